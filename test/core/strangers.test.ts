/** `person-unknown`: hits and near misses, with a people file and without, and its fixes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createService, type Service } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

const people = 'people.yaml';

function serviceWith(notes: Record<string, string>, file: string | null = null): Service {
  const service = createService('all');
  for (const [path, text] of Object.entries(notes)) service.set({ uri: path, path, text }, defaultSettings);
  if (file !== null) service.setPeople(people, file);
  return service;
}

/** The words that are reported in the note, and who is meant. */
function strangers(service: Service, uri = 'a.md'): string[] {
  const found = service.findings(uri, askWith()).filter(({ code }) => code === 'person-unknown');
  return found.map(({ message }) => /“(.+)” is unknown: (.+) is known/.exec(message)!.slice(1).join(' → '));
}

const listed =
  '- Ann Leeds\n- Sebastian\n- Julia\n- 王小明\n- 木下 太郎\n- 小野健太郎\n- キノシタ\n- name: Bo Kim\n  handle: kimbojun';

describe('with a people file', () => {
  const kana = '\n\n桟橋のペンキについて話した。';
  const cases: [text: string, found: string[]][] = [
    ['- [ ] paint. Owner: Ann Ledes', ['Ann Ledes → Ann Leeds']],
    ['- [ ] paint. Owner: Ann Lees', ['Ann Lees → Ann Leeds']],
    ['- [ ] paint. Owner: Ann Leads', ['Ann Leads → Ann Leeds']],
    ['- [ ] paint. Owner: Sebastain', ['Sebastain → Sebastian']],
    ['- [ ] paint @kimbojnu', ['kimbojnu → kimbojun']],
    ['- [ ] 刷漆，责任人：王小民', ['王小民 → 王小明']],
    [`- [ ] 塗装 担当：木下太朗${kana}`, ['木下太朗 → 木下 太郎']],
    [`- [ ] 塗装 担当：キノシダ${kana}`, ['キノシダ → キノシタ']],
    // Another word, another name, a name too short, somebody known.
    ['- [ ] paint. Owner: Ann Leeds', []],
    ['- [ ] paint. Owner: Ann', []],
    ['- [ ] paint. Owner: Julie', []],
    ['- [ ] paint. Owner: Bo Kin', []],
    ['- [ ] paint. Owner: Bea Leeds', []],
    ['- [ ] paint @kimbojun2', []],
    ['- [ ] 刷漆，责任人：李小明', []],
    ['- [ ] 刷漆，责任人：王大民', []],
    ['- [ ] 刷漆，责任人：王明', []],
    [`- [ ] 塗装 担当：木下花子${kana}`, []],
    [`- [ ] 塗装 担当：山下太郎${kana}`, []],
    // Done, or named twice: no slip of the pen.
    ['- [x] paint. Owner: Ann Ledes', []],
    ['Attendees: Ann Ledes, Bo Kim\n\n- [ ] paint. Owner: Ann Ledes', []],
  ];
  for (const [text, found] of cases)
    test(text.trim(), () => assert.deepEqual(strangers(serviceWith({ 'a.md': text }, listed)), found));
});

