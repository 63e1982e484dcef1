/** Flags every story starts the browser with. */
export const browserFlags: string[];
/** The path of an installed Chrome or Chromium. */
export function findBrowser(env?: NodeJS.ProcessEnv): string | undefined;
/** An installed browser that starts, else one installed now; undefined when none can be had. */
export function getBrowser(
  say?: (line: string) => void,
  env?: NodeJS.ProcessEnv,
): Promise<string | undefined>;
