/**
 * No regular expression takes longer than its text is long: all literals of the product, and all that it builds when it starts and
 * reads notes in three languages, are looked at by recheck, which tells for certain, or tries to find a text that is slow.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { join, relative } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { checkSync, type Diagnostics } from 'recheck';

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

/** Null where it is linear, or nothing slow was found in the time; else what is wrong with it. */
function flawOf({ source, flags }: { source: string; flags: string }): string | null {
  // What repeats nothing without end looks at so many letters at each place, and no more.
  if (!/[*+]|\{\d+,\}/.test(source)) return null;
  const answer: Diagnostics = checkSync(source, flags, { timeout: 800, checker: 'automaton' });
  if (answer.status !== 'vulnerable') return null;
  return `${answer.complexity.summary}: ${answer.attack.pattern}`;
}

suite('regular expressions', () => {
  test('are found', () => {
    assert.ok(literals > 500, `${literals} literals`);
    assert.ok(found.size > literals + 50, `${found.size - literals} built`);
  });
  test('are looked at: one that is slow is told from one that is not', () => {
    assert.ok(flawOf({ source: '\\s+$', flags: '' }));
    assert.ok(flawOf({ source: '^(a+)+$', flags: '' }));
    assert.equal(flawOf({ source: '^\\s+', flags: '' }), null);
  });
  test('take no longer than their text is long', () => {
    const slow = [...found].flatMap(([key, one]) => {
      const flaw = flawOf(one);
      return flaw ? [`${one.file}: ${key}: ${flaw}`] : [];
    });
    assert.deepEqual(slow, []);
  });
});
