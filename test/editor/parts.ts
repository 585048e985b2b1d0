/** The editor tests: in each host the suite inside its extension host, then the user interface from outside. */
import type { Report } from '../report.ts';
import { chromiumAdvice, ensureChromium } from './chromium.ts';
import { type HostName, hostNames, installHost } from './hosts.ts';
import { buildSuite, countSuite, runInHost } from './inHost.ts';
import { runUi, uiTests } from './ui/run.ts';

/** Runs them, or tells them as skipped where there is no browser. The extension must be built and packed. */
export async function editorParts(report: Report, hosts: HostName[] = hostNames): Promise<void> {
  const browser = ensureChromium();
  await buildSuite();
  for (const host of hosts) {
    if (!browser) {
      console.log(`\n${chromiumAdvice}\n`);
      await report.part(`${host} host`, (tell) => {
        const count = countSuite() + uiTests(host).length;
        for (let n = 1; n <= count; n++) tell({ name: `editor test ${n}`, state: 'skipped', ms: 0 });
      });
      continue;
    }
    await report.part(`${host} host, inside`, async (tell) => {
      await installHost(host);
      await runInHost(host, tell);
    });
    await report.part(`${host} host, interface`, (tell) => runUi(host, tell));
  }
}
