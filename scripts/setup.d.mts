export declare const root: string;
export declare class SetupError extends Error {}
export declare function findBrowser(): string | undefined;
export declare function findOrGetBrowser(): Promise<string>;
export declare function installDependencies(): void;
