/** The newest V8 that is known to take the flag: Node does not start with one that it does not know. */
const newest = 14;
const isKnown = Number.parseInt(process.versions.v8, 10) <= newest;

/**
 * How Node starts the server, by the extension and by the benchmark alike: so that it shows something soon, and gives back the
 * memory that it uses no more.
 */
export const launch = {
  /**
   * It collects when it rests: server/lsp/memory.ts. And patterns are compiled once. Else V8 compiles each twice, for its interpreter
   * first, although the second note needs nearly all of them again.
   */
  execArgv: ['--expose-gc', ...(isKnown ? ['--no-regexp-tier-up'] : [])],
  /** On Linux the C library keeps what its threads have freed, unless it is told not to: mallopt(3). */
  env: { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' },
};
