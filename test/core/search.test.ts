import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fuzzyScore } from '../../server/core/answers/navigation/fuzzy.ts';
import { findSymbols, searchSymbols } from '../../server/core/answers/navigation/search.ts';
import { createIndex } from '../../server/core/index/index.ts';
import type { Note, Section, Task } from '../../server/core/model.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { noteWith } from './build.ts';

const searched = (...notes: Note[]) => {
  const index = createIndex();
  for (const note of notes) index.set(note);
  return { index, files: { listedAs: () => [] } };
};
const names = (query: string, ...notes: Note[]) => findSymbols(query, searched(...notes)).map(({ name }) => name);
const titled = (titles: string[], path = 'plan.md', more: Partial<Task> = {}) =>
  noteWith(
    path,
    titles.map((title) => ({ title, ...more })),
  );

describe('of two texts the first answers better', () => {
  const cases: [query: string, better: string, worse: string][] = [
    ['ship', 'ship the pier', 'the ship'],
    ['ship', 'the ship', 'worship'],
    ['rb', 'roll back', 'grab'],
    ['rb', 'roll-back', 'ruby'],
    ['pier', 'the pier', 'paint it over'],
    ['abc', 'a-bc', 'a-b-c d'],
    ['配额', '检查配额', '配置定额'],
    ['配额', '磁盘配额检查', '分配一些名额'],
    ['復旧', '復旧手順', '復帰と旧版'],
    ['デプロイ', 'デプロイ手順', 'データのプロキシイメージ'],
    ['手順', 'デプロイ手順', 'この手の順番'],
  ];
  for (const [query, better, worse] of cases) {
    test(`“${query}”: ${better}, ${worse}`, () => {
      const [one, other] = [better, worse].map((text) => fuzzyScore(text, [...query]));
      assert.ok(one !== null && other !== null && one! > other!, `${one} ${other}`);
    });
  }
  for (const [text, query] of [
    ['pier', 'rep'],
    ['配额', '额配'],
    ['', 'a'],
  ] as const)
    test(`“${query}” is not in “${text}”`, () => assert.equal(fuzzyScore(text, [...query]), null));
  test('letters of two code units, and texts without end', () => {
    assert.ok(fuzzyScore('a 😀 b', ['😀', 'b'])! > 0);
    assert.equal(fuzzyScore(`${'x'.repeat(100_000)}y`, ['y']), null);
  });
});

describe('tasks', () => {
  const titles = ['Ship the release', 'skip', 'SHIP', '检查磁盘配额', 'ｓｈｉｐ done', 'worship', 'skip the hip pier'];
  const section: Section = { title: 'Week 12', depth: 1, span: { start: 0, end: 9 }, end: 69, parent: null };
  const note = noteWith(
    'a/plan.md',
    titles.map((title) => ({ title, section: 0, status: title.endsWith('done') ? 'done' : 'todo' })),
    { sections: [section] },
  );
  const cases: [query: string, expected: string[]][] = [
    ['ship', ['SHIP', 'Ship the release', 'ｓｈｉｐ done', 'worship', 'skip the hip pier']],
    ['shrel', ['Ship the release']],
    ['检配', ['检查磁盘配额']],
    ['配检', []],
    ['', ['Ship the release', 'skip', 'SHIP', '检查磁盘配额', 'worship', 'skip the hip pier', 'ｓｈｉｐ done']],
  ];
  for (const [query, expected] of cases) test(`“${query}”`, () => assert.deepEqual(names(query, note), expected));
  test('where each is, and whose', () => {
    const mine = noteWith('a/plan.md', [{ title: 'skip', section: 0, owners: ['Li', 'Bo'], status: 'cancelled' }], {
      sections: [section],
    });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
    assert.deepEqual(findSymbols('skip', searched(mine)), [
      {
        name: 'skip',
        containerName: 'a/plan.md › Week 12 · Li, Bo',
        kind: 'doneTask',
        status: 'cancelled',
        uri: 'file:///a/plan.md',
        range,
      },
    ]);
  });
  test('further words may be in the path or the owner’s name', () => {
    const notes = [
      titled(['paint the pier', 'call'], 'harbor/plan.md', { owners: ['王小明'] }),
      titled(['paint the wall'], 'tower/plan.md', { owners: ['木下'] }),
    ];
    assert.deepEqual(names('paint harbor', ...notes), ['paint the pier']);
    assert.deepEqual(names('paint 木下', ...notes), ['paint the wall']);
    assert.deepEqual(names('paint nobody', ...notes), []);
  });
  test('the newest note first, as they are named; two hundred at most', () => {
    const notes = ['2026-03-02.md', '2026-03-09.md'].map((path) => titled([`paint ${path}`], path));
    assert.deepEqual(names('paint', ...notes), ['paint 2026-03-09.md', 'paint 2026-03-02.md']);
    assert.equal(names('task', titled(Array(700).fill('task'))).length, 200);
  });
});

