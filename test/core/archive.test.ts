/** Finished items go to the archive and keep their headings; what cannot go stays, with a reason. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultSettings } from '../../server/core/settings.ts';
import { applied, deskWith } from './desk.ts';

type Case = [name: string, text: string, after: string, path?: string];

/** Everything that is finished in the note is archived. */
const run = (cases: readonly Case[]): void => {
  for (const [name, text, after, path] of cases)
    test(name, () => {
      const desk = deskWith(text, path);
      const end = { line: text.split('\n').length, character: 0 };
      assert.equal(desk.do('dueline.archiveDone', { start: { line: 0, character: 0 }, end }, {}), after);
    });
};

describe('to the end of the note', () =>
  run([
    [
      'below the headings that it had',
      '# Plan\n\n## Pier\n\n- [x] paint\n- [ ] sweep\n\n## Lamp\n\n- [x] dig\n- [ ] wire\n',
      '# Plan\n\n## Pier\n\n- [ ] sweep\n\n## Lamp\n\n- [ ] wire\n\n## Archive\n\n### Pier\n\n- [x] paint\n\n### Lamp\n\n- [x] dig\n',
    ],
    [
      'with what stands below it; CRLF and tabs stay',
      '# 计划\r\n\r\n1. [x] 刷漆\r\n\t- [x] 买漆\r\n\t  两桶\r\n\r\n\t第二段\r\n2. [ ] 换灯\r\n',
      '# 计划\r\n\r\n2. [ ] 换灯\r\n\r\n## 归档\r\n\r\n1. [x] 刷漆\r\n\t- [x] 买漆\r\n\t  两桶\r\n\r\n\t第二段\r\n',
    ],
    [
      'an archive that is there is used, and so are its headings',
      '# 定例\n\n## 桟橋\n\n- [x] 塗装\n- [ ] 点検\n\n## アーカイブ\n\n### 桟橋\n\n- [x] 掃除\n',
      '# 定例\n\n## 桟橋\n\n- [ ] 点検\n\n## アーカイブ\n\n### 桟橋\n\n- [x] 掃除\n- [x] 塗装\n',
    ],
    [
      'a new heading in it',
      '# Plan\n\n## Lamp\n\n- [x] dig\n- [ ] wire\n\n## Archive\n\n### Pier\n\n- [x] paint',
      '# Plan\n\n## Lamp\n\n- [ ] wire\n\n## Archive\n\n### Pier\n\n- [x] paint\n\n### Lamp\n\n- [x] dig',
    ],
    [
      'the owner in the heading goes along',
      '# 计划\n\n## 灯塔 @lee\n\n- [x] 换灯\n- [ ] 刷漆\n',
      '# 计划\n\n## 灯塔 @lee\n\n- [ ] 刷漆\n\n## 归档\n\n### 灯塔 @lee\n\n- [x] 换灯\n',
    ],
    ['without headings', '\ufeff- [x] paint\n- [ ] sweep\n', '\ufeff- [ ] sweep\n\n## Archive\n\n- [x] paint\n'],
    [
      'what is done below something open stays, and so does what is open below something done',
      '- [ ] pier\n  - [x] paint\n- [x] lamp\n  - [ ] wire\n- [x] road\n',
      '- [ ] pier\n  - [x] paint\n- [x] lamp\n  - [ ] wire\n\n## Archive\n\n- [x] road\n',
    ],
    ['one blank line is left where there were two', 'a\n\n- [x] paint\n\nb\n', 'a\n\nb\n\n## Archive\n\n- [x] paint\n'],
    ['nothing is done', '- [ ] paint\n', 'Nothing here is finished.'],
    ['what is archived stays where it is', '- [ ] a\n\n## Archive\n\n- [x] paint\n', 'Nothing here is finished.'],
  ]));

describe('what stays', () => {
  test('a row of a table, with the reason; the item goes', () => {
    const text = '| Task | Status |\n| --- | --- |\n| call Li | done |\n\n- [x] paint\n';
    const desk = deskWith(text);
    const outcome = desk.outcome('dueline.archiveDone', desk.range('call', 'paint'), {});
    assert.ok('changes' in outcome);
    assert.deepEqual(
      outcome.refusals?.map(({ title }) => title),
      ['call Li'],
    );
    assert.match(outcome.refusals![0]!.reason, /no item of a list/);
  });

  test('an item whose owner a sentence above names', () => {
    const text = '# 周计划\n\n@王芳 今天的任务如下：\n\n- [x] 刷漆\n- [ ] 换灯\n';
    assert.match(deskWith(text).do('dueline.archiveDone', '刷漆', {}), /read in another way/);
  });

  test('one with something open below, asked for itself', () => {
    assert.match(deskWith('- [x] lamp\n  - [ ] wire\n').do('dueline.archiveDone', 'lamp', {}), /still open/);
  });
});

describe('to the note beside it', () => {
  const to = 'file' as const;
  const archive = 'file:///notes/note.archive.md';
  const text = '# Plan\n\n## Pier\n\n- [x] paint\n- [ ] sweep\n';

  test('which is made', () => {
    const outcome = deskWith(text).outcome('dueline.archiveDone', 'paint', { to });
    assert.ok('changes' in outcome);
    const [there, here] = outcome.changes;
    assert.deepEqual(there, {
      uri: archive,
      create: true,
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          newText: '# Plan\n\n## Pier\n\n- [x] paint\n',
        },
      ],
    });
    assert.equal(applied(deskWith(text).note(), text, here!.edits), '# Plan\n\n## Pier\n\n- [ ] sweep\n');
  });

  test('or goes on', () => {
    const desk = deskWith(text);
    const kept = '# Plan\n\n## Pier\n\n- [x] rail\n\n## Lamp\n\n- [x] dig\n';
    desk.service.set({ uri: archive, path: '2026-03-23 plan.archive.md', text: kept }, defaultSettings);
    const outcome = desk.outcome('dueline.archiveDone', 'paint', { to });
    assert.ok('changes' in outcome);
    const [there] = outcome.changes;
    assert.equal(there?.create, undefined);
    assert.equal(
      applied(desk.service.note(archive)!, kept, there!.edits),
      '# Plan\n\n## Pier\n\n- [x] rail\n- [x] paint\n\n## Lamp\n\n- [x] dig\n',
    );
  });

  test('but not from one that is such itself', () => {
    const { service, ask } = deskWith(text);
    service.set({ uri: archive, path: 'a.archive.md', text: '- [x] paint\n' }, defaultSettings);
    const place = { uri: archive, position: { line: 0, character: 3 }, to };
    const outcome = service.outcome('dueline.archiveDone', place, ask);
    assert.equal('refused' in outcome && outcome.refused, 'This note is an archive itself.');
  });
});
