/** All five statuses in every manner and language: each is read back as it was meant, and goes back to the letter. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Status } from '../../server/core/model.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { deskWith, uri } from './desk.ts';

const statuses: Status[] = ['todo', 'doing', 'waiting', 'done', 'cancelled'];

/** The task at the words; which statuses cannot be written there. */
const manners: [name: string, text: string, words: string, path: string, refused?: Status[]][] = [
  ['a box', '# Plan\n\n- [ ] ask Li by Friday\n', 'ask', '2026-03-23 plan.md'],
  ['a box, Chinese', '# 周计划\n\n- [ ] 联系供应商（王五）\n', '联系', '周计划/2026-03-23 周计划.md'],
  ['a box, Japanese', '# 今週の予定\n\n- [ ] 手順を確認する（岡本さん）\n', '手順', '2026-03-23 予定.md'],
  ['a word', '# Plan\n\n## Next steps\n\n- call the vendor - to do\n', 'vendor', '2026-03-23 plan.md'],
  ['a word, Chinese', '# 周计划\n\n1. 联系供应商 - 待做\n2. 换灯\n', '联系', '周计划/2026-03-23 周计划.md'],
  ['a word, Japanese', '# 今週の予定\n\n- 手順を確認する（未着手）\n', '手順', '2026-03-23 予定.md'],
  ['no sign at all', '# Plan\n\n## Next steps\n\n- call the vendor\n- paint\n', 'vendor', '2026-03-23 plan.md'],
  ['none, Chinese', '# 周计划\n\n## 本周计划\n\n1. 联系供应商\n2. 换灯\n', '联系', '周计划/2026-03-23 周计划.md'],
  ['none, Japanese', '# 週次計画\n\n## 来週やること\n\n- 手順を確認する\n- 点検する\n', '手順', '2026-03-23 予定.md'],
  [
    'a cell',
    '| Task | Owner | Status |\n| --- | --- | --- |\n| call Li | Ana | open |\n',
    'call',
    '2026-03-23 plan.md',
  ],
  [
    'a cell, Chinese',
    '| 任务 | 负责人 | 状态 |\n| --- | --- | --- |\n| 切流 | 林悦 | 待做 |\n',
    '切流',
    '2026-03-23 计划.md',
  ],
  [
    'an empty cell, Japanese',
    '| タスク | 担当 | 状態 |\n| --- | --- | --- |\n| 点検する | 木下 |  |\n',
    '点検',
    '2026-03-23 予定.md',
  ],
  [
    'a table without the column',
    '# Plan\n\n| Task | Owner | Due |\n| --- | --- | --- |\n| call Li | Ana | 2026-03-27 |\n',
    'call',
    'plan.md',
    statuses.slice(1),
  ],
  ['a keyword', '- TODO ask Li\n- DONE ask Bo\n', 'ask Li', 'plan.md'],
  ['a stamp', '- [ ] ask Li 📅 2026-03-27\n- [x] ask Bo ✅ 2026-03-20\n', 'ask Li', 'plan.md'],
  ['a marker', 'TODO: ask Li by Friday\n', 'ask', '2026-03-23 minutes.md'],
];

for (const [name, text, words, path, refused = []] of manners)
  describe(name, () => {
    const first = deskWith(text, path);
    const before = first.note().tasks.find(({ title }) => title.includes(words));
    for (const status of statuses)
      test(status, () => {
        assert.ok(before, 'there is a task');
        const desk = deskWith(text, path);
        const outcome = desk.outcome('dueline.setStatus', words, { status });
        if (refused.includes(status)) return assert.match('refused' in outcome ? outcome.refused : '', /edit the line/);
        const after = desk.do('dueline.setStatus', words, { status });
        const note = desk.service.set({ uri, path, text: after }, defaultSettings);
        const now = note.tasks.find(({ title }) => title.includes(words));
        assert.equal(now?.status, status, after);
        assert.deepEqual([now.due, now.owners], [before.due, before.owners], after);
        if (status === before.status) return assert.equal(after, text);
        const back = desk.service.outcome(
          'dueline.setStatus',
          { uri, position: desk.at(words), status: before.status },
          desk.ask,
        );
        assert.ok('changes' in back);
      });
  });
