/** Queries through the server: any editor may ask one, and is told what is wrong with it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { QueryResult, TreeResult } from '../../server/protocol.ts';
import { withClient } from './client.ts';

const files = {
  '计划.md': '# 周计划 2026-03-23\n\n- [ ] 更换码头的灯 @何川 due 2026-03-27\n- [ ] 刷漆 @王芳 due 2026-03-20\n',
};
const options = { today: '2026-03-26' };

suite('queries', { concurrency: 2 }, () => {
  test(
    'a query is answered with what it finds',
    withClient({ files, options }, async ({ request }) => {
      const ask = (query: string) =>
        request<QueryResult>('workspace/executeCommand', { command: 'dueline.query', arguments: [{ query }] });
      const answer = await ask('group by owner sort by due explain');
      assert.ok('groups' in answer);
      assert.deepEqual(
        answer.groups.map(({ labels, tasks }) => [
          ...labels,
          ...tasks.map(({ title, overdue }) => `${title} ${overdue}`),
        ]),
        [
          ['王芳', '刷漆 @王芳 true'],
          ['何川', '更换码头的灯 @何川 false'],
        ],
      );
      assert.equal(answer.explanation, 'group by owner\nsort by due');
      assert.deepEqual(await ask('owner is'), {
        error: 'After “owner is” something is missing: a value.',
        start: 8,
        end: 8,
      });
    }),
  );

  test(
    'the tree is laid out as its filter says, and tells how it was understood',
    withClient({ files, options }, async ({ request }) => {
      const tree = (filter: string) => request<TreeResult>('dueline/tree', { grouping: 'due', filter, parent: null });
      const { nodes, explanation } = await tree('按负责人分组 截止早于下周五');
      assert.deepEqual(
        nodes.map(({ label }) => label),
        ['王芳', '何川'],
      );
      assert.equal(explanation, 'due before 2026-04-03 (Fri)  # 下周五\ngroup by owner');
      assert.match((await tree('sort by size')).error ?? '', /“size”: expected urgency/);
    }),
  );
});
