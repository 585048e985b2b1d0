/** The parts of the server that need no server: which files are notes, where they are, and what a user may set. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { defaultSettings } from '../../server/core/settings.ts';
import { canonical, pathInside, placeOf, shownPath } from '../../server/lsp/folders.ts';
import { noteFilter } from '../../server/lsp/globs.ts';
import { readingOf, readSettings } from '../../server/lsp/settings.ts';
import { decodeNote } from '../../server/protocol.ts';

suite('which files are notes', () => {
  const standard = noteFilter(defaultSettings.files);
  const hidden = noteFilter({ include: ['.github/**/*.md'], exclude: ['**/drafts/**'] });
  const cases: [filter: typeof standard, path: string, isNote: boolean][] = [
    [standard, 'plan.md', true],
    [standard, '周计划/3月 (1).markdown', true],
    [standard, 'README.MD', true],
    [standard, 'plan.mdx', false],
    [standard, 'node_modules/x/README.md', false],
    [standard, 'a/node_modules/README.md', false],
    [standard, 'node_modules.md', true],
    [standard, '.obsidian/plan.md', false],
    [hidden, '.github/a/b.md', true],
    [hidden, '.github/drafts/b.md', false],
    [hidden, 'plan.md', false],
  ];
  for (const [filter, path, isNote] of cases) {
    test(`${path}: ${isNote}`, () => assert.equal(filter.isNote(path), isNote));
  }

  test('folders that can hold none are not entered', () => {
    assert.deepEqual(['a', 'node_modules', 'a/node_modules', '.git', '.obsidian'].map(standard.mayHoldNotes), [
      true,
      false,
      false,
      false,
      false,
    ]);
    assert.deepEqual(['.github', 'drafts', 'a/drafts'].map(hidden.mayHoldNotes), [true, false, false]);
  });
});

suite('where a note is', () => {
  const folders = ['file:///work/notes', 'file:///work/notes/inner', 'memfs:/board'].map((uri) => ({
    uri,
    name: uri.split('/').pop()!,
  }));

  test('clients differ in what they escape', () => {
    assert.equal(canonical('file:///c%3A/%E5%91%A8.md'), canonical('file:///c:/周.md'));
    assert.equal(canonical('file:///C:/a.md'), canonical('file:///c%3A/a.md'));
  });

  test('the innermost folder holds it, and a name that only begins like a folder is not in it', () => {
    assert.equal(placeOf('file:///work/notes/inner/a.md', folders)?.folder, folders[1]);
    assert.equal(pathInside('file:///work/notes', 'file:///work/notes-old/a.md'), null);
    assert.equal(pathInside('memfs:/board', 'file:///board/a.md'), null);
    assert.equal(placeOf('file:///tmp/a.md', folders), null);
  });

  test('it is shown by its path, with the name of the folder where there are several', () => {
    assert.equal(shownPath('file:///work/notes/%E5%91%A8/a.md', folders), 'notes/周/a.md');
    assert.equal(shownPath('file:///work/notes/a.md', folders.slice(0, 1)), 'a.md');
    assert.equal(shownPath('memfs:/board/a.md', folders), 'board/a.md');
    assert.equal(shownPath('untitled:Untitled-1', folders), 'Untitled-1');
  });
});

suite('what a user may set', () => {
  test('nothing, or nonsense, is the defaults', () => {
    const odd = {
      files: 3,
      weekStart: 'friday',
      region: 'jp',
      dueSoonDays: -1,
      me: 'mori',
      diagnostics: { 'task-overdue': 'loud' },
    };
    for (const section of [undefined, null, 7, 'x', [], odd]) assert.deepEqual(readSettings(section), defaultSettings);
  });

  test('what is sound is taken, beside what is not', () => {
    const section = {
      weekStart: 'sunday',
      region: 'JP',
      dueSoonDays: 0,
      me: ['mori', 3, ''],
      diagnostics: { 'task-overdue': 'off' },
    };
    const { weekStart, region, dueSoonDays, me, diagnostics, files } = readSettings(section);
    assert.deepEqual(
      { weekStart, region, dueSoonDays, me, files },
      { weekStart: 'sunday', region: 'JP', dueSoonDays: 0, me: ['mori'], files: defaultSettings.files },
    );
    assert.deepEqual(diagnostics, { ...defaultSettings.diagnostics, 'task-overdue': 'off' });
  });

  test('only globs, the first day of the week and the region make notes be read anew', () => {
    const differ = (section: unknown) =>
      JSON.stringify(readingOf(readSettings(section))) !== JSON.stringify(readingOf(defaultSettings));
    assert.deepEqual(
      [
        { weekStart: 'sunday' },
        { region: 'CN' },
        { files: { exclude: [] } },
        { dueSoonDays: 9, me: ['x'], diagnostics: {} },
      ].map(differ),
      [true, true, true, false],
    );
  });
});

suite('the text of a file', () => {
  const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  test('UTF-8 without its byte order mark', () => {
    assert.equal(decodeNote(bytes([0xef, 0xbb, 0xbf], '- [ ] 周报\r\n')), '- [ ] 周报\r\n');
    assert.equal(decodeNote(bytes()), '');
  });
  test('nothing else', () => {
    assert.equal(decodeNote(bytes('a', [0])), null);
    assert.equal(decodeNote(bytes([0xff, 0xfe, 0x41, 0])), null);
    assert.equal(decodeNote(bytes('é'.repeat(3)).subarray(0, 5)), null);
  });
});
