/** How Node starts the server, by the extension and by the benchmark alike, so that it gives back the memory that it uses no more. */
export const launch = {
  /** It collects when it rests: server/lsp/memory.ts. */
  execArgv: ['--expose-gc'],
  /** On Linux the C library keeps what its threads have freed, unless it is told not to: mallopt(3). */
  env: { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' },
};
