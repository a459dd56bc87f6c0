/**
 * What every JavaScript platform of today has besides the language, and no more: browsers, Node,
 * Deno and workers alike. Read by tsconfig.pure.json alone, in place of the DOM's types.
 */
declare class URL {
  constructor(url: string, base?: string | URL);
  readonly href: string;
  readonly protocol: string;
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}
declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}
declare const crypto: { getRandomValues<Bytes extends Uint8Array<ArrayBuffer>>(bytes: Bytes): Bytes };
declare const performance: { now(): number };
declare function structuredClone<Value>(value: Value): Value;
declare function queueMicrotask(callback: () => void): void;
declare function setTimeout(callback: () => void, ms?: number): unknown;
declare function clearTimeout(timer: unknown): void;
