/** The editor tests: in each host the suite inside its extension host, then the user interface from outside. */
import type { Report } from '../report.ts';
import { chromiumAdvice, ensureChromium } from './chromium.ts';
import { type HostName, hostNames, installHost } from './hosts.ts';
import { buildSuite, runInHost, type Suite } from './inHost.ts';
import { runUi, uiTests } from './ui/run.ts';

export interface Choice {
  hosts: HostName[];
  /** The tests whose names match: those of the suite by the names of their groups too. */
  only: RegExp;
}

const everything: Choice = { hosts: hostNames, only: /(?:)/i };

/** What a choice has: the suite for inside every host, and how many tests of the interface each of its hosts has. */
export async function chosen({ hosts, only }: Choice): Promise<{ suite: Suite; outside: Map<HostName, number> }> {
  return {
    suite: await buildSuite(only),
    outside: new Map(hosts.map((host) => [host, uiTests(host, only).length])),
  };
}

/**
 * Runs them, or tells them as skipped where there is no browser; a part that holds no test of the choice is not started.
 * The extension must be built, and for the interface of the Node host packed.
 */
export async function editorParts(report: Report, choice: Choice = everything): Promise<void> {
  const browser = ensureChromium();
  const { suite, outside: counts } = await chosen(choice);
  const inside = suite.names.length;
  for (const [host, outside] of counts) {
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
        await runInHost(host, suite, tell);
      });
    if (outside > 0) await report.part(`${host} host, interface`, (tell) => runUi(host, choice.only, tell));
  }
}
