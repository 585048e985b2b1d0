/** What it takes to run something, in milliseconds of the processor, so that what else a machine does counts for little. */
export function cost(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
