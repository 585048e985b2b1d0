/** What the sidebar, the status bar and the daily sentence ask of the server. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type StatementsResult,
  statementsRequest,
  type TreePathParams,
  type TreePathResult,
  treePathRequest,
} from '../../server/protocol.ts';
import { startClient } from './client.ts';

const files = {
  'plan.md': '# Plan\n\n- [ ] paint the pier, due 2026-03-05 @ann\n- [x] sweep @bo\n- [ ] call the crane\n',
  'minutes/2026-03-09.md': '# Sync\n\n- Decision: the pier will be blue\n- Question: who orders the paint?\n',
};
const settings = { me: ['ann'], statusBar: { format: '[overdue] late, [finished]/[all]' } };
const labels = (nodes: { label: string }[]) => nodes.map(({ label }) => label);

describe('the sidebar', () => {
  test('the way to the task at a place, and on to the next', async () => {
    const client = await startClient({ files });
    const path = (question: TreePathParams) => client.request<TreePathResult>(treePathRequest, question);
    const look = { grouping: 'status', filter: '' } as const;
    const to = await path({ ...look, at: { uri: client.uri('plan.md'), position: { line: 2, character: 8 } } });
    assert.deepEqual(labels(to), ['To do', 'paint the pier']);
    const next = await path({ ...look, from: to.at(-1)!.id, direction: 'next' });
    assert.deepEqual(labels(next), ['To do', 'call the crane']);
    const broken = await path({ ...look, filter: 'due before', from: null, direction: 'next' });
    assert.deepEqual(broken, []);
    await client.stop();
  });

  test('decisions and questions, level by level', async () => {
    const client = await startClient({ files });
    const level = (parent: string | null) => client.request<StatementsResult>(statementsRequest, { parent });
    assert.deepEqual(labels(await level(null)), ['Open questions', 'Decisions']);
    assert.deepEqual(labels(await level('decision')), ['March 2026']);
    const [decision] = await level('decision/2026-03');
    assert.equal(decision?.location?.uri, client.uri('minutes/2026-03-09.md'));
    await client.stop();
  });

  test('the status bar by a template, who the user is, and the day in a sentence', async () => {
    const client = await startClient({ files, settings });
    const { bar, me, today } = client.told.changed.at(-1)!;
    assert.deepEqual({ bar, me }, { bar: '1 late, 1/3', me: ['ann'] });
    assert.match(today, /^\d{4}-\d\d-\d\d$/);
    assert.match(await client.request<string>('dueline/digest', null), /^Your day: 0 due today, 1 overdue/);
    await client.stop();
  });
});
