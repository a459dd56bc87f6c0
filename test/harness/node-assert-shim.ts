/** `node:assert/strict` in the browser: strict comparison by chai's deep equality, the same calls and messages. */
import { assert as chai } from '@open-wc/testing';

type Expected = RegExp | (new (...args: never[]) => Error) | Record<string, unknown> | ((error: unknown) => boolean);

/** The error a comparison fails with. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  constructor(options: { message: string; actual?: unknown; expected?: unknown }) {
    super(options.message);
    Object.assign(this, options);
  }
}

function wanted(message: string | Error | undefined, fallback: string): Error {
  if (message instanceof Error) return message;
  return new AssertionError({ message: message ?? fallback });
}

function isErrorClass(expected: Expected): expected is new (...args: never[]) => Error {
  return typeof expected === 'function' && (expected === Error || expected.prototype instanceof Error);
}

function checkThrown(error: unknown, expected: Expected | string | undefined): void {
  if (expected === undefined || typeof expected === 'string') return;
  if (expected instanceof RegExp) chai.match(String(error), expected);
  else if (isErrorClass(expected)) chai.isTrue(error instanceof expected, `Expected ${expected.name}, got ${String(error)}`);
  else if (typeof expected === 'function') chai.isTrue(expected(error), 'The thrown error was not accepted');
  else {
    const fields = error as Record<string, unknown>;
    for (const [key, value] of Object.entries(expected)) {
      if (value instanceof RegExp) chai.match(String(fields[key]), value);
      else chai.deepEqual(fields[key], value);
    }
  }
}

function ok(value: unknown, message?: string | Error): asserts value {
  if (!value) throw wanted(message, `Expected a truthy value, got ${String(value)}`);
}

function equal(actual: unknown, expected: unknown, message?: string | Error): void {
  if (Object.is(actual, expected)) return;
  if (message instanceof Error) throw message;
  chai.strictEqual(actual, expected, message);
  // chai's strictEqual lets 0 and -0 pass as equal; node does not.
  throw wanted(message, `Expected ${String(expected)}, got ${String(actual)} (-0 differs from 0)`);
}

function notEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (Object.is(actual, expected)) throw wanted(message, `Expected something else than ${String(expected)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string | Error): void {
  if (message instanceof Error) {
    try {
      chai.deepEqual(actual, expected);
    } catch (cause) {
      message.cause ??= cause;
      throw message;
    }
    return;
  }
  chai.deepEqual(actual, expected, message);
}

function notDeepEqual(actual: unknown, expected: unknown, message?: string): void {
  chai.notDeepEqual(actual, expected, message);
}

function match(text: string, pattern: RegExp, message?: string): void {
  chai.match(text, pattern, message);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  chai.notMatch(text, pattern, message);
}

function throws(body: () => unknown, expected?: Expected | string, message?: string): void {
  let thrown: unknown;
  try {
    body();
  } catch (error) {
    thrown = error ?? new Error('nullish error');
  }
  if (thrown === undefined) throw wanted(message, 'Missing expected exception');
  checkThrown(thrown, expected);
}

function doesNotThrow(body: () => unknown): void {
  body();
}

async function rejects(
  work: Promise<unknown> | (() => Promise<unknown>),
  expected?: Expected | string,
  message?: string,
): Promise<void> {
  let thrown: unknown;
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    thrown = error ?? new Error('nullish rejection');
  }
  if (thrown === undefined) throw wanted(message, 'Missing expected rejection');
  checkThrown(thrown, expected);
}

async function doesNotReject(work: Promise<unknown> | (() => Promise<unknown>)): Promise<void> {
  await (typeof work === 'function' ? work() : work);
}

function fail(message?: string | Error): never {
  throw wanted(message, 'Failed');
}

function ifError(value: unknown): void {
  if (value !== null && value !== undefined) throw value;
}

const assert = Object.assign(
  function assert(value: unknown, message?: string | Error): asserts value {
    ok(value, message);
  },
  {
    AssertionError,
    ok,
    equal,
    strictEqual: equal,
    notEqual,
    notStrictEqual: notEqual,
    deepEqual,
    deepStrictEqual: deepEqual,
    notDeepEqual,
    notDeepStrictEqual: notDeepEqual,
    match,
    doesNotMatch,
    throws,
    doesNotThrow,
    rejects,
    doesNotReject,
    fail,
    ifError,
  },
);

export {
  ok,
  equal,
  equal as strictEqual,
  notEqual,
  notEqual as notStrictEqual,
  deepEqual,
  deepEqual as deepStrictEqual,
  notDeepEqual,
  match,
  doesNotMatch,
  throws,
  doesNotThrow,
  rejects,
  doesNotReject,
  fail,
  ifError,
};
export default assert;
