import { DiaryError } from '../../model/index.js';
import type { ProblemCode } from '../../model/index.js';

const codes: Readonly<Record<string, ProblemCode>> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'schema-newer',
  SecurityError: 'storage-unavailable',
  DataCloneError: 'bad-value',
};

/** What a failed database call means to a person; a {@link DiaryError} stays as it is. */
export function toDiaryError(error: unknown, otherwise: ProblemCode = 'source-failed'): DiaryError {
  if (error instanceof DiaryError) return error;
  const name = errorName(error);
  return diaryError(codes[name] ?? otherwise, error instanceof Error || error instanceof DOMException ? `${name}: ${error.message}` : String(error), error);
}

/** An error of severity `error` with a technical detail. */
export function diaryError(code: ProblemCode, detail: string, cause?: unknown): DiaryError {
  return new DiaryError({ code, severity: 'error', detail }, cause === undefined ? undefined : { cause });
}

/** The name of a DOMException or Error, '' of anything else. */
export function errorName(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}
