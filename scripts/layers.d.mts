export declare const layers: Record<string, readonly string[]>;
export declare const pureLayers: readonly string[];
export declare const maxLines: number;
export declare function importProblem(file: string, specifier: string): string | undefined;
