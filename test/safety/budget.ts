/** How long the fuzz tests look for what is wrong. */
import fc from 'fast-check';

/** In seconds for each: `FUZZ_SECONDS`, else a third of a minute in CI and a few seconds at a desk. */
const seconds = Number(process.env.FUZZ_SECONDS ?? (process.env.CI ? 20 : 5));

/**
 * Looks for as long as there is time, each time elsewhere; what it finds is made as short as can be, and printed with the seed
 * that finds it again.
 */
export function budgeted(property: fc.IAsyncPropertyWithHooks<unknown[]> | fc.IPropertyWithHooks<unknown[]>) {
  let runs = 0;
  const counted = property.beforeEach(() => {
    runs += 1;
  });
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  const limits = { interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false };
  return Promise.resolve(
    fc.assert(counted as fc.IAsyncProperty<unknown[]>, { seed, numRuns: Number.MAX_SAFE_INTEGER, ...limits }),
  ).then(() => {
    console.log(`seed ${seed}, ${runs} runs in ${seconds} s`);
    return runs;
  });
}
