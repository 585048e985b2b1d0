/**
 * Every rule by which something is read, with a note in which it reads something and a near miss in which it must not.
 * A rule without an example does not compile; what a rule says of itself is in `messages`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { RuleId } from '../../server/core/messages/index.ts';
import type { Note } from '../../server/core/model.ts';
import { read } from './reading.ts';
import { root } from './sources.ts';

interface Example {
  hit: string;
  /** What it reads in there. */
  words: string;
  miss: string;
  /** Path of both notes, where it matters; `2026-03-02 notes.md` gives Monday, 2 March 2026. */
  path?: string;
}

/** A plan of 2 March 2026 in which nothing but the line itself makes a task. */
const plan = (text: string): string => `# 3月2日 工作计划\n## 码头\n${text}`;
const table = (header: string, row: string): string =>
  `| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n| ${row} |`;

const dates = {
  'date.full': {
    hit: 'Paint the pier by 2026-03-05.',
    words: 'by 2026-03-05',
    miss: 'Release 2026.3.5.1 of the pier.',
  },
  'date.month-day': { hit: '3月5日前刷漆', words: '3月5日前', miss: '共3月又5天' },
  'date.order': { hit: 'Sand it on 12/25, paint on 7/1.', words: '7/1', miss: 'Sand it on 12/5, paint on 7/1.' },
  'date.near': {
    hit: '上线时间：2026-11-24\n\n11月20日刷漆',
    words: '11月20日',
    miss: '上线时间：2026-11-24\n\n从2024-01-08起\n\n11月20日刷漆',
    path: 'pier.md',
  },
  'date.agrees': {
    hit: '# 桟橋\n- 3/24(火)に塗る\n- 3/27(金)に乾く',
    words: '3/24(火)',
    miss: '# 桟橋\n- 3/24(火)に塗る\n- 3/27(土)に乾く',
    path: '2021/pier.md',
  },
  'date.day': { hit: '29日までに塗る', words: '29日までに', miss: '29日間で塗る' },
  'date.day-of-month': { hit: '下个月5号刷漆', words: '下个月5号', miss: '下个月5号楼刷漆' },
  'date.weekday': { hit: 'Paint it by Friday.', words: 'by Friday', miss: 'Paint it every Friday.' },
  'date.weekday-of-week': { hit: '来週水曜に塗る', words: '来週水曜', miss: '毎週水曜に塗る' },
  'date.day-word': { hit: 'Paint it by tomorrow.', words: 'by tomorrow', miss: 'Paint Tomorrowland blue.' },
  'date.offset': { hit: '3日後に塗る', words: '3日後', miss: '3日ごとに塗る' },
  'date.workday': { hit: '3个工作日内刷漆', words: '3个工作日内', miss: '花了3个工作日' },
  'date.nth-weekday': {
    hit: 'on the first Friday of April',
    words: 'first Friday of April',
    miss: 'the first five of April',
  },
  'date.weekend': { hit: '这周末刷漆', words: '这周末', miss: '每个周末刷漆' },
  'date.week-number': { hit: '第13周刷漆', words: '第13周', miss: '共13周' },
  'date.week-of': { hit: 'in the week of March 16', words: 'week of March 16', miss: 'week 3 of 16' },
  'date.month': { hit: 'Paint it in April 2026.', words: 'April 2026', miss: 'It may rain, and the sun may shine.' },
  'date.quarter': { hit: 'Paint it in Q2 2026.', words: 'Q2 2026', miss: 'Answer to question Q7: blue.' },
  'date.year': { hit: '2027年に塗る', words: '2027年', miss: '部品2027番を塗る' },
  'date.period': { hit: '来週塗る', words: '来週', miss: '来週号に載る' },
  'date.part': { hit: '4月下旬に塗る', words: '4月下旬', miss: '4月下旬号に載る' },
  'date.window': { hit: '近三天在刷漆', words: '近三天', miss: '刷了三天' },
  'date.range': { hit: '3/24~3/28 刷漆', words: '3/24~3/28', miss: '版本 3.24.1-3.28.0' },
  'date.unanchored': {
    hit: 'Paint it by Friday.',
    words: 'by Friday',
    miss: 'Paint it by 2026-03-06.',
    path: 'pier.md',
  },
} satisfies Partial<Record<RuleId, Example>>;

