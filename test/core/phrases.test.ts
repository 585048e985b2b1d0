/** Phrases of headings, labels and lead-ins: how they are written in a lexicon, and what they open; each with a near miss. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lexicons } from '../../server/core/lexicons/index.ts';
import { scopeOf } from '../../server/core/mentions/label.ts';
import { leadOf } from '../../server/core/mentions/leadIn.ts';
import { Phrasebook } from '../../server/core/mentions/phraseGrammar.ts';
import { cases } from './reading.ts';

describe('a phrase', () => {
  const number = { pattern: /\d{1,3}/y, begins: '0123456789' };
  const book = new Phrasebook({ left: ['open', 'still {left_over}'], left_over: ['left', 'there'] }, { n: number });
  const reads = (phrase: string, text: string) => book.reader([phrase], { words: 2, characters: 3 })(text);
  const phrases: [phrase: string, texts: string, others: string][] = [
    ['{left}', 'open|still left|still there', 'still|still open|left'],
    ['[still ]open', 'open|still open', 'still|stillopen'],
    ['(rope|lamp)[s]', 'rope|lamps', 'ropes and lamps|rop'],
    ['a … b', 'a b|a x b|a x y b', 'a x y z b|a, b|ab'],
    ['… b', 'b|x b|x y b', 'x y z b|xb'],
    ['a …', 'a|a x|a x y', 'a x y z|ax'],
    ['甲…乙', '甲乙|甲子丑寅乙', '甲子丑寅卯乙|甲，乙'],
    ['sprint {n}', 'sprint 12|sprint 123', 'sprint|sprint x|sprint 1234'],
    ['a [{n} ]b', 'a b|a 3 b', 'a 3b|a  b'],
  ];
  for (const [phrase, texts, others] of phrases) {
    for (const text of texts.split('|')) test(`${phrase} is ${text}`, () => assert.ok(reads(phrase, text)));
    for (const text of others.split('|')) test(`${phrase} is not ${text}`, () => assert.ok(!reads(phrase, text)));
  }
  for (const wrong of ['{lamp}', '[a', 'a)', '(a|b', 'a|b'])
    test(`${wrong} cannot be read`, () => assert.throws(() => reads(wrong, 'a'), SyntaxError));
});

test('every part of the phrases of a lexicon is used', () => {
  for (const { id, notes } of lexicons) {
    const { parts, headings, leads } = notes.phrases;
    const all = [parts, headings, leads].flatMap((lists) => Object.values(lists).flat());
    const used = new Set(all.flatMap((phrase) => phrase.match(/(?<=\{)\w+(?=\})/g) ?? []));
    assert.deepEqual(
      Object.keys(parts).filter((name) => !used.has(name)),
      [],
      id,
    );
  }
});

describe('headings and labels', () => {
  const modes: [headings: string, mode: ReturnType<typeof scopeOf>][] = [
    ["What's next for the crane|What we want to get done before the fair|Things Bo still has to look at", 'todo'],
    ['By EOD Friday|Before the next release|For v1.8|Plan — week 34|Roadmap: the next six months', 'todo'],
    ['Remaining for v2.4.0|Carried over from 12 May|Top 3 for the week|Rope team — upcoming|On my plate', 'todo'],
    ['Owners and deadlines|Who does what|Outstanding issues to be fixed before launch', 'todo'],
    ['Merged PRs, 3–9 Feb|Resolved since the last report|Key achievements in Q2|Progress since 4 June', 'done'],
    ['How to plan a release|Examples of open tasks|Plan for ropes|Open questions from last week|Lamp plans', null],
    ['Impact on the plan|Done criteria|Completed tasks template|Ropes, lamps', null],
  ];
  for (const [headings, mode] of modes)
    for (const heading of headings.split('|')) test(`${heading}: ${mode}`, () => assert.equal(scopeOf(heading), mode));
});

describe('lead-ins', () => {
  const modes: [sentences: string, mode: ReturnType<typeof leadOf>][] = [
    ['We agreed on the following actions:|Before we meet again, everyone should:|Ann offered to paint these:', 'todo'],
    ['It rained. The harbour team has committed to delivering these by June:', 'todo'],
    ['Since Monday we have finished:|The following lamps were merged and released:', 'done'],
    ['You will need:|To paint the pier, you should use:|We should use the following ropes:|How we will work:', null],
    ['We will paint the pier.|We agreed on the following ropes:', null],
  ];
  for (const [sentences, mode] of modes)
    for (const said of sentences.split('|')) test(`${said} ${mode}`, () => assert.equal(leadOf(said), mode));
});

cases([
  [
    'what stands below a phrase for work is work',
    '# Minutes\n\nBo was late. Before we meet again, everyone should:\n\n- lamps of pier four\n- the small crane\n',
    ['5 todo - - task.lead-in', '6 todo - - task.lead-in'],
    'minutes.md',
  ],
]);
