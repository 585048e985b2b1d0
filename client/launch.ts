/** How Node starts the server, by the extension and by the benchmark alike. */

/** On Linux the C library keeps what its threads have freed, unless it is told not to: mallopt(3). */
export const env = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };

/** The newest V8 that is known to take the flags: Node does not start with one that it does not know. */
const isKnown = Number.parseInt(process.versions.v8, 10) <= 14;

/** Flags for Electron alone: elsewhere the server tells V8 itself once it runs (server/lsp/engine.ts), and starts sooner without. */
export const execArgv = process.versions.electron && isKnown ? ['--expose-gc', '--regexp-tier-up-ticks=0'] : [];