const tasks = {
  'task.checkbox': { hit: '- [ ] paint the pier', words: '[ ]', miss: '- [paint](pier.md) the pier' },
  'task.marker': { hit: '宿題：色を選ぶ', words: '宿題：', miss: '宿題が多い' },
  'task.tag': { hit: '- the pier is old ([TODO] paint it)', words: '[TODO]', miss: '- the pier is on our todo list' },
  'task.table': {
    hit: table('Task | Owner', 'Paint it | Ann'),
    words: 'Paint it',
    miss: table('Pier | Harbour', 'West | Ann'),
  },
  'task.section-todo': {
    hit: '## Next steps\n- paint the pier',
    words: 'Next steps',
    miss: '## Next to us\n- the pier is old',
  },
  'task.named': {
    hit: '- paint the pier\n- sand it',
    words: 'paint the pier',
    miss: 'The pier is old.\n\n## Decisions\n- it stays blue',
    path: 'docs/TODO.md',
  },
  'task.section-done': { hit: '### 本周完成\n1. 刷漆', words: '本周完成', miss: '### 完成的标准\n1. 颜色均匀' },
  'task.lead-in': {
    hit: '@王芳 今天的任务，把码头以下几处刷好\n- 刷西段',
    words: '@王芳 今天的任务，把码头以下几处刷好',
    miss: '码头以下几处很旧\n- 西段',
  },
  'task.owner': {
    hit: '# Pier\n- Paint the whole pier. Owner: Ann',
    words: 'Ann',
    miss: '# Pier\n- Paint the whole pier. Colour: Blue',
  },
  'task.status': { hit: plan('- 刷漆 - 待做'), words: '待做', miss: plan('- 待做什么都写下来') },
  'task.planned': { hit: plan('- 预计周五刷漆'), words: '周五', miss: plan('- 上周五下雨') },
  'task.undertaking': {
    hit: '# 3/2 議事録\n- 田中さんが塗ります',
    words: 'す',
    miss: '# 3/2 議事録\n- 田中さんが塗りました',
  },
  'task.request': {
    hit: '# 3/2 議事録\n- 田中さんに塗装を依頼したい',
    words: '田中',
    miss: '# 3/2 議事録\n- 田中さんから依頼があった',
  },
  'task.plain': {
    hit: '# 3/2 議事録\n\n## 桟橋\n- 柵を塗る',
    words: 'る',
    miss: '# 3/2 議事録\n\n## 桟橋\n- 柵が傷む',
  },
  'task.obligation': { hit: plan('- 码头需要刷漆'), words: '需要', miss: plan('- 码头很重要') },
  'task.sibling': { hit: plan('- 刷漆 - 待做\n- 换灯'), words: '待做', miss: plan('- 码头很旧\n- 灯也旧') },
  'task.list': {
    hit: plan('- Paint the pier\n- Order ropes'),
    words: 'Paint',
    miss: plan('- Features of the pier\n- Order of ropes'),
  },
  'task.told': {
    hit: '# 周报\n## 3月2日~3月6日\n- 修好了栏杆\n- 换完了灯\n- 刷完了漆\n- 清理甲板',
    words: '了',
    miss: '# 周报\n## 3月2日~3月6日\n- 栏杆很旧\n- 换完了灯\n- 为了刷漆\n- 甲板很脏',
  },
  'task.heading': {
    hit: '# 3月2日 工作计划\n## 码头刷漆\n> 进行中',
    words: '进行中',
    miss: '# 3月2日 工作计划\n## 码头刷漆\n> 颜色',
  },
  'task.front': {
    hit: '---\nstatus: open\ndue: 2026-03-06\n---\n# Paint the pier',
    words: '2026-03-06',
    miss: '---\nstatus: published\ndue: 2026-03-06\n---\n# Paint the pier',
  },
  'task.priority': { hit: '- [ ] [#A] paint the pier', words: '[#A]', miss: '- [ ] paint pier A' },
  'task.issue': { hit: '- [ ] paint the pier, port/pier#7', words: 'port/pier#7', miss: '- [ ] paint the pier #fff' },
} satisfies Partial<Record<RuleId, Example>>;

