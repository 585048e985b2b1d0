/** Japanese minutes and reports as teams write them; each rule with a near miss beside it. */
import { describe } from 'node:test';
import { cases } from './reading.ts';

describe('what a Japanese heading or point says of all below it', () => {
  cases([
    [
      'a time, and behind the colon what that means',
      '## 今週の予定：塗る予定だった柵・板\n- 柵の塗装\n\n## 今週やったこと\n- 板の交換',
      ['2 todo - - task.section-todo', '5 done - - task.section-done'],
    ],
    ['not where the words before the colon say nothing', '## 桟橋の話：柵・板\n- 柵の塗装', []],
    [
      'what went on since last week',
      '# 週報\n- 先週からの進展\n  - 柵を塗った\n- やること\n  - 灯りを替える',
      ['3 done - - task.section-done', '5 todo - - task.section-todo'],
    ],
    [
      'a point that heads others is no task, though it obliges',
      '# 週報\n- やるべきこと\n  - 灯りを替える',
      ['3 todo - - task.section-todo'],
    ],
    [
      'a report whose points are parts of it',
      '# 桟橋班の進捗報告\n- やること\n  - 灯りを替える\n- 反省点\n  - 板が高い',
      ['3 todo - - task.section-todo'],
    ],
    [
      'a report whose points are what was done',
      '# 桟橋班の進捗報告\n- 灯りの交換\n- 柵の塗装\n  - 二度塗り',
      ['2 done - - task.section-done', '3 done - - task.section-done'],
    ],
    [
      'deeds planned for the next time',
      '# 議事録\n## 次回予定\n- 柵を塗る\n- 灯りを直す\n\n## 港の計画\n- 雨',
      ['3 todo - - task.plain', '4 todo - - task.plain'],
    ],
    ['when and where the next time is', '# 議事録\n## 次回予定\n- 3月9日 10時から\n- 場所は倉庫', []],
  ]);
});

describe('whose a list or decision is, in Japanese minutes', () => {
  cases([
    [
      'a name at the end of the heading, above deeds',
      '# 議事録\n## 灯台(安原)\n- 灯りの交換\n- 鏡を磨く',
      ['3 todo 安原 - task.list', '4 todo 安原 - task.plain'],
    ],
    ['above what was talked about', '# 議事録\n## 灯台(安原)\n- 灯りが暗い\n- 鏡は古い', []],
    [
      'a speaker before the deed that was decided',
      '# 議事録\n参加者：aoi、岡本\n\n## 決まったこと\n- aoi : 柵の塗装を完了\n- 岡本：灯りの交換\n- 岡本：赤で良い',
      ['5 todo aoi - task.owner', '6 todo 岡本 - task.owner'],
    ],
    ['the same outside decisions', '# 議事録\n参加者：aoi、岡本\n\n## 港の話\n- 岡本：灯りの交換\n- aoi：柵が古い', []],
    [
      'somebody known who does something',
      '# 議事録\n参加者：岡本、小野\n\n- 岡本が間隔を見直す',
      ['4 todo 岡本 - task.undertaking'],
    ],
    [
      'a thing that does it',
      '# 議事録\n参加者：岡本、小野\n\n- 桟橋が間隔を見直す\n- 柵の方で待つ\n- 港は寒い\n- 雨',
      [],
    ],
    ['who leads and who writes', '# 議事録\n議長担当者：岡本\n書記担当者：小野', []],
    [
      'who is to do it',
      '# 議事録\n- 柵の塗装\n  - 担当者：岡本\n- [ ] 灯り',
      ['2 todo 岡本 - task.sibling', '4 todo - - task.checkbox'],
    ],
  ]);
});

