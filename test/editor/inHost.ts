/** Runs the suite inside the extension host of a real editor. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { Result, Tell } from '../report.ts';
import { launch } from './chromium.ts';
import { type HostName, root } from './hosts.ts';
import { developmentUrl, serveNode, serveWeb } from './serve.ts';
import { mark } from './suite/report.ts';
import { layOutNotes } from './workspace.ts';

const bundle = join(root, 'dist/test/suite.cjs');
const patience = 120_000;

/** Bundles the suite for both hosts, to run the tests whose full names match. */
export async function buildSuite(only: RegExp): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/index.ts')],
    outfile: bundle,
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
}

/** How many tests the bundled suite runs. */
export function countSuite(): number {
  const module = { exports: { count: () => 0 } };
  const require = createRequire(bundle);
  const nothing = new Proxy({}, { get: () => undefined });
  const source = `(function (module, require, globalThis) {${require('node:fs').readFileSync(bundle, 'utf8')}\n})`;
  vm.runInThisContext(source)(module, () => nothing, globalThis);
  return module.exports.count();
}

/** Runs the suite in one host and tells each result. */
export async function runInHost(host: HostName, tell: Tell): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `dueline-${host}-`));
  const notes = join(folder, 'notes');
  layOutNotes(notes);
  const log = process.env.SERVER_LOG;
  const server =
    host === 'web'
      ? await serveWeb({ folder: notes, tests: bundle, log })
      : await serveNode({ data: join(folder, 'data'), driver: true, log });
  const browser = await launch({ width: 1400, height: 900 });
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    await follow(page, host === 'web' ? server.url : developmentUrl(server.url, notes, bundle), tell);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Opens the editor and reads what its extension host prints, until the suite says that it has ended. */
async function follow(page: Page, url: string, tell: Tell): Promise<void> {
  const printed: string[] = [];
  const onPrint = (text: string): boolean => {
    if (process.env.VERBOSE) console.log(text);
    if (!text.startsWith(mark)) return printed.push(text) < 0;
    const message: Result | 'end' = JSON.parse(text.slice(mark.length));
    if (message !== 'end') tell(message);
    return message === 'end';
  };
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}; last words:\n${printed.slice(-20).join('\n')}`));
    const timer = setTimeout(fail, patience, `the suite did not end in ${patience / 1000} s`);
    page.once('close', () => clearTimeout(timer));
    page.once('crash', () => fail('the page crashed'));
    const run = async () => {
      await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) => {
        const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
        if (onPrint(text)) resolve();
      });
      await page.exposeFunction('codeAutomationExit', (code: number) =>
        setTimeout(fail, 1000, `the extension host ended with ${code} before the suite did`),
      );
      await page.goto(url);
    };
    run().catch(reject);
  });
}
