/** What is said beside the words of a note, and what is not. In the texts `⟨ ⟩` holds a hint. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { offsetAt } from '../../server/core/answers/place.ts';
import type { Ask, Position, Settings } from '../../server/core/model.ts';
import { createService } from '../../server/core/service.ts';
import { askWith } from './build.ts';

const uri = 'file:///plan.md';
const all: Settings['inlayHints'] = { dates: true, distance: true, owners: true, repositories: true };
const none: Settings['inlayHints'] = { dates: false, distance: false, owners: false, repositories: false };

/** Thursday 2026-03-26 in the world of `askWith`. */
function asking(inlayHints: Settings['inlayHints'], changes: Partial<Settings> = {}): Ask {
  const ask = askWith();
  return { ...ask, settings: { ...ask.settings, ...changes, inlayHints } };
}

const everywhere = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

function hintsOf(text: string, ask: Ask, range = everywhere) {
  const service = createService();
  const note = service.set({ uri, path: 'plan.md', text }, ask.settings);
  return { service, note, hints: service.inlayHints(uri, range, ask) };
}

/** The text with its hints. */
function hinted(text: string, ask: Ask): string {
  const { note, hints } = hintsOf(text, ask);
  return hints
    .map(({ position, label }) => ({ at: offsetAt(note, position), label }))
    .sort((a, b) => b.at - a.at)
    .reduce((shown, { at, label }) => `${shown.slice(0, at)}⟨${label}⟩${shown.slice(at)}`, text);
}

/** Each a text with what is said in it; without `⟨…⟩` nothing is. */
function say(ask: Ask, cases: [what: string, text: string][]): void {
  for (const [what, shown] of cases) {
    test(what, () => assert.equal(hinted(shown.replace(/⟨[^⟩]*⟩/g, ''), ask), shown));
  }
}

const [en, zh, ja] = [
  '# Plan 2026-03-23\n\n',
  '# 周计划 2026-03-23\n\n',
  '# 定例 2026-03-23\n\n今週の議事録です。ひとつずつ確認しました。\n\n',
];

describe('days', () => {
  say(asking({ ...none, dates: true }), [
    ['Friday', `${en}- [ ] paint the pier by Friday⟨3-27 Fri⟩\n`],
    ['with a mark where it may be another', `${en}- [ ] paint the pier by next Wednesday⟨4-1 Wed?⟩\n`],
    ['下周三', `${zh}- 刷漆，下周三前⟨4-1 周三⟩完成\n`],
    ['来週水曜', `${ja}- [ ] 桟橋を塗る（来週水曜まで⟨4-1 水⟩）\n`],
    ['in prose too', `${en}Ann asked tomorrow⟨3-24 Tue⟩ whether it holds.\n`],
    ['the end of a month', `${zh}- [ ] 换灯，月底前⟨3-31 周二⟩\n`],
    ['a day alone', `${ja}- [ ] 灯を替える 29日まで⟨3-29 日⟩\n`],
    ['the last day of a week', `${en}- [ ] paint the pier by end of next week⟨4-5 Sun⟩\n`],
    ['from one day to another', `${en}- [ ] paint the pier, Tuesday to Thursday⟨3-26 Thu⟩\n`],
    ['of last year with its year', `# Log 2025-12-30\n\nAnn painted it yesterday⟨2025-12-29 Mon⟩.\n`],
  ]);
  describe('as the note writes days', () =>
    say(asking({ ...none, dates: true }), [
      ['with a slash', `${en}- [ ] order paint by 3/24\n- [ ] paint by Friday⟨3/27 Fri⟩\n`],
      ['with words', `${en}- [ ] order paint by Mar 24\n- [ ] paint by Friday⟨Mar 27 Fri⟩\n`],
      ['in Chinese', `${zh}- [ ] 买漆，3月24日前\n- [ ] 刷漆，下周三前⟨4月1日 周三⟩\n`],
      ['in Japanese', `${ja}- [ ] 塗料を買う 3/24まで\n- [ ] 塗る 来週水曜まで⟨4/1 水⟩\n`],
      ['without what joins it to a time', `${ja}- 点検は 3月24日 の午前に行う\n- [ ] 塗る 来週水曜まで⟨4月1日 水⟩\n`],
      [
        'in digits of which one can see which is which',
        `${en}- [ ] order paint by 3/3\n- [ ] paint by Friday⟨3-27 Fri⟩\n`,
      ],
    ]));
  describe('not where it would repeat what stands there', () =>
    say(asking({ ...none, dates: true }), [
      ['a month and a day', `${en}- [ ] paint the pier by March 24\n`],
      ['a month and a day in Chinese', `${zh}- [ ] 刷漆，3月24日前\n`],
      ['a month and a day in Japanese', `${ja}- [ ] 塗る 3/24（火）まで\n`],
      ['a whole day', `${en}- [ ] paint the pier by 2026-03-24\n`],
      ['the day right beside', `${zh}- [ ] 刷漆，下周三（4月1日）前\n`],
      ['today, in a note of that day', `${ja}- 本日、塗料を注文した。\n`],
      ['days of a stretch that are named', `${zh}- [ ] 3月24日~3月28日 刷漆\n`],
    ]));
  describe('not where there is nothing to say', () =>
    say(asking({ ...none, dates: true }), [
      ['a week in passing', `${zh}## 本周工作\n\n本周大家都忙。\n`],
      ['no day to count from', '# Plan\n\n- [ ] paint the pier by Wednesday\n'],
      ['no day of the calendar', `${zh}- [ ] 刷漆，2月30日前\n`],
      ['no date', `${en}See version 3.4 on port 8080.\n`],
      ['code', `${en}Run \`at tomorrow\`.\n`],
    ]));
});

