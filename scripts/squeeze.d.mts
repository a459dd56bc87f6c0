import type { Plugin } from 'vite';

export declare function squeeze(name: string): Plugin;