describe('what each has done and is to do, in Japanese minutes', () => {
  cases([
    [
      'a report beside a plan, below names that stand again',
      '# 議事録\n## 先週の進捗\n### はる\n- 柵の塗装\n### 岡本\n- 灯りの交換\n## 来週のタスク\n### はる\n- 板の発注\n### 岡本\n- 網を分類',
      [
        '4 done はる - task.section-done',
        '6 done 岡本 - task.section-done',
        '9 todo はる - task.section-todo',
        '11 todo 岡本 - task.section-todo',
      ],
    ],
    [
      'things that stand again are nobody',
      '# 議事録\n## 先週の進捗\n### クレーン\n- 柵の塗装\n## 来週のタスク\n### クレーン\n- 板の発注\n### ランプ\n- 網を分類',
      ['4 done - - task.section-done', '7 todo - - task.section-todo', '9 todo - - task.section-todo'],
    ],
    [
      'lower-case names beside all',
      '# 議事録\n## 今週やること\n**全員**\n- 掃除\n\n**aoi**\n- 柵の塗装\n\n**ren**\n- 板の発注\n\n## 来週やること\n**aoi**\n- 網の整理\n\n**ren**\n- 灯りの交換',
      [
        '4 todo - - task.section-todo',
        '7 todo aoi - task.section-todo',
        '10 todo ren - task.section-todo',
        '14 todo aoi - task.section-todo',
        '17 todo ren - task.section-todo',
      ],
    ],
    [
      'parts of a thing, where nobody speaks of all',
      '# 議事録\n## 今週やること\n**crane**\n- 柵の塗装\n\n**lamp**\n- 板の発注\n\n## 来週やること\n**crane**\n- 網の整理\n\n**lamp**\n- 灯りの交換',
      [
        '4 todo - - task.section-todo',
        '7 todo - - task.section-todo',
        '11 todo - - task.section-todo',
        '14 todo - - task.section-todo',
      ],
    ],
    ['minutes that only tell what was done', '# 議事録\n## 先週の進捗\n- 柵の塗装', []],
    [
      'deeds below the name of a thing',
      '# 議事録\n## 来週のタスク\n- LAMP-2\n  - 鏡の交換\n- 鏡を磨く\n  - 布の発注',
      ['3 todo - - task.section-todo', '4 todo - - task.section-todo', '5 todo - - task.section-todo'],
    ],
    [
      'the plan of a sprint',
      '# 議事録\n## Sprint Planning\n- 柵の塗装\n\n## Planning of the pier\n- 灯りの交換',
      ['3 todo - - task.section-todo'],
    ],
    [
      'on whose side something is done',
      '# 議事録\n参加者：岡本、小野\n\n- 岡本の方で進める',
      ['4 todo 岡本 - task.undertaking'],
    ],
  ]);
});

describe('what is asked of all in Japanese minutes', () => {
  cases([
    ['a deed', '# 議事録\n- 全員で柵を塗る', ['2 todo - - task.request']],
    ['not how something is', '# 議事録\n- 全員で話す時間が少ない', []],
  ]);
});

describe('days and names in Japanese tasks', () => {
  cases([
    [
      'the day on which a thing was made',
      '- [ ] 今日作った棚を塗る\n- [ ] 今日、棚を塗る',
      ['1 todo - - task.checkbox', '2 todo - 2026-03-02 task.checkbox'],
    ],
    [
      'a day as of which something holds',
      '- [ ] 板の注文、3月9日時点で未払い\n- [ ] 板の注文、3月9日',
      ['1 todo - - task.checkbox', '2 todo - 2026-03-09 task.checkbox'],
    ],
    [
      'a Latin word in parentheses is a thing, unless somebody is called so',
      '参加者：aoi\n\n- [ ] 桟橋の塗装 (Harbour)\n- [ ] 灯り (Bob)\n- [ ] 板 (aoi)',
      ['3 todo - - task.checkbox', '4 todo Bob - task.checkbox', '5 todo aoi - task.checkbox'],
    ],
  ]);
});