const statuses = {
  'status.checkbox': { hit: '- [x] paint the pier', words: '[x]', miss: '- [y](z) paint the pier' },
  'status.word': { hit: '- [ ] paint the pier - WIP', words: 'WIP', miss: '- [ ] explain WIP limits' },
  'status.percent': { hit: plan('- 刷漆 完成60%'), words: '60%', miss: plan('- [ ] 买六折即60%的油漆') },
  'status.sign': { hit: '- [ ] paint the pier ✅', words: '✅', miss: '- [ ] paint the pier 🚢' },
  'status.struck': {
    hit: '- [ ] ~~paint the pier~~',
    words: '~~paint the pier~~',
    miss: '- [ ] paint the ~~old~~ pier',
  },
  'status.unsaid': { hit: 'TODO: paint it', words: 'TODO: paint it', miss: 'TODO: paint it - done' },
  'status.field': {
    hit: '## TODO\n- 刷漆\n  - 状态：进行中',
    words: '进行中',
    miss: '## TODO\n- 刷漆\n  - 天气：进行中',
  },
  'status.front': {
    hit: '---\nstatus: in-progress\nassignee: Ann\n---\n# Paint the pier',
    words: 'in-progress',
    miss: '---\nstatus: in-progress\nauthor: Ann\n---\n# Paint the pier',
  },
  'status.column': {
    hit: table('Task | Owner | Status', 'Paint it | Ann | doing'),
    words: 'doing',
    miss: table('Task | Owner | Colour', 'Paint it | Ann | doing'),
  },
  'status.section': {
    hit: '# Weekly report\n## In progress\n- paint the pier',
    words: 'In progress',
    miss: '# Weekly report\n## Progress\n- painted the pier',
  },
  'status.told': {
    hit: '# Work log\n## March 2 to March 6\n- Painted the pier\n- Swept the boats\n- Fixed the lamps',
    words: 'Painted',
    miss: '# Work log\n## March 2 to March 6\n- [ ] paint the pier\n- Swept boats are dry\n- Lamps work',
  },
  'status.section-done': {
    hit: '# Weekly report\n## Done\n- painted the pier',
    words: 'Done',
    miss: '# Weekly report\n## How it is done\n- [ ] paint the pier',
  },
  'status.section-todo': { hit: '## 下周计划\n- 完成刷漆', words: '下周计划', miss: '## 本周完成\n- 完成刷漆' },
  'status.partly': {
    hit: plan('- 西段刷漆完成，剩余东段，预计周五刷'),
    words: '完成',
    miss: plan('- 西段刷漆，预计周五刷'),
  },
  'status.phrase': {
    hit: plan('- 已完成西段刷漆 @lee'),
    words: '已完成',
    miss: plan('- 刷漆的完成标准 @lee'),
  },
} satisfies Partial<Record<RuleId, Example>>;

const owners = {
  'owner.label': { hit: '- [ ] 刷漆，负责人：王芳', words: '王芳', miss: '- [ ] 刷漆，主持人：王芳' },
  'owner.asked': {
    hit: '# 3/2 議事録\n- 田中さんに塗装を依頼したい',
    words: '田中',
    miss: '# 3/2 議事録\n- 田中さんに会った',
  },
  'owner.agent': { hit: '# 3/2 議事録\n- 田中さんが塗ります', words: '田中', miss: '# 3/2 議事録\n- 雨が降ります' },
  'owner.bracket': { hit: '- [ ] [Ann] paint the pier', words: 'Ann', miss: '- [ ] [Optional] paint the pier' },
  'owner.verb': { hit: '- [ ] Ann will paint the pier', words: 'Ann', miss: '- [ ] It will rain' },
  'owner.beside': {
    hit: '# Minutes\n\nAttendees: Ann Lee\n\n- Paint the pier (Ann)',
    words: 'Ann',
    miss: '# Minutes\n\nAttendees: Ann Lee\n\n- The pier is wet (Ann)',
  },
  'owner.opener': { hit: 'TODO: Ann: paint the pier', words: 'Ann', miss: 'TODO: Note: paint the pier' },
  'owner.handle': { hit: '- [ ] paint the pier @ann', words: 'ann', miss: '- [ ] mail ann@pier.example' },
  'owner.profile': {
    hit: '- [ ] paint the pier [ann](https://github.com/ann)',
    words: 'ann',
    miss: '- [ ] paint the pier [ann](https://pier.example/x/ann)',
  },
  'owner.dash': { hit: '- [ ] 刷漆 --- 王芳', words: '王芳', miss: '- [ ] 刷漆 --- 三期' },
  'owner.segment': {
    hit: '## Attendees\n- Ann\n\n## TODO\n- paint the pier, Ann, next Friday',
    words: 'Ann',
    miss: '## Attendees\n- Ann\n\n## TODO\n- paint the pier, West, next Friday',
  },
  'owner.parentheses': { hit: '- [ ] 刷漆（王芳）', words: '王芳', miss: '- [ ] 刷漆（三期）' },
  'owner.line': {
    hit: '## TODO\n1. 塗る。\n   田中さん、鈴木さん',
    words: '田中',
    miss: '## TODO\n1. 塗る。\n   田中さんは休み',
  },
  'owner.field': {
    hit: '- [ ] paint the pier\n  - owner: Ann',
    words: 'Ann',
    miss: '- [ ] paint the pier\n  - scribe: Ann',
  },
  'owner.front': {
    hit: '---\n状态: 进行中\n执行人: 王芳\n---\n# 码头刷漆',
    words: '王芳',
    miss: '---\n状态: 进行中\n作者: 王芳\n---\n# 码头刷漆',
  },
  'owner.column': {
    hit: table('Task | Owner', 'Paint it | Ann'),
    words: 'Ann',
    miss: table('Task | Due | Reporter', 'Paint it | Friday | Ann'),
  },
  'owner.lead-in': {
    hit: '@王芳 今天的任务，如下：\n- 刷漆 - 待做',
    words: '王芳',
    miss: '感谢 @王芳 今天到访。\n\n- 刷漆 - 待做',
  },
  'owner.heading': {
    hit: plan('### 灯塔 @lee\n- 刷漆 - 待做'),
    words: 'lee',
    miss: plan('### 灯塔 lee@pier.example\n- 刷漆 - 待做'),
  },
  'owner.person-heading': {
    hit: '# Weekly report\n## Ann\n### Done\n- painted\n## Bob\n### Done\n- swept',
    words: 'Ann',
    miss: '# Weekly report\n## Pier\n### Done\n- painted',
  },
} satisfies Partial<Record<RuleId, Example>>;

