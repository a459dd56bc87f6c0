export declare const e2eFolder: string;
export declare function buildForE2e(): Promise<void>;
