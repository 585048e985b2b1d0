/** Queries through the server: any editor may ask one, and is told what is wrong with it. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { FileChangeType } from 'vscode-languageserver';
import type { QueryResult, TreeResult } from '../../server/protocol.ts';
import { withClient } from './client.ts';

const files = {
  '计划.md': '# 周计划 2026-03-23\n\n- [ ] 更换码头的灯 @何川 due 2026-03-27\n- [ ] 刷漆 @王芳 due 2026-03-20\n',
};
const file = '.dueline/views/b.yaml';
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

  test(
    'saved views are told of as they come, change and go; what is wrong in one is found at its place',
    withClient({ files: { ...files, [file]: 'name: 本周\nquery: 本周到期\n' }, options }, async (client) => {
      const views = (expected: string[]) =>
        client.until(() => {
          const told = client.told.changed.at(-1)?.views.map(({ id, name, query }) => `${id} ${name} ${query}`);
          return JSON.stringify(told) === JSON.stringify(expected);
        }, expected.join());
      const happened = async (name: string, type: FileChangeType, text?: string) => {
        if (text === undefined) rmSync(join(client.path, name), { recursive: true });
        else writeFileSync(join(client.path, name), text);
        await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uri(name), type }] });
      };
      await views(['b 本周 本周到期']);
      await happened('.dueline/views/a.yml', FileChangeType.Created, '# mine\nowner si 王芳\n');
      await views(['a a owner si 王芳', 'b 本周 本周到期']);
      assert.match(client.told.changed.at(-1)!.views[0]!.error ?? '', /^Line 2: “owner” asks for a comparison/);
      const uri = client.uri('.dueline/views/a.yml');
      await client.until(() => client.problems(uri)?.join() === '2 query-invalid', 'the finding');
      await client.open(uri, 'owner is 王芳\n', 'yaml');
      await views(['a a owner is 王芳', 'b 本周 本周到期']);
      await client.until(() => client.problems(uri)?.length === 0, 'no finding');
      await client.close(uri);
      await views(['a a owner si 王芳', 'b 本周 本周到期']);
      await happened('.dueline/views', FileChangeType.Deleted);
      await views([]);
    }),
  );

  test(
    'saved views of folders that the client lends',
    withClient(
      {
        folders: ['memfs:/notes'],
        lent: {
          'memfs:/notes/plan.md': '- [ ] lamp\n',
          'memfs:/notes/.dueline/views/all.yaml': 'not done\n',
          'memfs:/notes/.dueline/views/inner/no.yaml': 'not done\n',
        },
        options,
      },
      async (client) => {
        await client.until(
          () =>
            client.told.changed
              .at(-1)
              ?.views.map(({ id }) => id)
              .join() === 'all',
          'the view',
        );
      },
    ),
  );

  test(
    'the query of a block is judged where it stands',
    withClient({ files, options }, async (client) => {
      const uri = client.uri('板.md');
      await client.open(uri, '# 板\n\n```dueline\noverdue\ngroup by colour\n```\n');
      await client.until(() => client.problems(uri)?.join() === '5 query-invalid', 'the finding');
    }),
  );
});