const rest = {
  'note.date.front': {
    hit: '---\ndate: 2026-03-02\n---\nPaint it.',
    words: 'date: 2026-03-02',
    miss: '---\nversion: 2026-03-02\n---\nPaint it.',
    path: 'pier.md',
  },
  'note.date.title': {
    hit: '# Pier meeting 2026-03-02',
    words: '2026-03-02',
    miss: '# Pier 2.0.3 meeting',
    path: 'pier.md',
  },
  'note.date.convening': {
    hit: '# 会议纪要\n\n2026年3月2日下午，港务科召开了灯塔评审会。',
    words: '2026年3月2日下午，港务科召开了灯塔评审会。',
    miss: '# 会议纪要\n\n2026年3月2日下午，港务科换了灯。',
    path: 'pier.md',
  },
  'note.date.label': {
    hit: '# Pier\n- 日時：2026年3月2日',
    words: '日時：2026年3月2日',
    miss: '# Pier\n- 開業：2026年3月2日',
    path: 'pier.md',
  },
  'issue.repository.item': {
    hit: '- [ ] paint it, see port/pier#7, #8',
    words: 'port/pier#7',
    miss: '- [ ] paint it, see port/pier#7 before #8',
  },
  'issue.repository.heading': {
    hit: '## port-io/pier\n- [ ] paint it, see #8',
    words: 'port-io/pier',
    miss: '## client/server\n- [ ] paint it, see #8',
  },
  'issue.repository.column': {
    hit: table('Task | Owner | Repository', 'Paint it, see #8 | Ann | port/pier'),
    words: 'port/pier',
    miss: table('Task | Owner | Area', 'Paint it, see #8 | Ann | port/pier'),
  },
  'issue.repository.label': {
    hit: '- [ ] 刷漆 #8（仓库：port/pier）',
    words: '仓库：port/pier',
    miss: '- [ ] 刷漆 #8（仓库：待定）',
  },
  'issue.repository.front': {
    hit: '---\nrepository: port/pier\n---\n- [ ] paint it, see #8',
    words: 'repository: port/pier',
    miss: '---\nrepository: none\n---\n- [ ] paint it, see #8',
  },
  'task.estimate': { hit: '- [ ] 塗装（見積 3h）', words: '見積 3h', miss: '- [ ] run it every 3h' },
  'task.progress': { hit: '- [ ] 刷漆完成60%', words: '60%', miss: '- [ ] alert at 60% load' },
  'task.field': {
    hit: '- paint the pier @due(2026-03-06)',
    words: '@due(2026-03-06)',
    miss: '- paint the pier @dock(2026-03-06)',
  },
  'status.keyword': { hit: '- DOING paint the pier', words: 'DOING', miss: '- NOW SERVING: fish' },
  'status.format': {
    hit: '- paint the pier @done(2026-03-05)',
    words: '@done(2026-03-05)',
    miss: '- [ ] paint the pier @created(2026-03-05)',
  },
  'note.date.solved': {
    hit: '- 来週水曜(24日)に塗る\n- 7/19以降に乾く\n\n{"paintedAt":"2023-06-14T00:00:00.000Z"}',
    words: '来週水曜(24日)',
    miss: '- 来週水曜(24日)に塗る\n- 7/19以降に乾く',
    path: 'pier.md',
  },
  'note.date.part': {
    hit: '# Log\n## 2026-03-02\n- [ ] paint it today',
    words: '2026-03-02',
    miss: '# Log\n## Pier\n- [ ] paint it today',
    path: 'pier.md',
  },
  'statement.decision': {
    hit: '- Decision: the pier will be blue',
    words: 'Decision: the pier will be blue',
    miss: '- No decision on the colour',
  },
  'statement.decision-section': {
    hit: '## 決定事項\n- 桟橋は青にする',
    words: '桟橋は青にする',
    miss: '## 未決定事項\n- 桟橋の色',
  },
  'statement.verdict': {
    hit: '# 3/2 議事録\n- 青にする案\n  →採用',
    words: '→採用',
    miss: '# 3/2 議事録\n- 採用の予定を話す',
  },
  'statement.question': {
    hit: '- Question: which blue',
    words: 'Question: which blue',
    miss: '- the question of blue is old',
  },
  'statement.question-section': {
    hit: '## Open questions\n- which blue',
    words: 'which blue',
    miss: '## Questions answered\n- which blue',
  },
  'statement.answered': {
    hit: '# 3/2 議事録\n- 何色にするか？\n  - 回答：青\n',
    words: '何色にするか？',
    miss: '# 3/2 議事録\n- 何色にするか？\n  - 見積もり\n',
  },
  'statement.question-mark': {
    hit: '# 3/2 議事録\n- 何色にするか？',
    words: '何色にするか？',
    miss: '# 3/2 議事録\n- 何色かは決めた',
  },
} satisfies Partial<Record<RuleId, Example>>;

