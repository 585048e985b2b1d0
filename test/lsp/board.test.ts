/** The board, through the server: it follows the notes, and a day that is moved on it is moved in the note. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BoardParams, BoardResult, BoardTableResult, EditAnswer } from '../../server/protocol.ts';
import { applyTo, type Client, withClient } from './client.ts';

const files = { 'plan.md': '# Plan 2026-03-23\r\n\r\n- [ ] 更换码头的灯 @何川 due 2026-03-27\r\n' };
const question: BoardParams = { view: 'timeline', filter: '', grouping: 'owner', plan: null, weeks: 12 };

const dueDays = async ({ request }: Client) => {
  const answer = await request<BoardResult>('dueline/board', question);
  assert.ok('board' in answer && answer.board.view === 'timeline');
  return answer.board.lanes.map(({ label, tasks }) => `${label} ${tasks.map(({ due }) => due)}`);
};

suite('the board', { concurrency: 2 }, () => {
  test(
    'a task that is given another due day stands there, and in the note nothing else has changed',
    withClient({ files, options: { today: '2026-03-26' } }, async (client) => {
      assert.deepEqual(await dueDays(client), ['何川 2026-03-27']);
      const uri = client.uri('plan.md');
      await client.open(uri, files['plan.md']);
      const argument = { uri, position: { line: 2, character: 6 }, due: '2026-04-03' };
      const command = { command: 'dueline.setDue', arguments: [argument] };
      const { applied } = await client.request<EditAnswer>('workspace/executeCommand', command);
      assert.equal(applied, true);
      const moved = files['plan.md'].replace('2026-03-27', '2026-04-03');
      assert.equal(applyTo(files['plan.md'], uri, client.told.applied.at(-1)!), moved);
      const end = { line: 3, character: 0 };
      await client.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end }, text: moved }]);
      assert.deepEqual(await dueDays(client), ['何川 2026-04-03']);
    }),
  );

  test(
    'a filter that cannot be read is answered with a sentence, of the picture and of the table',
    withClient({ files }, async ({ request }) => {
      for (const method of ['dueline/board', 'dueline/boardTable']) {
        const answer = await request<BoardResult | BoardTableResult>(method, { ...question, filter: 'owner is' });
        assert.match('error' in answer ? answer.error : '', /owner/);
      }
    }),
  );
});
