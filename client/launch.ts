/**
 * The environment that the server is started in, by the extension and by the benchmark alike. On Linux the C library keeps what its
 * threads have freed, unless it is told not to: mallopt(3).
 */
export const env = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' };
