/** The board, through the server: it follows the notes, and a day that is moved on it is moved in the note. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { History } from '../../server/lsp/git/history.ts';
import type { BoardParams, BoardResult, BoardTableResult, EditAnswer } from '../../server/protocol.ts';
import { applyTo, type Client, withClient } from './client.ts';
import { startInside } from './inside.ts';
import { repositoryAt } from './repository.ts';

const files = { 'plan.md': '# Plan 2026-03-23\r\n\r\n- [ ] 更换码头的灯 @何川 due 2026-03-27\r\n' };
const plan = (lines: string): string => `# Plan\n\nDate: 2026-03-02\n\n${lines}`;
const at = { today: '2026-03-26' };
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
    'the flow of a plan is counted from git where the folders are trusted, and from the notes elsewhere: nothing is run',
    withClient({ files: { 'plan.md': plan('- [x] one\n- [ ] two\n- [ ] three\n') }, options: at }, async (client) => {
      // What the server has read stays what stands in the note: it is not told of what is written here.
      const { commit } = repositoryAt(client.path);
      commit('2026-03-05', { 'plan.md': plan('- [ ] one\n- [ ] two\n') });
      commit('2026-03-12', { 'plan.md': plan('- [x] one\n- [ ] two\n') });
      const flow = { ...question, view: 'flow' as const, plan: 'plan.md', weeks: 4 };
      const told = async () => {
        const answer = await client.request<BoardResult>('dueline/board', flow);
        assert.ok('board' in answer && answer.board.view === 'flow');
        const { weeks, source } = answer.board;
        return [source, ...weeks.map(({ done, scope }) => `${done}/${scope}`)];
      };
      assert.deepEqual(await told(), ['Counted from the notes’ own dates.', '0/2', '0/2', '0/2', '0/2']);
      await client.notify('dueline/trusted', {});
      assert.deepEqual(await told(), ['Counted from git: 2 versions of 1 note.', '0/2', '1/2', '1/2', '1/3']);
      const table = await client.request<BoardTableResult>('dueline/boardTable', flow);
      assert.deepEqual('table' in table && table.table.rows[1]!.slice(0, 4), ['2026-03-09', '2', '1', '1']);
      commit('2026-03-18', { 'plan.md': plan('- [x] one\n- [x] two\n- [ ] three\n') });
      assert.deepEqual((await told()).slice(1, 4), ['0/2', '1/2', '2/3']);
    }),
  );

  test('a history that takes long is not waited for: the client is told once it is known', async () => {
    let resolve = () => {};
    const promise = new Promise<void>((settle) => {
      resolve = settle;
    });
    let asked = 0;
    const history: History = {
      lastCommitDays: async () => new Map(),
      async versions([of]) {
        asked += 1;
        await promise;
        return new Map([[of!, [{ day: '2026-03-01', blob: 'one', repository: '' }]]]);
      },
      texts: async () => new Map([['one', '- [ ] one\n']]),
    };
    const it = await startInside({ a: '# Plan\n\nDate: 2026-02-23\n\n- [x] one\n' }, {}, null, history);
    await it.ready();
    await it.client.sendNotification('dueline/trusted', {});
    const source = async () => {
      const answer = await it.client.sendRequest<BoardResult>('dueline/board', { ...question, view: 'flow' });
      return 'board' in answer && answer.board.view === 'flow' ? answer.board.source : '';
    };
    assert.match(await source(), /own dates/);
    await it.changes(() => resolve());
    assert.match(await source(), /^Counted from git: 1 version of 1 note/);
    assert.equal(asked, 2);
    it.client.dispose();
  });

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
