/** Start Next Plan as any editor has it: one edit that makes the note, to be looked at first; or a reason why there is none. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CreateFile, WorkspaceEdit } from 'vscode-languageserver';
import type { EditAnswer, PlanSeries } from '../../server/protocol.ts';
import { applyTo, type Client, withClient } from './client.ts';

const old = '# Plan 2026-03-23\n\n- [x] sweep\n- [ ] paint by Friday\n';
const files = { '计划/2026-03-23 plan.md': old, '计划/2026-03-16 plan.md': '# Plan 2026-03-16\n\n- [x] dig\n' };
const options = { today: '2026-03-27' };
const start = ({ request }: Client, argument: unknown) =>
  request<EditAnswer>('workspace/executeCommand', { command: 'dueline.startNextPlan', arguments: [argument] });

suite('the next plan', { concurrency: 4 }, () => {
  test(
    'is made of the newest, and looked at first',
    withClient({ files, options, takes: ['annotations'] }, async (client) => {
      const { uri, told } = client;
      assert.deepEqual(await start(client, { uri: uri('计划/2026-03-23 plan.md') }), { applied: true });
      const [edit] = told.applied as [WorkspaceEdit];
      const made = uri('计划/2026-03-30 plan.md');
      const [create] = edit.documentChanges as [CreateFile];
      assert.deepEqual(create, { kind: 'create', uri: made, annotationId: 'preview' });
      assert.equal(applyTo('', made, edit), '# Plan 2026-03-30\n\n- [ ] paint by 2026-03-27\n');
      const ticked = Object.entries(edit.changeAnnotations ?? {}).map(([id, it]) => [id, !it.needsConfirmation]);
      assert.deepEqual(ticked, [
        ['preview', true],
        ['offer', false],
      ]);
    }),
  );

  test(
    'says what could not be decided',
    withClient({ files: { '2026-03-23.md': '- [x] pier\n  - [ ] dry\n' }, options }, async (client) => {
      const answer = await start(client, { uri: client.uri('2026-03-23.md') });
      assert.equal(answer.applied, true);
      assert.deepEqual(
        answer.refused?.map(({ title }) => title),
        ['pier'],
      );
    }),
  );

  test(
    'is refused, with the reason, where the client makes no files',
    withClient({ files, options, cannot: ['create'] }, async (client) => {
      const answer = await start(client, { uri: client.uri('计划/2026-03-23 plan.md') });
      assert.equal(answer.applied, false);
      assert.match(answer.failureReason ?? '', /file/);
      assert.equal(client.told.applied.length, 0);
    }),
  );

  test(
    'the series there are',
    withClient({ files, options }, async ({ request, uri }) => {
      const series = await request<PlanSeries[]>('workspace/executeCommand', { command: 'dueline.planSeries' });
      assert.deepEqual(series, [
        {
          uri: uri('计划/2026-03-23 plan.md'),
          path: '计划/2026-03-23 plan.md',
          next: '计划/2026-03-30 plan.md',
        },
      ]);
    }),
  );
});