/** What else speaks for `task.list`; the weight of each, and what speaks against, is in `weighed-lists.test.ts`. */
const half = '- Paint the pier\n- Order ropes\n- the crane is old\n- rain';
const signs = {
  'list.deeds': {
    hit: plan('- Paint the pier\n- Order ropes'),
    words: 'Paint',
    miss: plan(`## Division of labour\n${half}`),
  },
  'list.some-deeds': {
    hit: plan(`## Division of labour\n${half}`),
    words: 'Order',
    miss: plan('- Paint the pier\n- Order ropes'),
  },
  'list.siblings': {
    hit: '# Minutes\n## 3 March\n- Ann will buy a lamp\n- Order two ropes\n- Fix the crane',
    words: 'Order',
    miss: '# Minutes\n## 3 March\n- Ann has a lamp\n- Order two ropes\n- Fix the crane',
  },
  'list.plan': {
    hit: plan('- Paint the pier\n- Order ropes'),
    words: 'Paint',
    miss: '# Minutes\n## 3 March\n- Paint the pier\n- Order ropes',
  },
  'list.bids': {
    hit: '# Minutes\n## 3 March\n- Paint the pier\n- Order ropes',
    words: 'Paint',
    miss: '# 議事録\n## 3月3日\n- 柵の修正\n- 灯りの調整',
  },
  'list.habit': {
    hit: `# Minutes\n## Harbour\n${half}\n## Gate\n- Fix the lamp\n- Open the gate\n- Buy a rope`,
    words: 'Fix',
    miss: '# Minutes\n## 3 March\n- Fix the lamp\n- Open the gate\n- Buy a rope',
  },
  'list.dated': {
    hit: '# Minutes\n## 3 March\n- Paint the pier\n- Order ropes',
    words: 'Paint',
    miss: plan('## Pier 3\n- Paint the pier\n- Order ropes'),
  },
  'list.work': {
    hit: plan(`## Division of labour\n${half}`),
    words: 'Paint',
    miss: plan('## Northern pier\n- Paint the pier\n- Order ropes'),
  },
  'list.people': {
    hit: `# Minutes\nAttendees: Ann, Bo\n\n## Harbour\n${half.replace('pier', 'pier (Ann)')}`,
    words: 'Order',
    miss: `# Minutes\nAttendees: Ann, Bo\n\n## 3 March\n- Paint the pier (west)\n- Order ropes`,
  },
  'list.charged': {
    hit: '# 議事録\n\n## 灯台（岡本）\n- 鏡の清掃\n- 灯りの交換',
    words: '清掃',
    miss: '# 議事録\n\n## 3月3日（北側）\n- 鏡の清掃\n- 灯りの交換',
  },
  'list.changes': {
    hit: '# 会议记录\n\n## 20260302 演示\n1、栏杆颜色改为蓝色\n2、图例放到右边\n3、潮位用新样式',
    words: '改为',
    miss: '# 会议记录\n\n## 20260302 演示\n1、栏杆颜色很好看\n2、图例在右边\n3、潮位用新样式',
  },
  'list.initials': {
    hit: '# Minutes\n\n## Pier\n\n- [AB] Order ropes\n- [CD] Paint the pier',
    words: '[AB] Order ropes',
    miss: '# Minutes\n\n## Pier\n\n- [AB] Ropes are dear\n- [CD] The pier is wet',
  },
  'list.stage': {
    hit: '# Harbour plan\n\n## Phase 2: the pier\n\n- Brighter lamps\n- A second crane',
    words: 'Brighter lamps',
    miss: '# Harbour plan\n\n## Phase 2 review\n\n- Brighter lamps\n- A second crane',
  },
  'list.struck': {
    hit: '# Harbour plan\n\n## Lamps\n\n- The east lamp\n- ~~New bulbs~~',
    words: 'The east lamp',
    miss: '# Harbour plan\n\n## Lamps\n\n- The east lamp\n- ~~New~~ bulbs',
  },
  'list.assigned': {
    hit: '# Harbour plan\n\n## Lamps\n\n- Tide gauge (@ann)\n- Brighter bulbs',
    words: 'Brighter bulbs',
    miss: '# Harbour plan\n\n## Lamps\n\n- Tide gauge (@ann is away)\n- Brighter bulbs',
  },
  'list.labours': {
    hit: '# Harbour plan\n\n## Lamps\n\n- Lamp replacement\n- East pier: rail setup\n- Brighter bulbs',
    words: 'Lamp replacement',
    miss: '# Harbour plan\n\n## Lamps\n\n- Lamp posts\n- East pier: two rails\n- Brighter bulbs',
  },
  'list.roadmap': {
    hit: '# Harbour roadmap\n\n- [ ] a box\n\n## Harbour 2.1\n\n- Lamps to full height\n- One crane for all piers',
    words: 'Lamps to full height',
    miss: '# Harbour plan\n\n- [ ] a box\n\n## Harbour 2.1\n\n- Lamps to full height\n- One crane for all piers',
  },
} satisfies Partial<Record<RuleId, Example>>;

