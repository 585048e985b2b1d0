/** What `server/build.mjs` says of the program that it has made. A source that runs as it is knows nothing of itself. */
declare const DUELINE_VERSION: string | undefined;
declare const DUELINE_BUILD: string | undefined;
declare const DUELINE_MANUAL: Manual | undefined;

/** The README: where it is on the web, if it is; and at which line it speaks of each finding. */
export interface Manual {
  home: string | null;
  lines: Record<string, number>;
}

/** The version of the package; null where it is not known. */
export const version: string | null = typeof DUELINE_VERSION === 'string' ? DUELINE_VERSION : null;

/** A sign of all sources of the server, rules and lexicons, and of what they are built with; null where it is not known. */
export const build: string | null = typeof DUELINE_BUILD === 'string' ? DUELINE_BUILD : null;

/** What is known of the README; null where it is not known. */
export const manual: Manual | null = typeof DUELINE_MANUAL === 'object' ? DUELINE_MANUAL : null;