describe('without', () => {
  const known = (name: string, count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, `- [x] row. Owner: ${name}`]));
  const slip = { 'a.md': '- [ ] paint. Owner: Ann Ledes' };

  test('somebody in three notes is known', () =>
    assert.deepEqual(strangers(serviceWith({ ...slip, ...known('Ann Leeds', 3) })), ['Ann Ledes → Ann Leeds']));
  test('in two not yet', () => assert.deepEqual(strangers(serviceWith({ ...slip, ...known('Ann Leeds', 2) })), []));
  test('a spelling that others have is a name', () =>
    assert.deepEqual(
      strangers(serviceWith({ ...slip, 'b.md': '- [ ] row. Owner: Ann Ledes', ...known('Ann Leeds', 9) })),
      [],
    ));
  test('unless it is ten times as rare', () =>
    assert.deepEqual(
      strangers(serviceWith({ ...slip, 'b.md': '- [ ] row. Owner: Ann Ledes', ...known('Ann Leeds', 20) })),
      ['Ann Ledes → Ann Leeds'],
    ));
  test('two who could be meant are none', () =>
    assert.deepEqual(
      strangers(serviceWith({ 'a.md': '- [ ] paint. Owner: Ann Leegs' }, '- Ann Leeds\n- Ann Leens')),
      [],
    ));
  test('in characters only who is in the note too', () => {
    const notes = { 'b.md': '责任人：王小明', 'c.md': '责任人：王小明', 'd.md': '责任人：王小明' };
    const text = '- [ ] 刷漆，责任人：王小民';
    assert.deepEqual(strangers(serviceWith({ 'a.md': text, ...notes })), []);
    assert.deepEqual(strangers(serviceWith({ 'a.md': `参会人：王小明、李大力\n\n${text}`, ...notes })), [
      '王小民 → 王小明',
    ]);
  });
});

test('the fixes write the known name, or make the spelling known', () => {
  const text = '- [ ] paint. Owner: Ann Ledes\n';
  const service = serviceWith({ 'a.md': text }, listed);
  const at = { line: 0, character: 22 };
  const actions = service
    .actions('a.md', { start: at, end: at }, askWith())
    .filter(({ findings, how }) => findings.length > 0 && !('command' in how));
  assert.deepEqual(
    actions.map(({ title, isPreferred, how }) => [title, isPreferred, 'people' in how ? how.people : null]),
    [
      ['Write “Ann Leeds”', true, null],
      [
        'Add “Ann Ledes” as another spelling of Ann Leeds to the people file',
        false,
        { spelling: 'Ann Ledes', of: 'Ann Leeds' },
      ],
      ['Add “Ann Ledes” to the people file as a person', false, { spelling: 'Ann Ledes', of: null }],
    ],
  );
  assert.deepEqual(actions[0]!.how, {
    edits: [{ range: { start: { line: 0, character: 20 }, end: { line: 0, character: 29 } }, newText: 'Ann Leeds' }],
  });
  for (const { how } of actions.slice(1)) {
    assert.ok('people' in how);
    const [edit] = service.peopleEdits(people, how.people);
    const lines = listed.split('\n');
    const { line, character } = edit!.range.start;
    lines[line] = lines[line]!.slice(0, character) + edit!.newText + lines[line]!.slice(edit!.range.end.character);
    service.setPeople(people, lines.join('\n'));
    assert.deepEqual(strangers(service), [], lines.join('\n'));
    service.setPeople(people, listed);
  }
});

describe('a name that no people file has may be put into it', () => {
  /** `$0` is the cursor. */
  const cases: [text: string, offered: string[]][] = [
    ['- [ ] paint. Owner: M$0iriam Voss', ['Miriam Voss']],
    ['- [ ] 刷漆，责任人：李$0小云', ['李小云']],
    ['- [ ] 塗装 担当：岡$0本\n\n桟橋のペンキについて話した。', ['岡本']],
    // Listed, under this spelling or another; not a name; offered as a fix already.
    ['- [ ] paint. Owner: Ann$0 Leeds', []],
    ['- [ ] paint @kim$0bojun', []],
    ['- [ ] pa$0int. Owner: Miriam Voss', []],
    ['- [ ] 刷$0漆，责任人：李小云', []],
    ['- [ ] paint. Owner: Ann L$0edes', []],
  ];
  for (const [marked, offered] of cases)
    test(marked, () => {
      const at = marked.indexOf('$0');
      const service = serviceWith({ 'a.md': marked.replace('$0', '') }, listed);
      const place = { line: 0, character: at };
      const actions = service.actions('a.md', { start: place, end: place }, askWith(), ['refactor']);
      const people = actions.flatMap(({ how }) => ('people' in how ? [how.people] : []));
      assert.deepEqual(
        people,
        offered.map((spelling) => ({ spelling, of: null })),
      );
      for (const addition of people) assert.equal(service.peopleEdits('people.yaml', addition).length, 1);
    });
});
