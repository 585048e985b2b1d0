import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read } from './reading.ts';

/** The statements of minutes, as `! decision` and `? question`. */
const statements = (text: string): string[] =>
  read(`# Minutes 2026-03-02\n\n${text}`, 'minutes.md').statements.map(
    ({ kind, text }) => `${{ decision: '!', question: '?', answered: '✓' }[kind]} ${text}`,
  );

type Case = [name: string, text: string, statements: string[]];
const check = (cases: Case[]): void => {
  for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(statements(text), expected));
};

describe('decisions', () => {
  describe('behind a label', () =>
    check([
      ['en', '- **Decision 7.1:** paint it blue\n\nRESOLVED: sweep it', ['! paint it blue', '! sweep it']],
      ['en, as a heading', '### Resolution: paint it blue\n\ntext', ['! paint it blue']],
      ['en, behind a marker', 'ACTION: Consensus is that blue will do', ['! Consensus is that blue will do']],
      ['zh', '会议结论：刷成蓝色', ['! 刷成蓝色']],
      ['ja', '- 結論：青にする\n- 合意：週末に塗る', ['! 青にする', '! 週末に塗る']],
      ['none: nothing was', '- Decision: none\n- 结论：无\n- 結論：なし', []],
      ['none: not yet', '- Decision: to be decided\n- 结论：待定\n- 結論：持ち越し', []],
      ['none: the opposite', '- No decision\n- Undecided: the colour\n- 未决定：颜色\n- 未決定：色', []],
      ['and what only begins like one', '- 結論：しばらく青のままにする', ['! しばらく青のままにする']],
    ]));
  describe('below a heading or label', () =>
    check([
      ['en', '## Conclusion\nBlue it is.\n\n## Agreed\n- sweep it', ['! Blue it is.', '! sweep it']],
      ['en, as a list of its own', '* Agreed:\n  - blue\n  - matt', ['! blue', '! matt']],
      ['zh', '会议结论：\n1、同意刷成蓝色\n2、周末刷', ['! 同意刷成蓝色', '! 周末刷']],
      ['ja', '### 結論\n青にする。\n\n### 決定事項\n- 週末に塗る', ['! 青にする。', '! 週末に塗る']],
      ['none: nothing was', '## Decisions\n- None\n\n## 结论\n- 无\n\n## 決定事項\n- なし', []],
      ['none: what opens them', '* 決まったこと\n  * 青にする\n\n- **Decisions** (D)', ['! 青にする']],
      ['none: a value of something else', '## Conclusion\n- Note taker: Ann', []],
      ['questions: the opposite', '## 未決定事項\n- 色', ['? 色']],
    ]));
  describe('in a word or a sentence', () =>
    check([
      ['en', '- Approved without change\n- Rejected.', ['! Approved without change', '! Rejected.']],
      ['en, told', '- We agreed to paint it blue', ['! We agreed to paint it blue']],
      ['zh', '- 经讨论，确定采用蓝色\n\n会议决定周末刷', ['! 经讨论，确定采用蓝色', '! 会议决定周末刷']],
      ['ja', '- 青にすることになった\n- 週末で合意した', ['! 青にすることになった', '! 週末で合意した']],
      [
        'ja, behind an arrow',
        '- 青にする案\n  →採用\n- 赤にする案 → 却下',
        ['! 青にする案 → 採用', '! 赤にする案 → 却下'],
      ],
      ['ja, as a point below', '- 青にする案\n  - → 採用', ['! 青にする案 → 採用']],
      ['none: still to be done', '## Agenda\n1. Adopt the new colours\n2. Accept the tar', []],
      ['none: what the points below are about', '- 採用\n  - 港の灯台守を探す\n- 承認\n  - 印鑑の置き場所', []],
      ['none: prose', '- Ann approved the plan of last year\n- the accepted colour is old', []],
      ['none: prose in zh and ja', '- 周三前确定最终颜色\n- 採用の予定を話した\n- 承認フローを説明', []],
      ['none: a question', '- 青にすることに決定？', ['? 青にすることに決定？']],
    ]));
});

describe('questions', () => {
  check([
    ['en', '- Question: which blue\n- Q. which red\n- who paints?', ['? which blue', '? which red', '? who paints?']],
    ['zh', '- 疑问：谁来刷\n- 用哪种蓝色？\n\n## 待定问题\n- 颜色', ['? 谁来刷', '? 用哪种蓝色？', '? 颜色']],
    [
      'ja',
      '- 質問：誰が塗るか\n- Q（木下）いつ塗る？\n- 何色にするか？',
      ['? 誰が塗るか', '? いつ塗る？', '? 何色にするか？'],
    ],
    ['none: a problem is no question', '- 问题：漆还没干', []],
    ['none: a suggestion', '- 青がよいかも\n- 次回はどうか', []],
    ['none: a call for questions', '質問のある方は追記ください:', []],
    [
      'answered below',
      '- Q: which blue?\n  - A: navy\n- 谁来刷？\n  - 答：王五\n- いつ塗る？\n  - A. 来週',
      ['✓ which blue?', '✓ 谁来刷？', '✓ いつ塗る？'],
    ],
    ['answered on the next line', '- Q. which red?\n  A. dark', ['✓ which red?']],
    ['answered in its line', '- 用哪种蓝色？答：深蓝\n- shall we? A: yes', ['✓ 用哪种蓝色？', '✓ shall we?']],
    [
      'answered in a word, or decided',
      '- shall we?\n  - yes\n- 塗りますか？\n  - はい',
      ['✓ shall we?', '✓ 塗りますか？'],
    ],
    ['none: what opens them', '- 質問事項\n  - いつ塗る\n  - → 来週', ['? いつ塗る']],
    ['none: nothing is asked', '- Ann: ?\n- Bo: blue?', ['? Bo: blue?']],
    ['none: struck out', '## Open questions\n- ~~who paints~~\n- which blue', ['? which blue']],
    ['still open: a remark below', '- shall we?\n  - Ann would like it', ['? shall we?']],
    ['none: a task that asks', '- [ ] sweep it, too?', []],
  ]);
});
