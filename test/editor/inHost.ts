/** Runs the suite inside the extension host of a real editor. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { inFull, type Result, type Tell } from '../report.ts';
import { launch } from './chromium.ts';
import { type HostName, root } from './hosts.ts';
import { developmentUrl, serveNode, serveWeb } from './serve.ts';
import { mark } from './suite/report.ts';
import { literally } from './workbench.ts';
import { layOutNotes } from './workspace.ts';

/** How long the suite may say nothing. */
const patience = 60_000;

/** How many tests of a host may be tried twice: a product that is broken fails more of them. */
export const secondChances = 4;

/** What else moves or is drawn over and over, and is no part of any test. */
const still = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
};

/** The suite as one file for both hosts. */
export interface Suite {
  file: string;
  /** The full names of the tests that it runs. */
  names: string[];
}

/** Bundles the tests of the suite whose full names match. */
export async function buildSuite(only: RegExp, name = 'suite'): Promise<Suite> {
  const file = join(root, `dist/test/${name}.cjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/index.ts')],
    outfile: file,
    bundle: true,
    platform: 'browser',
    target: 'es2023',
    sourcemap: 'inline',
    external: ['vscode'],
    define: { global: 'globalThis', ONLY: JSON.stringify(only.source) },
    // mocha would overwrite module.exports of a CommonJS bundle.
    format: 'iife',
    globalName: '__suite',
    footer: { js: 'module.exports = __suite;' },
    logLevel: 'warning',
  });
  return { file, names: namesIn(file) };
}

function namesIn(file: string): string[] {
  const module = { exports: { names: (): string[] => [] } };
  const nothing = new Proxy({}, { get: () => undefined });
  const source = `(function (module, require, globalThis) {${readFileSync(file, 'utf8')}\n})`;
  vm.runInThisContext(source)(module, () => nothing, globalThis);
  return module.exports.names();
}

/**
 * Runs the suite in one host and tells each result. The tests that fail, where they are few, or were never reached because
 * the host itself broke, are run once more, in a host of their own, and are told as such where they then pass: see ui/run.ts.
 */
export async function runInHost(host: HostName, suite: Suite, tell: Tell): Promise<void> {
  const done = new Set<string>();
  const failed: Result[] = [];
  const broken = await runOnce(host, suite, (result) => {
    if (result.state === 'failed') return failed.push(result);
    done.add(result.name);
    tell(result);
  });
  const left = suite.names.filter((name) => !done.has(name));
  if (left.length === 0 || failed.length > secondChances) {
    failed.forEach(tell);
    if (broken) throw new Error(broken);
    return;
  }
  const first = broken ?? failed.map(({ name, why }) => `${name}: ${why}`).join('\n');
  const again = await buildSuite(new RegExp(`^(?:${left.map(literally).join('|')})$`), `suite-again-${host}`);
  const brokenAgain = await runOnce(host, again, (result) => {
    const why = failed.find(({ name }) => name === result.name)?.why ?? first;
    tell(result.state === 'passed' ? { ...result, why } : result);
  });
  if (brokenAgain) throw new Error(brokenAgain);
}

/** Runs the suite in an editor of its own; answers with why it did not come to its end, where it did not. */
async function runOnce(host: HostName, suite: Suite, tell: (result: Result) => void): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), `dueline-${host}-`));
  const notes = join(folder, 'notes');
  layOutNotes(notes);
  const log = process.env.SERVER_LOG;
  const server =
    host === 'web'
      ? await serveWeb({ folder: notes, tests: suite.file, log })
      : await serveNode({ data: join(folder, 'data'), driver: true, settings: still, log });
  const browser = await launch({ width: 800, height: 600 }, { unseen: true });
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    const url = host === 'web' ? server.url : developmentUrl(server.url, notes, suite.file);
    await follow(page, url, tell);
    return undefined;
  } catch (error) {
    return inFull(error);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Opens the editor and reads what its extension host prints, until the suite says that it has ended. */
async function follow(page: Page, url: string, tell: Tell): Promise<void> {
  const printed: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}; last words:\n${printed.slice(-20).join('\n')}`));
    timer = setTimeout(fail, patience, `the suite has said nothing for ${patience / 1000} s`);
    const onPrint = (text: string) => {
      if (process.env.VERBOSE) console.log(text);
      if (!text.startsWith(mark)) return printed.push(text.split('\n', 1)[0] ?? '');
      timer?.refresh();
      const message: Result | 'end' = JSON.parse(text.slice(mark.length));
      if (message === 'end') resolve();
      else tell(message);
    };
    page.once('crash', () => fail('the page crashed'));
    const run = async () => {
      await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) => {
        onPrint(args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' '));
      });
      await page.exposeFunction('codeAutomationExit', (code: number) =>
        setTimeout(fail, 1000, `the extension host ended with ${code} before the suite did`),
      );
      await page.goto(url);
    };
    run().catch(reject);
  }).finally(() => clearTimeout(timer));
}
