import type { Plugin } from 'vite';

export declare function tidyCss(css: string): string;
export declare function tidyHtml(html: string): string;
export declare function tidySvg(svg: string): string;
export declare function templateEdits(code: string): { start: number; end: number; text: string }[];
export declare function tidyTemplates(): Plugin;
