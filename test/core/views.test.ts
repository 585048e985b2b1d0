/** Saved views: what a file says, and what is wrong in it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createViewFiles } from '../../server/core/answers/query/view-files.ts';
import { lineStarts, offsetAt } from '../../server/core/markdown/lines.ts';
import type { Locale } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

const uri = 'file:///notes/.dueline/views/kim%20w.yaml';

function saved(text: string, locale: Locale = 'en') {
  const files = createViewFiles();
  files.setView(uri, text);
  const ask = askWith({ locale });
  const [view] = files.views(ask);
  const found = files.viewFindings(uri, ask)!.map(({ range: { start, end }, message }) => {
    const lines = lineStarts(text);
    return `${text.slice(offsetAt(lines, start), offsetAt(lines, end))} | ${message}`;
  });
  return { view: view!, found };
}

describe('a saved view', () => {
  const files: [name: string, text: string, said: { name: string; query: string; description?: string }][] = [
    ['one line is a query', 'overdue and mine\n', { name: 'kim w', query: 'overdue and mine' }],
    ['quoted', '"title includes a: b"\n', { name: 'kim w', query: 'title includes a: b' }],
    ['with a name', 'name: 本周\nquery: 本周到期\n', { name: '本周', query: '本周到期' }],
    [
      'of several lines',
      'name: Kim\r\ndescription: all of it\r\nquery: |\r\n  owner is kim\r\n  # what is due\r\n  due this week\r\n',
      { name: 'Kim', description: 'all of it', query: 'owner is kim\n# what is due\ndue this week' },
    ],
    ['numbers are text', 'name: 2026\nquery: 12\n', { name: '2026', query: '12' }],
  ];
  for (const [name, text, said] of files)
    test(name, () => {
      const { view, found } = saved(text);
      assert.deepEqual(view, { id: 'kim w', description: '', uri, error: null, ...said });
      assert.deepEqual(found, []);
    });

  test('views stand by the names of their files, and go with them', () => {
    const all = createViewFiles();
    for (const name of ['b', 'c', 'a']) all.setView(`file:///v/${name}.yml`, `${name}\n`);
    all.deleteView('file:///v/c.yml');
    assert.deepEqual(
      all.views(askWith()).map(({ id, query }) => `${id} ${query}`),
      ['a a', 'b b'],
    );
    assert.equal(all.viewFindings('file:///v/c.yml', askWith()), null);
  });
});

describe('what is wrong in one is said at its place', () => {
  const wrong: [name: string, text: string, found: RegExp[], error: RegExp | null][] = [
    ['a query', 'owner si kim\n', [/^si \| “owner” asks for a comparison/], /^Line 1: “owner”/],
    [
      'further down',
      'name: x\nquery: |\n  overdue\n  due before someday\n',
      [/^someday \| “someday”: expected a date/],
      /^Line 4: /,
    ],
    ['in quotes', 'query: "due before someday"\n', [/^someday \| /], /^Line 1: /],
    [
      'a word that is none',
      'query: overdue\nsort: due\n',
      [/^sort \| “sort”: a saved view has name, description and query\.$/],
      null,
    ],
    ['no query', 'name: x\n', [/A saved view needs a query\./], /needs a query/],
    ['an empty file', '', [/A saved view needs a query\./], /needs a query/],
    ['a list', '- overdue\n', [/^- overdue\s* \| A saved view is a query, or/], /^Line 1: A saved view is/],
    ['no text', 'query:\n  - overdue\n', [/query is text\./], /query is text/],
    ['no YAML', 'query: "overdue\n', [/is no YAML/], /is no YAML/],
    ['twice the same', 'query: a\nquery: b\n', [/is no YAML/], /is no YAML/],
  ];
  for (const [name, text, found, error] of wrong)
    test(name, () => {
      const { view, found: messages } = saved(text);
      assert.equal(messages.length, found.length, messages.join('\n'));
      for (const [at, pattern] of found.entries()) assert.match(messages[at]!, pattern);
      if (error) assert.match(view.error ?? '', error);
      else assert.equal(view.error, null);
    });

  test('in Chinese and Japanese', () => {
    assert.match(saved('owner is\n', 'zh').view.error ?? '', /^第 1 行：“owner is”之后缺少内容/);
    assert.match(
      saved('名前: x\n', 'ja').found.join('\n'),
      /「名前」：保存したビューに書けるのは name、description、query です。/,
    );
  });

  test('nothing where the setting says so', () => {
    const files = createViewFiles();
    files.setView(uri, 'owner si kim');
    const diagnostics = { ...defaultSettings.diagnostics, 'query-invalid': 'off' as const };
    assert.deepEqual(files.viewFindings(uri, askWith({ settings: { ...defaultSettings, diagnostics } })), []);
  });
});
