/**
 * Seeded notes to measure with: plans, minutes, runbooks and logs of a team, in three languages, as people write them.
 * Note i depends on the seed and on i alone, so the first thousand of ten thousand notes are those of one thousand.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The day that the notes are asked about: some work is overdue then, some is not. */
export const today = '2026-03-26';

interface Words {
  people: string[];
  does: string[];
  what: string[];
  says: string[];
  headings: string[];
  steps: string;
  /** A task with its owner and its day, in the ways of the language. */
  tasks: ((deed: string, who: string, day: Day) => string)[];
  deed(does: string, what: string): string;
}

/** A day as its parts are written. */
interface Day {
  iso: string;
  month: number;
  day: number;
}

const languages: Words[] = [
  {
    people: ['Maya', 'Tom', 'Ines', 'Oskar', 'Priya', 'Leo'],
    does: ['order', 'replace', 'check', 'label', 'move', 'repair', 'count', 'paint', 'fetch', 'return'],
    what: ['the harbour lamps', 'the ferry tickets', 'a spare pump', 'the pier planks', 'the tide tables', 'buoy 17'],
    says: [
      'The crane was quiet all morning, so nothing is late.',
      'Fog until ten; the *second* boat waited, as the [rules](https://example.org/fog) say.',
      'We keep the old bell: it costs nothing and **everybody** knows it.',
      'Fuel is at `62 %`, which lasts for nine trips.',
    ],
    headings: ['This week', 'Done', 'Risks', 'Decisions', 'Open questions', 'Next'],
    steps: 'Steps',
    deed: (does, what) => `${does} ${what}`,
    tasks: [
      (deed, who, { iso }) => `- [ ] ${deed} (${who}, due ${iso})`,
      (deed, who, { iso }) => `- [x] ${deed} @${who.toLowerCase()} done ${iso}`,
      (deed, who, { month, day }) => `- ${who}: ${deed} by ${month}/${day}`,
      (deed, who) => `- [ ] @${who.toLowerCase()} ${deed} before Friday`,
      (deed) => `- ${deed}: in progress`,
    ],
  },
  {
    people: ['林夏', '何川', '孟雨', '唐宁', '白杨', '陆青'],
    does: ['检查', '更换', '清点', '采购', '搬运', '维修', '登记', '清洗', '核对', '归还'],
    what: ['码头的灯', '船票', '备用水泵', '栈桥木板', '潮汐表', '十七号浮标'],
    says: [
      '上午吊车一直空着，没有延误。',
      '大雾到十点，第二班船按[规定](https://example.org/fog)等候。',
      '旧铃铛保留，**大家**都认得。',
      '燃油还剩 `62 %`，够跑九趟。',
    ],
    headings: ['本周', '已完成', '风险', '决定', '待确认', '下周'],
    steps: '步骤',
    deed: (does, what) => `${does}${what}`,
    tasks: [
      (deed, who, { month, day }) => `- [ ] ${deed}（${who}，${month}月${day}日前）`,
      (deed, who) => `- ${deed}，负责人：${who}，已完成`,
      (deed, who, { iso }) => `- ${who}：${deed}，截止 ${iso}`,
      (deed, who) => `- [ ] @${who} 下周三前${deed}`,
      (deed) => `- ${deed}：进行中`,
    ],
  },
  {
    people: ['小川', '西村', '森田', '大野', '藤井', '原'],
    does: ['確認', '交換', '発注', '点検', '運搬', '修理', '登録', '清掃', '照合', '返却'],
    what: ['港の灯り', '乗船券', '予備ポンプ', '桟橋の板', '潮汐表', 'ブイ17'],
    says: [
      '午前中クレーンは空いており、遅れはない。',
      '十時まで霧。二便は[規則](https://example.org/fog)の通り待機した。',
      '古い鐘は残す。**みんな**が知っている。',
      '燃料は `62 %`、九便分ある。',
    ],
    headings: ['今週', '完了', 'リスク', '決定事項', '未決事項', '来週'],
    steps: '手順',
    deed: (does, what) => `${what}の${does}`,
    tasks: [
      (deed, who, { month, day }) => `- [ ] ${deed}（担当: ${who}、${month}月${day}日まで）`,
      (deed, who) => `- [x] ${deed} ${who}さん 済`,
      (deed, who, { iso }) => `- ${who}：${deed} 期限 ${iso}`,
      (deed, who) => `- ${deed} → ${who}さん、来週月曜まで`,
      (deed) => `- ${deed}：対応中`,
    ],
  },
];