describe('distance', () => {
  say(asking({ ...none, distance: true }), [
    ['overdue', `${en}- [ ] paint the pier by 2026-03-23⟨3 days over⟩\n`],
    ['today', `${ja}- [ ] 塗る 期限：3/26⟨今日⟩\n`],
    ['ahead', `${zh}- [ ] 刷漆，3月28日前⟨2 天后⟩\n`],
    ['two weeks ahead', `${en}- [ ] paint the pier by 2026-04-09⟨in 14 days⟩\n`],
    ['not further', `${en}- [ ] paint the pier by 2026-04-10\n`],
    ['of what is done nothing', `${zh}- [x] 刷漆，3月20日前\n- 换灯，3月20日前，已完成\n`],
    ['of what is cancelled nothing', `${ja}- [-] 塗る 3/20まで\n`],
    ['of a day that nobody is to keep nothing', `${en}We met on 2026-03-25.\n`],
    ['of a day that may mean another nothing', '- [ ] paint the pier by 7/1\n- [ ] lamps\n'],
    ['of what says it itself nothing', '# Plan 2026-03-26\n\n- [ ] paint the pier in 3 days\n'],
    ['of what said it the day before', '# Plan 2026-03-25\n\n- [ ] paint the pier in 3 days⟨in 2 days⟩\n'],
    ['once for all tasks below', `${zh}- 3月28日前⟨2 天后⟩\n  - [ ] 刷漆\n  - [ ] 换灯\n`],
  ]);
  test('together with the day', () =>
    assert.equal(
      hinted(`${zh}- [ ] 刷漆，周五前\n`, asking({ ...none, dates: true, distance: true })),
      `${zh}- [ ] 刷漆，周五前⟨3-27 周五 · 明天⟩\n`,
    ));
});

describe('owners', () => {
  say(asking({ ...none, owners: true }), [
    ['from a heading', `${en}## Pier @lee\n\n- [ ] paint it⟨lee⟩\n- [ ] lamps⟨lee⟩  \n  and more\n`],
    ['from a lead-in', `${zh}@王芳 今天的任务如下：\n\n- 刷漆⟨王芳⟩\n- 换灯⟨王芳⟩\n`],
    ['from a heading that is a name', `${ja}## 佐藤\n\n- [ ] 塗る⟨佐藤⟩\n\n## 鈴木\n\n- [ ] 灯を替える⟨鈴木⟩\n`],
    ['not what stands there', `${en}## Pier @lee\n\n- [ ] paint it @ann\n`],
    ['not on what is done', `${en}## Pier @lee\n\n- [x] paint it\n`],
    ['not where nobody is named', `${zh}## 码头\n\n- [ ] 刷漆\n`],
    ['with Windows line ends', `${en}## Pier @lee\n\n- [ ] paint it⟨lee⟩\r\n- [ ] lamps⟨lee⟩\r\n`],
  ]);
});

