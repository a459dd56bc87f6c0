export interface StaticServer {
  url: string;
  close(): Promise<void>;
}
export declare function serveStatic(
  folder: string,
  options?: { headers?: (path: string) => Record<string, string>; pages?: Record<string, string> },
): Promise<StaticServer>;