/** Numbers from 0 up to, but without, `below`. */
type Dice = (below: number) => number;

/** Mulberry32. */
function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pick = <T>(list: readonly T[], roll: Dice): T => list[roll(list.length)]!;
const two = (value: number): string => String(value).padStart(2, '0');

function dayFrom(roll: Dice): Day {
  const [month, day] = [1 + roll(6), 1 + roll(28)];
  return { iso: `2026-${two(month)}-${two(day)}`, month, day };
}

/** Lines of a section of some kind; `links` names notes that may be linked to. */
const sections: ((words: Words, roll: Dice) => string[])[] = [
  (words, roll) => Array.from({ length: 4 + roll(8) }, () => taskLine(words, roll)),
  (words, roll) =>
    Array.from({ length: 2 + roll(4) }, () => [taskLine(words, roll), `  - ${pick(words.says, roll)}`]).flat(),
  (words, roll) => Array.from({ length: 1 + roll(3) }, () => [pick(words.says, roll), '']).flat(),
  (words, roll) => [
    '| | | |',
    '| --- | --- | --- |',
    ...Array.from({ length: 2 + roll(4) }, () => {
      const { iso } = dayFrom(roll);
      return `| ${pick(words.what, roll)} | ${pick(words.people, roll)} | ${iso} |`;
    }),
  ],
  (words, roll) => [
    `1. ${pick(words.says, roll)}`,
    '   ```sh',
    `   pier --lamp ${roll(40)} --check`,
    '   ```',
    `2. ${words.deed(pick(words.does, roll), pick(words.what, roll))} #${roll(900)}`,
  ],
  (words, roll) => [`> ${pick(words.says, roll)}`, `> ${pick(words.says, roll)}`],
];

function taskLine(words: Words, roll: Dice): string {
  const deed = words.deed(pick(words.does, roll), `${pick(words.what, roll)} ${roll(1000)}`);
  return pick(words.tasks, roll)(deed, pick(words.people, roll), dayFrom(roll));
}

function* lines(words: Words, roll: Dice): Generator<string> {
  for (;;) {
    yield `## ${roll(5) === 0 ? words.steps : pick(words.headings, roll)}`;
    yield '';
    yield* pick(sections, roll)(words, roll);
    yield '';
  }
}

const kinds = ['plans', 'minutes', 'plans', 'runbooks', 'minutes', 'log'];

/** The path of note i inside the workspace; two hundred notes a folder. */
export const pathOf = (at: number): string =>
  `${kinds[at % kinds.length]}/${Math.floor(at / 1200)}/2026-${two(1 + (at % 6))}-${two(1 + (at % 28))}-${at}.md`;

/** The last plan of so many notes. It is open while they are measured: of however many, it holds work to be done. */
export function openNote(count: number): number {
  let at = count - 1;
  while (kinds[at % kinds.length] !== 'plans') at -= 1;
  return at;
}

/** Note i, about 3 kB. */
export function noteText(at: number, seed = 1): string {
  const roll = dice(seed * 1_000_003 + at * 7919);
  const words = languages[at % languages.length]!;
  const link = at > 0 && roll(2) === 0 ? [`[[${pathOf(roll(at)).split('/').pop()!.slice(0, -3)}]]`, ''] : [];
  const length = 60 + roll(100);
  return [`# ${pick(words.headings, roll)} ${at}`, '', ...link, ...take(lines(words, roll), length), ''].join('\n');
}

/** A note of so many lines, in all three languages by turns. */
export function longNote(length: number, seed = 1): string {
  const found: string[] = ['# A long year', ''];
  for (let part = 0; found.length < length - 1; part++)
    found.push(...take(lines(languages[part % languages.length]!, dice(seed * 31 + part)), 80));
  return `${found.slice(0, length - 1).join('\n')}\n`;
}

/** A note of about so many bytes. */
export function longNoteOf(bytes: number, seed = 1): string {
  const text = longNote(Math.ceil(bytes / 20), seed);
  const cut = Buffer.from(text).subarray(0, bytes).toString();
  return cut.slice(0, cut.lastIndexOf('\n') + 1);
}

function take(from: Iterator<string>, count: number): string[] {
  return Array.from({ length: count }, () => from.next().value as string);
}

/** Writes `count` notes into a folder. */
export function writeNotes(folder: string, count: number): void {
  const made = new Set<string>();
  for (let at = 0; at < count; at++) {
    const path = join(folder, pathOf(at));
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, noteText(at));
  }
}
