import type { Plugin } from 'vite';

export declare function shortNamesFor(texts: readonly string[]): Map<string, string>;
export declare function withShortNames(text: string, names: ReadonlyMap<string, string>): string;
export declare function shortNames(): Plugin;
