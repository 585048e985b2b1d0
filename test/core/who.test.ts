/** Who is who: spellings of one person across notes and people files, and those that must be kept apart. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findSymbols } from '../../server/core/answers/navigation/search.ts';
import { createIndex, type Index } from '../../server/core/index/index.ts';
import { readPeopleFile } from '../../server/core/index/people/file.ts';
import { read } from './reading.ts';

/** An index of notes by path, and of a people file. */
function indexOf(notes: Record<string, string>, people = ''): Index {
  const index = createIndex();
  for (const [path, text] of Object.entries(notes)) index.set(read(text, path));
  if (people) index.setPeople('people.yaml', readPeopleFile(people).people ?? []);
  return index;
}

/** In the first note, or in the one named before `:`, a spelling is a person with that name. */
type Meaning = [spelling: string, name: string];

function means(title: string, notes: Record<string, string>, meanings: readonly Meaning[], people = ''): void {
  test(title, () => {
    const index = indexOf(notes, people);
    const told = meanings.map(([spelling]) => {
      const [, path = Object.keys(notes)[0]!, words = spelling] = /^(\S+\.md): (.*)$/.exec(spelling) ?? [];
      return [spelling, index.people.of(words, index.note(path)!).name];
    });
    assert.deepEqual(told, meanings);
  });
}

describe('side by side in a list of attendees', () => {
  means('a login', { 'a.md': '## Attendees\n* Ann Lee (@annl)\n* Bo Kim (@bk)', 'b.md': '- [ ] @annl paint' }, [
    ['annl', 'Ann Lee'],
    ['b.md: annl', 'Ann Lee'],
    ['b.md: bk', 'Bo Kim'],
  ]);
  means(
    'a login as a link, in Chinese and Japanese',
    {
      'a.md': '## 参会人\n- 王小 [wangx](https://gitee.com/wangx)\n- @lidali 李大力',
      'b.md': '参加者：木下 花子 (@hanako)、小野 (@ono)\n\n桟橋のペンキについて話した',
    },
    [
      ['wangx', '王小'],
      ['lidali', '李大力'],
      ['hanako', '木下 花子'],
      ['小野', '小野'],
      ['b.md: 小野', 'ono'],
    ],
  );
  means('another script', { 'a.md': '参会人：王小/Wang Xiao、李大力（Li Dali）、张三(Huawei)、赵四' }, [
    ['Wang Xiao', '王小'],
    ['Li Dali', '李大力'],
    ['Huawei', 'Huawei'],
  ]);
  means(
    'initials, in their own note alone',
    { 'a.md': 'Attendees: Sofia Lund (SL), Bo Kim (IBM)', 'b.md': '- [ ] SL: paint' },
    [
      ['SL', 'Sofia Lund'],
      ['IBM', 'IBM'],
      ['b.md: SL', 'SL'],
    ],
  );
  means('two people beside one login are two', { 'a.md': '## Attendees\n* Ann Lee (@team)\n* Bo Kim (@team)' }, [
    ['Ann Lee', 'Ann Lee'],
    ['Bo Kim', 'Bo Kim'],
    ['team', 'team'],
  ]);
  means(
    'one person beside one login is one, however the name is put',
    { 'a.md': '## Attendees\n* Christopher Lee (@cl)\n* Ann Kim (@ak)', 'b.md': '## Attendees\n* Chris Lee (@cl)' },
    [
      ['a.md: Chris Lee', 'Chris Lee'],
      ['a.md: Christopher Lee', 'Chris Lee'],
    ],
  );
  means(
    'sentences are no lists',
    { 'a.md': '## Attendees\n* We met Ann Lee, who brought paint, brushes and (@annl) tea' },
    [['annl', 'annl']],
  );
});

describe('spelled another way', () => {
  means('honorific, width, case, blanks', { 'a.md': '- [ ] 木下さん: paint\n- [ ] @Ann paint' }, [
    ['木下', '木下'],
    ['木下様', '木下'],
    ['ＡＮＮ', 'Ann'],
  ]);
  means('the same letters', { 'a.md': '## Attendees\n* Ann Leeds\n\n- [ ] @ann-leeds paint\n- [ ] @annleeds row' }, [
    ['ann-leeds', 'Ann Leeds'],
    ['annleeds', 'Ann Leeds'],
  ]);
  means('accents', { 'a.md': 'Attendees: José Núñez, Bo Kim\n\n- [ ] Jose Nunez: paint' }, [
    ['Jose Nunez', 'Jose Nunez'],
    ['José Núñez', 'Jose Nunez'],
  ]);
});

