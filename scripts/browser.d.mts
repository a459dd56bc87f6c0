import type { Browser, CDPSession, LaunchOptions, Page } from 'puppeteer-core';

export declare const browserArgs: string[];
export declare function launchBrowser(options?: LaunchOptions): Promise<Browser>;
export declare function openWindow(browser: Browser): Promise<Page>;
export declare function devtools(page: Page): Promise<CDPSession>;
export declare function emulateMedia(
  page: Page,
  wanted: {
    colorScheme?: 'light' | 'dark';
    reducedMotion?: 'reduce' | 'no-preference';
    forcedColors?: 'active' | 'none';
    contrast?: 'more' | 'less' | 'no-preference';
  },
): Promise<void>;