describe('repositories', () => {
  const known = asking({ ...none, repositories: true }, { issues: { repository: 'port/pier' } });
  say(known, [
    ['once, where they are all the same', `${en}- [ ] fix ⟨port/pier⟩#12 and #13\n- [ ] see #14\n`],
    ['again in the next section', `${zh}## 甲\n\n见 ⟨port/pier⟩#12 和 #13\n\n## 乙\n\n见 ⟨port/pier⟩#14\n`],
    ['from a heading', `${ja}## port/quay\n\n- [ ] ⟨port/quay⟩#12 を直す\n\n## ほか\n\n- [ ] ⟨port/pier⟩#13 を直す\n`],
    ['not where it is written', `${en}- [ ] fix port/pier#12\n`],
    ['not where the item says it', `${en}- [ ] fix #12 (repo: port/quay)\n`],
    ['not before a key', `${en}- [ ] fix PIER-12\n`],
  ]);
  test('nothing where it is not known', () =>
    assert.deepEqual(hintsOf('- [ ] fix #12\n', asking({ ...none, repositories: true })).hints, []));
});

describe('what is asked', () => {
  const text = `${en}## Pier @lee\n\n- [ ] paint it by Friday, #3\n- [ ] lamps by April 3\n`;
  const ask = asking(all, { issues: { repository: 'port/pier' } });
  test('every kind can be switched off', () => {
    assert.equal(hintsOf(text, ask).hints.length, 5);
    assert.deepEqual(hintsOf(text, asking(none, { issues: { repository: 'port/pier' } })).hints, []);
  });
  test('the lines that are asked for alone', () => {
    const line = (at: number): Position => ({ line: at, character: 0 });
    const { hints } = hintsOf(text, ask, { start: line(5), end: { line: 5, character: 30 } });
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, label]),
      [
        [5, 'in 8 days'],
        [5, 'lee'],
      ],
    );
  });
});

test('a hint keeps its distance from words that follow, and stands close to the number that it belongs to', () => {
  const text = `${zh}- [ ] 周五前刷漆，周五前，见 #3\n`;
  const { hints } = hintsOf(text, asking(all, { issues: { repository: 'port/pier' } }));
  assert.deepEqual(
    hints.map(({ kind, padding }) => [kind, padding.left, padding.right]),
    [
      ['date', true, true],
      ['date', true, false],
      ['issue', false, false],
    ],
  );
});

describe('explained', () => {
  const text = `${zh}## 灯塔 @王芳\n\n- [ ] 刷漆，下周三前，见 #3\n`;
  const ask = asking(all, { issues: { repository: 'port/pier' } });
  const explained = (label: string) => {
    const { service, hints } = hintsOf(text, ask);
    const hint = hints.find((it) => it.label === label)!;
    assert.ok(hint, label);
    return service.explainHint(uri, hint, ask);
  };
  test('a day: what it means, and the edit that writes it', () => {
    const { contents, edits } = explained('4-1 周三 · 6 天后')!;
    assert.match(contents, /^\*\*by 2026-04-01 \(Wed\)\*\* · due day\n/);
    assert.match(contents, /Counted from \[2026-03-23 \(Mon\)\]\(file:\/\/\/plan\.md#L1,7-L1,17\): The title gives/);
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['2026-04-01'],
    );
  });
  test('an owner: the task, with the words of the heading', () =>
    assert.match(
      explained('王芳')!.contents,
      /- Owner · “\[@?王芳\]\(file:.*#L3,\d+-L3,\d+\)”: The heading or point above/,
    ));
  test('a repository: the issue, and the edit that writes it', () => {
    const { contents, edits } = explained('port/pier')!;
    assert.match(contents, /^\*\*\[?port\/pier#3\]?.*\n\nRepository: port\/pier · The setting/);
    assert.deepEqual(
      edits.map(({ newText, range }) => [newText, range.start.character - range.end.character]),
      [['port/pier', 0]],
    );
  });
  test('what is no longer there is not', () => {
    const { service } = hintsOf(text, ask);
    const about = { line: 9, character: 0 };
    for (const kind of ['date', 'owner', 'issue'] as const)
      assert.equal(service.explainHint(uri, { kind, about }, ask), null);
  });
});

test('of a note of ten thousand lines only those that are shown', () => {
  const text = `${en}${'- [ ] paint the pier by next Wednesday @lee #12\n'.repeat(10_000)}`;
  const { hints } = hintsOf(text, asking(all), {
    start: { line: 5_000, character: 0 },
    end: { line: 5_049, character: 40 },
  });
  assert.deepEqual([...new Set(hints.map(({ position }) => position.line))].length, 50);
});