/**
 * What is no part of a note's text: its file's name (see `note.test.ts`), its settings and remote (`repository.test.ts`,
 * `dates-workdays.test.ts`).
 */
const elsewhere = [
  'date.workday-region',
  'note.date.name',
  'issue.repository.setting',
  'issue.repository.remote',
] as const;
const examples: Record<Exclude<RuleId, (typeof elsewhere)[number]>, Example> = {
  ...dates,
  ...tasks,
  ...statuses,
  ...owners,
  ...signs,
  ...rest,
};

/** What was read in a note, as `rule “words”`. */
function reasons(note: Note, text: string): string[] {
  const evidence = [
    note.date ? [note.date.evidence] : [],
    ...[...note.tasks, ...note.statements].map((it) => it.evidence),
  ];
  return [...evidence.flat(), ...note.dates].map(({ rule, span }) => `${rule} “${text.slice(span.start, span.end)}”`);
}

describe('rules', () => {
  for (const [rule, { hit, words, miss, path }] of Object.entries(examples))
    test(rule, () => {
      const found = reasons(read(hit, path), hit);
      assert.ok(found.includes(`${rule} “${words}”`), `not “${words}” by ${rule} but ${found.join(', ')}`);
      const missed = reasons(read(miss, path), miss).filter((it) => it.startsWith(`${rule} `));
      assert.deepEqual(missed, []);
    });

  test('each says what it reads, with an example', () => {
    const source = readFileSync(join(root, 'server/core/messages/en.ts'), 'utf8');
    for (const rule of [...Object.keys(examples), ...elsewhere])
      assert.match(source, new RegExp(`    /\\*\\* .*\`.+\`.* \\*/\\n    '${rule}': `), rule);
  });
});
