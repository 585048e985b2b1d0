/**
 * How people say in minutes and plans what is to be done, as patterns, with what each gives: `X` stands for a deed. Deeds are
 * of all sorts, words that the lexicons have and words that they have not: a pattern says the same whichever it holds.
 */
import type { LanguageId, Status } from '../../server/core/model.ts';

/** A pattern; the status that it gives, null where it gives no task; and whose it is, where it says so. */
export type Frame = [pattern: string, status: Status | null, owner?: string];

export type Shape = 'point' | 'paragraph';

export interface Frames {
  language: LanguageId;
  /** What stands above a sentence of such a note. */
  above: string;
  /** The path of the note. */
  path: string;
  /** In which shapes such notes say so. */
  shapes: readonly Shape[];
  /** A point or paragraph beside it that is no task. */
  beside: string;
  deeds: readonly string[];
  frames: readonly Frame[];
}

const english = [
  'paint the pier',
  'rework the mooring plan',
  'shepherd the request',
  'bisect the outage',
  'splice two ropes',
];
const chinese = ['盘点物料', '撰写方案初稿', '走访客户', '比选供应商', '翻修栏杆'];
const japanese = ['棚卸し', '素案作成', '剪定', '現地視察', 'ヒアリング'];

export const allFrames: readonly Frames[] = [
  {
    language: 'en',
    above: '# Harbour meeting 2026-03-02\n\nAttendees: Ann Lee, Bo Moe\n\n## Lamps\n\n',
    path: '2026-03-02 meeting.md',
    shapes: ['point', 'paragraph'],
    beside: 'the lamps are fine',
    deeds: english,
    frames: [
      ['Ann will X', 'todo', 'Ann'],
      ['Ann to X', 'todo', 'Ann'],
      ['Ann and Bo will X', 'todo', 'Ann'],
      ['Ann agreed to X', 'todo', 'Ann'],
      ['Ann needs to X', 'todo', 'Ann'],
      ['Ann, looking at lamps, will X', 'todo', 'Ann'],
      ['On Friday Ann will X', 'todo', 'Ann'],
      ["I'll X", 'todo'],
      ['Will X by Friday', 'todo'],
      ['We will X next week', 'todo'],
      ['We agreed to X', 'todo'],
      ["Let's X", 'todo'],
      ['Lets X', 'todo'],
      ['Action: X', 'todo'],
      ['AI: Ann to X', 'todo', 'Ann'],
      ['Next: X', 'todo'],
      ['Need to X', 'todo'],
      ['Did Ann X?', null],
      ['Nobody will X', null],
      ['Bo asked how to X', null],
    ],
  },
  {
    language: 'en',
    above: '# Weekly plan 2026-03-02\n\n## Lamps\n\n',
    path: 'plans/2026-03-02.md',
    shapes: ['point'],
    beside: 'the lamps are fine',
    deeds: english,
    frames: [
      ['X (in progress)', 'doing'],
      ['X - done', 'done'],
      ['X by Friday', 'todo'],
      ['X, 50% done', 'doing'],
      ['Blocked: X', 'waiting'],
      ['Still need to X', 'todo'],
      ['Will X', 'todo'],
      ['Started to X', 'doing'],
      ['Waiting for Bo to X', 'waiting'],
    ],
  },
  {
    language: 'zh',
    above: '# 例会纪要\n\n时间：2026-03-02\n参会人：张伟、李强\n\n## 会议纪要\n\n',
    path: '2026-03-02.md',
    shapes: ['point', 'paragraph'],
    beside: '灯具正常',
    deeds: chinese,
    frames: [
      ['张伟负责X', 'todo', '张伟'],
      ['张伟需X', 'todo', '张伟'],
      ['张伟下周X', 'todo', '张伟'],
      ['由张伟X', 'todo', '张伟'],
      ['会后由张伟X', 'todo', '张伟'],
      ['请张伟X', 'todo', '张伟'],
      ['X，张伟跟进', 'todo', '张伟'],
      ['栏杆组需X', 'todo', '栏杆组'],
      ['栏杆团队下周X', 'todo', '栏杆团队'],
      ['下周X', 'todo'],
      ['下周例会X', 'todo'],
      ['会后X', 'todo'],
      ['后续X', 'todo'],
      ['本周五前X', 'todo'],
      ['需要尽快X', 'todo'],
      ['待X', 'todo'],
      ['上周X了', null],
      ['谁来X？', null],
      ['不需要X', null],
    ],
  },
  {
    language: 'zh',
    above: '# 周计划 2026-03-02\n\n## 灯具\n\n',
    path: 'plans/2026-03-02.md',
    shapes: ['point'],
    beside: '灯具很亮',
    deeds: chinese,
    frames: [
      ['X（进行中）', 'doing'],
      ['X，预计周五完成', 'todo'],
      ['X 50%', 'doing'],
      ['X：完成', 'done'],
      ['正在X', 'doing'],
      ['计划X', 'todo'],
      ['待X', 'todo'],
      ['X已完成', 'done'],
    ],
  },
  {
    language: 'ja',
    above: '# 定例会 議事録\n\n日時：2026-03-02\n参加者：岡本、小野\n\n## 議題1 桟橋\n\n',
    path: '2026-03-02.md',
    shapes: ['point', 'paragraph'],
    beside: '照明は順調',
    deeds: japanese,
    frames: [
      ['3/13までにXする。', 'todo'],
      ['来週中にXする。', 'todo'],
      ['次回、Xする。', 'todo'],
      ['引き続きXする。', 'todo'],
      ['Xする予定。', 'todo'],
      ['Xしておく。', 'todo'],
      ['Xすることとした。', 'todo'],
      ['岡本さんがXする。', 'todo', '岡本'],
      ['岡本さんにXしてもらう', 'todo', '岡本'],
      ['岡本さんにXをお願いする', 'todo', '岡本'],
      ['Xは岡本さんが担当', 'todo', '岡本'],
      ['Xする（岡本）', 'todo', '岡本'],
      ['綱が古い。来週Xする。', 'todo'],
      ['先週Xした。', null],
      ['Xしますか？', null],
      ['Xは不要', null],
    ],
  },
  {
    language: 'ja',
    above: '# 週次計画 2026-03-02\n\n## 照明\n\n',
    path: 'plans/2026-03-02.md',
    shapes: ['point'],
    beside: '照明は明るい',
    deeds: japanese,
    frames: [
      ['X（対応中）', 'doing'],
      ['X：完了', 'done'],
      ['X待ち', 'waiting'],
      ['金曜までにX', 'todo'],
      ['X未着手', 'todo'],
      ['X完了', 'done'],
      ['Xする必要がある', 'todo'],
    ],
  },
];