describe('parts of a name', () => {
  means('first, last, and initials', { 'a.md': 'Attendees: Tanaka Taro, Bo Kim' }, [
    ['Tanaka', 'Tanaka Taro'],
    ['Taro', 'Tanaka Taro'],
    ['Tanaka T.', 'Tanaka Taro'],
    ['T. Tanaka', 'Tanaka Taro'],
    ['Tanaka K.', 'Tanaka K.'],
  ]);
  means(
    'of another note, where nobody else is meant',
    { 'a.md': '- [ ] Ann: paint', 'b.md': 'Attendees: Ann Lee, Bo' },
    [
      ['Ann', 'Ann Lee'],
      ['Bo', 'Bo'],
    ],
  );
  means(
    'two people of one first name are kept apart, unless the note has but one of them',
    {
      'a.md': '- [ ] Ann: paint',
      'b.md': 'Attendees: Ann Lee, Bo',
      'c.md': 'Attendees: Ann Kim, Cy',
      'd.md': 'Attendees: Ann Lee, Ann Kim',
    },
    [
      ['a.md: Ann', 'Ann'],
      ['b.md: Ann', 'Ann Lee'],
      ['c.md: Ann', 'Ann Kim'],
      ['d.md: Ann', 'Ann'],
      ['d.md: Kim', 'Ann Kim'],
    ],
  );
  means(
    'Chinese: the given name, or the family name in its own note',
    { 'a.md': '参会人：王小明、李大力', 'b.md': '# 计划\n- 刷漆。责任人：小明' },
    [
      ['小明', '王小明'],
      ['王', '王小明'],
      ['王小', '王小'],
      ['b.md: 小明', '王小明'],
      ['b.md: 王', '王'],
    ],
  );
  means(
    'Japanese: the family name',
    { 'a.md': '参加者：木下 花子、小野健太郎さん\n\n桟橋のペンキについて話した', 'b.md': '- [ ] 小野さん: 塗装する' },
    [
      ['木下', '木下 花子'],
      ['花子', '木下 花子'],
      ['b.md: 小野', '小野健太郎'],
      ['野健', '野健'],
    ],
  );
  means('a login is nobody’s first name', { 'a.md': '## Attendees\n* Bo Kim (@lee)\n* Ann Lee (@al)' }, [
    ['lee', 'Bo Kim'],
    ['Lee', 'Ann Lee'],
  ]);
});

describe('a people file', () => {
  const people = '- name: 王小\n  aliases: [Wang Xiao, 老王]\n  handle: wx\n- Ann Lee: [annie]\n- Ann Kim';
  means(
    'brings together',
    { 'a.md': '- [ ] @wx paint\n- [ ] annie: row' },
    [
      ['wx', '王小'],
      ['老王', '王小'],
      ['annie', 'Ann Lee'],
      ['Wang', '王小'],
    ],
    people,
  );
  means(
    'and keeps apart',
    { 'a.md': '## Attendees\n* Ann Kim (@annie)' },
    [
      ['annie', 'Ann Lee'],
      ['Ann Kim', 'Ann Kim'],
      ['Ann', 'Ann Kim'],
    ],
    people,
  );
  means(
    'a spelling of two entries is neither’s',
    { 'a.md': '- [ ] Ann: paint' },
    [['ann', 'Ann']],
    '- Ann Lee: [ann]\n- Ann Kim: [ann]',
  );
  means(
    'what a note says of somebody listed is added',
    { 'a.md': '## Attendees\n* Ann Kim (@ak)' },
    [['ak', 'Ann Kim']],
    people,
  );
});

test('what a person is called, and why', () => {
  const index = indexOf(
    { 'a.md': '## Attendees\n* Ann Leeds (@al)\n\n- [ ] Ann: paint\n- [ ] @annleeds row' },
    '- name: Ann Leeds\n  aliases: [Nan]',
  );
  const { people } = index;
  assert.deepEqual(people.spellings(people.of('al', null)), [
    { words: 'al', because: 'beside', uri: 'a.md' },
    { words: 'annleeds', because: 'letters', uri: null },
    { words: 'Nan', because: 'file', uri: 'people.yaml' },
    { words: 'Ann', because: 'part', uri: null },
  ]);
  assert.deepEqual(people.couldBe('Ann', null), []);
  assert.equal(index.rowsOfPerson(people.of('Nan', null)).length, 2);
  assert.deepEqual(
    findSymbols('Nan', { index, files: { listedAs: () => [] } })
      .map(({ name, kind }) => `${kind} ${name}`)
      .sort(),
    ['person Ann Leeds (Nan)', ...index.rows(() => true).map((row) => `task ${index.found(row).task.title}`)].sort(),
  );
});