describe('who does it, and who is only spoken to, in Japanese tasks', () => {
  const list = (...points: string[]): string =>
    `# 議事録\n参加者：岡本、小野、aoi\n\n## 次回までにやること\n${points.join('\n')}`;
  cases([
    [
      'one who is only told',
      list('- 岡本さんに連絡', '- 岡本先生に図面を送る'),
      ['5 todo - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    ['one who is asked', list('- 岡本さんに塗装を依頼する'), ['5 todo 岡本 - task.section-todo']],
    ['one from whom it comes', '# 議事録\n- 岡本さんから港へ日程を伝える', ['2 todo 岡本 - task.undertaking']],
    ['one from whom it is had', '# 議事録\n- 岡本さんから鍵を貸してもらう', ['2 todo - - task.plain']],
    [
      'a handle that does it',
      '# 議事録\n- まずは @aoi が鍵を預かる\n- @aoi が鍵を預かっている',
      ['2 todo aoi - task.undertaking'],
    ],
    [
      'a parenthesis that nobody closed',
      list('- 柵の塗装(aoi', '- 灯りの交換(夜間'),
      ['5 todo aoi - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'somebody known behind a deed, and behind an opinion',
      '# 議事録\n参加者：岡本、小野\n\n- 柵の寸法を測る(岡本)\n- 柵は低いと思う(岡本)',
      ['4 todo 岡本 - task.undertaking'],
    ],
    ['an attendee in capitals', list('- 柵の塗装 (Aoi)'), ['5 todo Aoi - task.section-todo']],
    [
      'one for whom it waits',
      list('- 柵の図面、岡本さんの返答待ち', '- 柵の図面、返答待ち（岡本さん）'),
      ['5 waiting - - task.section-todo', '6 todo 岡本 - task.section-todo'],
    ],
    [
      'names behind colons, where the list says who does what',
      '# 議事録\n## 役割分担\n- 柵: Niko\n- 受付：岡本\n- 灯り：夜間\n\n## 今週やること\n- 柵: Niko',
      [
        '3 todo Niko - task.section-todo',
        '4 todo 岡本 - task.section-todo',
        '5 todo - - task.section-todo',
        '8 todo - - task.section-todo',
      ],
    ],
    [
      'a sentence above them that says so',
      '# 議事録\n- 塗装は以下が担当する。\n  - 柵: Niko\n- 塗装は以下の色。\n  - 柵: Blue',
      ['3 todo Niko - task.section-todo'],
    ],
  ]);
});

describe('what comes next, in Japanese minutes', () => {
  cases([
    [
      'headings and points that say so',
      '# 議事録\n- 今後の動き方\n  - 柵の塗装\n\n## 次に作るもの\n- 灯りの台\n\n## 港で作るもの\n- 浮き輪',
      ['3 todo - - task.section-todo', '6 todo - - task.section-todo'],
    ],
    [
      'a deed beside a point with a marker, and a remark',
      '# 議事録\n## next action\n- 宿題：柵の図面\n- 灯りの台を作成予定。\n- 港は静かだ',
      ['3 todo - - task.marker', '4 todo - - task.section-todo'],
    ],
  ]);
});

describe('weekdays before nouns, in Japanese tasks', () => {
  cases([
    [
      'which meeting is meant, and when something is to be done',
      '- [ ] 水曜会議の準備\n- [ ] 水曜提出の図面\n- [ ] 水曜に会議の準備',
      ['1 todo - - task.checkbox', '2 todo - 2026-03-04 task.checkbox', '3 todo - 2026-03-04 task.checkbox'],
    ],
  ]);
});

describe('logs of work that are called minutes', () => {
  const days = (first: string, second: string): string =>
    `# 議事録\n${first}\n### やったこと\n- 柵の塗装\n${second}\n### やったこと\n- 灯りの交換`;
  cases([
    [
      'what was done, day by day',
      days('## 3/1', '## 3/2'),
      ['4 done - - task.section-done', '7 done - - task.section-done'],
    ],
    ['the same of meetings', days('参加者：岡本、小野\n\n## 3/1', '## 3/2'), []],
    [
      'without a title',
      '## 3/1\n### やったこと\n- 柵の塗装\n### 困った所\n- 板が足りない\n\n## 3/2\n### やったこと\n- 灯りの交換',
      ['3 done - - task.section-done', '9 done - - task.section-done'],
    ],
    [
      'who was away',
      '# 議事録\n## 3/1\n### やったこと\n- 柵の塗装\n\n欠席\n\n## 3/2\n### やったこと\n- 灯りの交換',
      ['4 done - - task.section-done', '10 done - - task.section-done'],
    ],
  ]);
});

describe('what a Japanese note says of its lists and sentences', () => {
  cases([
    [
      'a day that is none of the calendar dates no list',
      '# 港の会\n\n司会の話。\n\n## 当日\n- 札を配る\n- 門を開ける\n\n## 3月9日\n- 札を配る\n- 門を開ける',
      ['10 todo - - task.list', '11 todo - - task.list'],
    ],
    [
      'what is planned for the next time, beside homework',
      '# 議事録\n## 宿題\n- なし\n\n## 次回予定\n- 柵の塗装\n- 灯りの交換',
      ['6 todo - - task.list', '7 todo - - task.list'],
    ],
    [
      'somebody known before the noun with which it ends',
      '# 議事録\n参加者：aoi、岡本\n\n図面の公開は aoi担当\n\n図面の公開は倉庫担当',
      ['4 todo aoi - task.undertaking'],
    ],
    [
      'a thing in a condition does nothing',
      '# 議事録\n- データがあれば札を出します\n\n## 港\n- ナカノが札を出します',
      ['5 todo ナカノ - task.undertaking'],
    ],
    ['capitals that are no name', '- [ ] OP & ED', ['1 todo - - task.checkbox']],
  ]);
});