describe('people and runbooks', () => {
  const service = createService();
  const uri = (path: string) => `file:///notes/${path}`;
  const texts: Record<string, string> = {
    'sync.md': '# Sync 2026-03-02\n\nAttendees: Ann Lee (@alee), Bo Park\n\n- [ ] call the vendor @alee\n',
    'plan.md': '# 周计划 2026-03-09\n\n参会人：王小明、李静\n\n- [ ] 刷漆（王小明）\n',
    'runbooks/deploy.md':
      '# 部署流程\n\n## 回滚\n\n1. 停服务\n\n   ```sh\n   ./stop.sh\n   ```\n\n2. 恢复\n\n   ```sh\n   ./restore.sh\n   ```\n',
  };
  for (const [path, text] of Object.entries(texts)) service.set({ uri: uri(path), path, text }, defaultSettings);
  service.setPeople(uri('.dueline/people.yaml'), '- name: 佐藤花子\n- name: Kim Roe\n  aliases: [kro]\n');
  const cases: [query: string, first: string, path: string, line: number][] = [
    ['ann', 'person Ann Lee', 'sync.md', 2],
    ['alee', 'person Ann Lee (alee)', 'sync.md', 2],
    ['小明', 'person 王小明', 'plan.md', 2],
    ['花子', 'person 佐藤花子', '.dueline/people.yaml', 0],
    ['kro', 'person Kim Roe (kro)', '.dueline/people.yaml', 1],
    ['回滚', 'runbook 部署流程 › 回滚', 'runbooks/deploy.md', 2],
    ['部回', 'runbook 部署流程 › 回滚', 'runbooks/deploy.md', 2],
    ['vendor', 'task call the vendor @alee', 'sync.md', 4],
  ];
  for (const [query, first, path, line] of cases)
    test(`“${query}”`, () => {
      const [found] = service.findSymbols(query);
      assert.equal(`${found?.kind} ${found?.name}`, first);
      assert.deepEqual([found?.uri, found?.range.start.line], [uri(path), line]);
    });
  test('one that nobody is, and all of nothing', () => {
    assert.deepEqual(service.findSymbols('zzz'), []);
    assert.deepEqual(new Set(service.findSymbols('').map(({ kind }) => kind)), new Set(['task']));
  });
});

test('in steps: the same is found, the surest first, none twice', () => {
  const notes = Array.from({ length: 30 }, (_, at) => titled([`pier ${at}`, `paint it over ${at}`], `n${at}.md`));
  const search = searchSymbols('pier', searched(...notes));
  const found: string[][] = [];
  while (search.more(7)) found.push(search.surest().map(({ name }) => name));
  found.push(search.found().map(({ name }) => name));
  assert.ok(found.length > 3 && found[0]!.every((name) => name.startsWith('pier')));
  assert.deepEqual(found.flat().sort(), names('pier', ...notes).sort());
});
