/**
 * No regular expression takes longer than its text is long: all literals of the product, and all that it builds when it starts and
 * reads notes in three languages, are judged.
 *
 * What repeats nothing without end looks at so many letters at each place, and no more. Of the others recheck's automaton tells for
 * certain. What it cannot decide (what looks behind, above all) two others must find nothing in: scslre, by its structure, and recheck's
 * search for a text that is slow. What nobody can judge is to be written in a simpler way.
 *
 * `test/fixtures/regexes.txt` says by whom each was judged, by a hash of it, so that only new ones cost their time; with UPDATE=1
 * those are added and what is gone is left out. Where there is no such file, all are judged anew.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { join, relative } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { checkSync } from 'recheck';
import { analyse } from 'scslre';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where each expression stands first, by its source and flags. */
const found = new Map<string, { source: string; flags: string; file: string }>();
const note = (source: string, flags: string, file: string) => {
  const key = `/${source}/${flags}`;
  if (!found.has(key)) found.set(key, { source, flags, file });
};

for (const file of globSync('{server,client}/**/*.ts', { cwd: root }).sort()) {
  const code = module.stripTypeScriptTypes(readFileSync(join(root, file), 'utf8'));
  simple(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), {
    Literal({ regex }) {
      if (regex) note(regex.pattern, regex.flags, file);
    },
  });
}
const literals = found.size;
await collectBuilt();

/** What is built while the core is loaded and reads notes. */
async function collectBuilt(): Promise<void> {
  const Native = RegExp;
  const ours = /file:\/\/(\S+\/(?:server|client)\/\S+?\.ts)/;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made: RegExp = Reflect.construct(target, args, newTarget);
      const [, file] = ours.exec(new Error().stack ?? '') ?? [];
      if (file) note(made.source, made.flags, relative(root, file));
      return made;
    },
    apply: (_target, _this, [pattern, flags]: [string, string?]) => new RegExp(pattern, flags),
  });
  const { createService } = await import('../../server/core/service.ts');
  const { defaultSettings } = await import('../../server/core/settings.ts');
  const service = createService();
  const ask = { today: '2026-11-20', settings: defaultSettings, locale: 'en' } as const;
  for (const path of globSync('client/sample/**/*.md', { cwd: root })) {
    service.set({ uri: `file:///${path}`, path, text: readFileSync(join(root, path), 'utf8') }, defaultSettings);
    service.findings(`file:///${path}`, ask);
  }
  for (const query of ['not done', '未完成', '期限切れ']) service.tasks(query, ask);
  globalThis.RegExp = Native;
}

type Judge = 'bounded' | 'recheck' | 'scslre';
interface Expression {
  source: string;
  flags: string;
}

/** Whether it repeats nothing without end. */
const isBounded = (source: string): boolean =>
  !/[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''));

/**
 * Recheck's search for a slow text: the same each time, for it counts the letters that it looks at and not the time. By its own limits
 * of time a text that a busy machine took long over is told as one that is slow.
 */
const search = {
  checker: 'fuzz',
  randomSeed: 1,
  incubationTimeout: null,
  attackTimeout: null,
  timeout: 60_000,
} as const;

/** Who finds it linear; or what is wrong with it. */
function judge({ source, flags: given }: Expression): { judge: Judge } | { flaw: string } {
  if (isBounded(source)) return { judge: 'bounded' };
  // `d` only says what is told of a match; recheck does not know it.
  const flags = given.replace('d', '');
  const sure = checkSync(source, flags, { timeout: 5000, checker: 'automaton' });
  if (sure.status === 'safe') return { judge: 'recheck' };
  if (sure.status === 'vulnerable') return { flaw: `recheck: ${sure.complexity.summary}: ${sure.attack.pattern}` };
  const [report] = analyse({ source, flags }, { reportTypes: { Move: true } }).reports;
  if (report) return { flaw: `scslre: ${report.type}, a text of many ${report.character.literal.source}` };
  const tried = checkSync(source, flags, search);
  if (tried.status === 'vulnerable') return { flaw: `recheck: ${tried.complexity.summary}: ${tried.attack.pattern}` };
  return tried.status === 'safe' ? { judge: 'scslre' } : { flaw: `nobody can judge it (${tried.error.kind})` };
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 16);
const record = join(root, 'test/fixtures/regexes.txt');
const judged = new Map(
  (existsSync(record) ? readFileSync(record, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' ') as [hash: string, judge: Judge]),
);

suite('regular expressions', () => {
  test('are found', () => {
    assert.ok(literals > 500, `${literals} literals`);
    assert.ok(found.size > literals + 50, `${found.size - literals} built`);
  });

  const slow: Expression[] = [
    { source: '\\s+$', flags: '' },
    { source: '^(a+)+$', flags: '' },
    // Nothing for an automaton: they look behind.
    { source: '(?<!x)\\s*(?:due|by)', flags: 'iu' },
    { source: '(?<=-) (?:\\w|a)+!', flags: 'd' },
  ];
  for (const one of slow)
    test(`one that is slow is told from one that is not: ${one.source}`, () => assert.ok('flaw' in judge(one)));
  const fast: [source: string, judge: Judge][] = [
    ['^\\s+', 'recheck'],
    ['(?<!\\s)\\s+x', 'scslre'],
    ['[*+]{1,3}\\+', 'bounded'],
  ];
  for (const [source, expected] of fast)
    test(`${source} is found to be none by ${expected}`, () =>
      assert.deepEqual(judge({ source, flags: '' }), { judge: expected }));

  test('take no longer than their text is long', (t) => {
    const flaws: string[] = [];
    const counts: Record<Judge, number> = { bounded: 0, recheck: 0, scslre: 0 };
    const lines: string[] = [];
    for (const [key, one] of found) {
      const known = judged.get(hashOf(key));
      const verdict = known ? { judge: known } : judge(one);
      if ('flaw' in verdict) flaws.push(`${one.file}: ${key}: ${verdict.flaw}`);
      else {
        counts[verdict.judge]++;
        if (verdict.judge !== 'bounded') lines.push(`${hashOf(key)} ${verdict.judge}\n`);
      }
    }
    if (process.env.UPDATE) writeFileSync(record, lines.sort().join(''));
    t.diagnostic(JSON.stringify(counts));
    assert.deepEqual(flaws, []);
  });
});
