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

/** How many tests each host has of a choice, and bundles those inside. */
export async function countTests({ hosts, only }: Choice): Promise<Map<HostName, { inside: number; outside: number }>> {
  await buildSuite(only);
  const inside = countSuite();
  return new Map(hosts.map((host) => [host, { inside, outside: uiTests(host, only).length }]));
}

/**
 * Runs them, or tells them as skipped where there is no browser; a part that holds no test of the choice is not started.
 * The extension must be built, and for the interface of the Node host packed.
 */
export async function editorParts(report: Report, choice: Choice = everything): Promise<void> {
  const browser = ensureChromium();
  for (const [host, { inside, outside }] of await countTests(choice)) {
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
    if (outside > 0) await report.part(`${host} host, interface`, (tell) => runUi(host, choice.only, tell));
  }
}
