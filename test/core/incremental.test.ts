import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Note } from '../../server/core/model.ts';
import { createReadings, readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { madePlan, madeSections, someEdits, type Typed, typedInto } from './edits.ts';
import { root } from './sources.ts';

const folder = join(root, 'test/fixtures/notes');
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const read = (path: string, text: string, readings: ReturnType<typeof createReadings> | null = null): Note =>
  readNote(
    { uri: 'file:///a.md', path, text, remote: 'https://git.example.com/acme/harbor.git' },
    defaultSettings,
    readings,
  );

/** Reads a note again after each edit, as a server does, and anew. */
function assertSameReadings(path: string, text: string, edits: readonly Typed[]): void {
  const readings = createReadings();
  let now = text;
  let last = read(path, now, readings);
  for (const edit of edits) {
    now = typedInto(now, edit);
    const before = structuredClone(last);
    const next = read(path, now, readings);
    assert.deepEqual(next, read(path, now), `after ${JSON.stringify(edit)} in\n${now}`);
    assert.deepEqual(last, before, 'a note that was read before is never changed');
    last = next;
  }
}

/** Notes, each with edits in one place, taken back and made again, that tell something of what stands far away. */
const farReaching: Record<string, { text: string; edits: [was: string, is: string][] }> = {
  'a line that grows above what sentences are read by, in Japanese': {
    text: '# 議事録 2026-03-05\n\n参加者：岡本、小野\n\n晴れ\n\n- 柵の色は次回決める\n- 私が図面を直します\n- 業者に見積りを依頼中\n- 港の本部に相談\n- 柵を塗り直す\n- 返事が来ないので進められず\n',
    edits: [['晴れ', '晴れのち曇り']],
  },
  'the same in English': {
    text: '# Harbour sync 2026-03-05\n\nPresent: Ann, Bo\n\nsunny\n\n- The rail is bent. Somebody has to straighten it\n- A rope that holds, nobody picked this up\n- Lamp 4 flickers. Ask the maker for a drawing\n- Ann is painting the pier\n',
    edits: [['sunny', 'sunny, then rain']],
  },
  'the same in Chinese': {
    text: '# 会议纪要 2026-03-05\n\n参会人：王宁、李静\n\n晴\n\n- 请王宁、李静确认灯具\n- 测试组负责栏杆\n- 灯具换了一半，还剩两盏\n\n## 决定\n- 完善指标\n',
    edits: [['晴', '晴转多云']],
  },
  'a log by the hour': {
    text: '# lab log 2026-03-05\n\nsunny\n\n- 09:15 painted the rail\n- 10:30 rope is worn -> remember to tell the yard\n- 11:00 fixed the lamp\n',
    edits: [['sunny', 'sunny, then rain']],
  },
  'the day, the people and the headings of minutes': {
    text: `# Harbour weekly 2026-03-05

Attendees: Ann Lee, Bo Dahl

## Action items

- paint the pier by Friday
- Bo to order ropes
- #12 fix the lamp

### Crane (Ann)

- [ ] oil it before Tuesday [the plan][plan]

## Notes

- Niko to sweep it
- the pier was wet

[plan]: https://example.org/plan
`,
    edits: [
      ['2026-03-05', '2026-04-09'],
      ['Bo Dahl', 'Niko Holm'],
      ['Action items', 'Risks'],
      ['Action items', 'Attendees'],
      ['(Ann)', '(Bo)'],
      ['## Notes', '## Next steps'],
      ['## Notes', 'Notes:'],
      ['\n[plan]: https://example.org/plan', ''],
      ['paint the pier', 'repo: acme/pier'],
    ],
  },
  'a plan in Chinese': {
    text: `# 港口周报 2026年3月2日

参会人：王小明、李静

## 下周计划

- 刷漆（王小明）
- 换灯，周五前完成
- 责任人：李静

### 3月4日

- 修好了栏杆
- 检查了浮标
- 更换了灯具

## 其他

梓轩：清点船票
佳怡：核对潮汐表
`,
    edits: [
      ['2026年3月2日', '2026年4月9日'],
      ['李静\n\n', '佳怡、梓轩\n\n'],
      ['下周计划', '本周完成'],
      ['## 下周计划', '# 下周计划'],
      ['3月4日', '杂项'],
      ['修好了栏杆', '栏杆'],
      ['## 其他', '遗留问题：'],
    ],
  },
  'minutes in Japanese': {
    text: `# 港の定例 2026/3/5

出席者：岡本、木下

## やること

- 灯りの交換（木下さん）来週水曜まで
- 乗船券の発注
- 担当：岡本

### 桟橋

- 板の修理

## メモ

- 岡本さんが確認する
- 風が強い
`,
    edits: [
      ['2026/3/5', '2026/4/9'],
      ['岡本、木下', '西村、森田'],
      ['やること', '未決事項'],
      ['### 桟橋', '## 桟橋'],
      ['### 桟橋', '### 岡本さん'],
      ['## メモ', '決定事項：'],
      ['担当：岡本', '担当：西村'],
    ],
  },
  'parts of a team, and somebody in brackets above a list, in Chinese': {
    text: `# 会议纪要 2026-03-05

## 待办

- 前端：修改登录页
- 修改潮汐表

- 更换栈桥木板

- 清点船票

- 核对名单

- 后端：修改接口

## 已完成

- （王小明）
  - 刷漆

- 搬运水泵

- 登记船只

- 修灯

- （泊位组）通电
`,
    edits: [
      ['后端：', '前端：'],
      ['前端：', '后端：'],
      ['（王小明）', '王小明'],
      ['（王小明）', '（码头）'],
    ],
  },
  'an agenda, and a name that stands again, far above and below': {
    text: `# Harbour weekly

- The pier
- The lamps

## Next steps

### The pier

- paint it before Tuesday

${sheds('north', 40)}

## Ann

- Yesterday: swept the deck
- #7 oil the winch (Bo)

${sheds('south', 40)}

## Oskar

- Today: order ropes
- docs: count them
`,
    edits: [
      ['- The pier', '- The quay'],
      ['## Next steps', '## Notes'],
      ['## Next steps', 'Next steps:'],
      ['### The pier', '## The pier'],
      ['- Yesterday', '- Tomorrow'],
      ['## Ann', '# Ann'],
      ['(Bo)', '(Oskar)'],
      ['#7', 'acme/harbor#7'],
      ['Oskar', 'Ann'],
      ['south 3', '2026-03-05'],
      ['paint it before Tuesday', 'paint it\n- sand it'],
    ],
  },
  'a list whose points begin with signs': {
    text: `# 2026-03-05 桟橋

1. ✅ 柵
2. 🔄 灯り
3. ⬜ 塗装
4. ⬜ 綱
5. ⬜ 鎖
6. ⬜ 浮標
`,
    edits: [
      ['⬜ 浮標', '浮標'],
      ['⬜ 浮標', '❌ 浮標'],
      ['✅ 柵', '⬜ 柵'],
    ],
  },
};

/** Sections that say little, so that what stands above them is far from what stands below. */
function sheds(where: string, count: number): string {
  const shed = (_: unknown, at: number) => `## Shed ${where} ${at}\n\n- the rope was wet\n- a lamp`;
  return Array.from({ length: count }, shed).join('\n\n');
}

describe('a note read after edits is the note read from scratch, positions included', () => {
  for (const { name, text } of fixtures)
    test(name, () => {
      const seed = name.length * 7;
      const edited = (words: string) => (edits: readonly Typed[]) => assertSameReadings(name, words, edits);
      fc.assert(fc.property(someEdits(12), edited(text)), { seed, numRuns: 2 });
      fc.assert(fc.property(someEdits(12), edited(text.replaceAll('\n', '\r\n'))), { seed, numRuns: 1 });
    });

  test('made notes', () => {
    fc.assert(
      fc.property(madePlan, someEdits(8), (text, edits) => assertSameReadings('plan.md', text, edits)),
      { seed: 4, numRuns: 150 },
    );
  });

  test('made notes of many sections', () => {
    fc.assert(
      fc.property(fc.constantFrom('plan.md', 'log.md', 'TODO.md', 'x.md'), madeSections, someEdits(10), (...made) =>
        assertSameReadings(...made),
      ),
      { seed: 5, numRuns: 120 },
    );
  });

  for (const [name, { text, edits }] of Object.entries(farReaching))
    test(`what all of a note hangs on: ${name}`, () => {
      for (const [was, is] of edits) {
        const at = text.indexOf(was);
        assert.ok(at >= 0, `the note says ${was}`);
        const edit = (gone: string, come: string, length: number): Typed => ({
          at: (at + 0.5) / length,
          gone: gone.length,
          come,
          onLine: false,
        });
        const there = edit(was, is, text.length);
        const back = edit(is, was, text.length + is.length - was.length);
        assert.equal(typedInto(typedInto(text, there), back), text);
        assertSameReadings('x.md', text, [there, back, there]);
      }
    });
});
