/** The editor tests: in each host the suite inside its extension host, then the user interface from outside. */
import type { Report } from '../report.ts';
import { chromiumAdvice, ensureChromium } from './chromium.ts';
import { type HostName, hostNames, installHost } from './hosts.ts';
import { buildSuite, countSuite, runInHost } from './inHost.ts';
import { runUi, uiTests } from './ui/run.ts';

export interface Choice {
  hosts: HostName[];
  /** The tests whose names match: those of the suite by the names of their groups too. */
  only: RegExp;
}

const everything: Choice = { hosts: hostNames, only: /(?:)/i };

/**
 * Runs them, or tells them as skipped where there is no browser; what holds no test of the choice is not started. The
 * extension must be built and packed. Answers with whether there was any test to run.
 */
export async function editorParts(report: Report, { hosts, only }: Choice = everything): Promise<boolean> {
  const browser = ensureChromium();
  await buildSuite(only);
  const inside = countSuite();
  let total = 0;
  for (const host of hosts) {
    const outside = uiTests(host, only).length;
    total += inside + outside;
    if (!browser) {
      console.log(`\n${chromiumAdvice}\n`);
      await report.part(`${host} host`, (tell) => {
        for (let n = 1; n <= inside + outside; n++) tell({ name: `editor test ${n}`, state: 'skipped', ms: 0 });
      });
      continue;
    }
    if (inside > 0)
      await report.part(`${host} host, inside`, async (tell) => {
        await installHost(host);
        await runInHost(host, tell);
      });
    if (outside > 0) await report.part(`${host} host, interface`, (tell) => runUi(host, only, tell));
  }
  return total > 0;
}
