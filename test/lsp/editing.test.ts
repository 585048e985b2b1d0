/** What an editor gets while somebody writes: diagnostics, answers, edits. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type {
  CodeAction,
  DocumentLink,
  DocumentSymbol,
  Hover,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { EditAnswer, OwnerChoice, RunbooksResult, TreeResult } from '../../server/protocol.ts';
import { applyTo, type Client, withClient } from './client.ts';

const plan = '# Plan 2026-03-02\n\n- [ ] renew the certificate by 2026-03-05 @mori\n- [x] order disks @ana\n';
const world = { files: { 'plan.md': plan }, options: { today: '2026-03-10' } };

const replace = (line: number, from: number, to: number, text: string) => ({
  range: { start: { line, character: from }, end: { line, character: to } },
  text,
});
const dayStart = '- [ ] renew the certificate by '.length;

suite('diagnostics', { concurrency: 4 }, () => {
  test(
    'of a note that nobody has opened, with the evidence',
    withClient(world, async ({ told, uri }) => {
      const [problem] = told.diagnostics.get(uri('plan.md')) ?? [];
      assert.equal(problem?.code, 'task-overdue');
      assert.equal(problem.source, 'dueline');
      assert.equal(problem.severity, 2);
      assert.equal(problem.range.start.line, 2);
      assert.match(String(problem.message), /certificate/);
      assert.ok(problem.relatedInformation?.length);
      assert.deepEqual(told.changed.at(-1)?.counts, { open: 1, overdue: 1, dueToday: 0, dueThisWeek: 0 });
    }),
  );

  for (const [today, expected] of [
    ['2026-02-01', undefined],
    ['2026-03-04', ['3 task-due-soon']],
    ['2026-03-06', ['3 task-overdue']],
  ] as const) {
    test(
      `on ${today}: ${expected ?? 'none'}`,
      withClient({ ...world, options: { today } }, async ({ problems, uri }) => {
        assert.deepEqual(problems(uri('plan.md')), expected);
      }),
    );
  }

  test(
    'follow an edit that is not saved, under its version; and the file again after closing',
    withClient(world, async ({ open, change, close, until, problems, told, uri }) => {
      const note = uri('plan.md');
      await open(note, plan);
      await change(note, 2, [replace(2, dayStart, dayStart + 10, '2026-04-05')]);
      await until(() => problems(note)?.length === 0, 'no problem any more');
      assert.equal(told.published.at(-1)?.version, 2);
      await close(note);
      await until(() => problems(note)?.length === 1, 'the problem of the file');
      assert.equal(told.published.at(-1)?.version, undefined);
    }),
  );

  test(
    'are sent once for a burst of edits, for the last of them, and not at all where nothing differs',
    withClient(world, async ({ open, change, until, told, uri }) => {
      const note = uri('plan.md');
      await open(note, plan);
      const before = told.published.length;
      for (let key = 0; key < 9; key++) await change(note, key + 2, [replace(0, 6 + key, 6 + key, 'x')]);
      await change(note, 20, [replace(2, dayStart, dayStart + 10, '2026-04-05')]);
      const changes = told.changed.length;
      await until(() => told.changed.length > changes, 'an answer to the edits');
      assert.deepEqual(
        told.published.slice(before).map(({ version, diagnostics }) => [version, diagnostics.length]),
        [[20, 0]],
      );
      await change(note, 21, [replace(0, 2, 2, 'y')]);
      await until(() => told.changed.length > changes + 1, 'an answer to the last edit');
      assert.equal(told.published.length, before + 1);
    }),
  );
});

const positionOf = (text: string, words: string) => {
  const before = text.slice(0, text.indexOf(words) + 1).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length - 1 };
};
const at = ({ uri }: Client, words: string) => ({
  textDocument: { uri: uri('plan.md') },
  position: positionOf(plan, words),
});

suite('answers', { concurrency: 4 }, () => {
  test(
    'hover, outline, symbols and links',
    withClient(
      {
        ...world,
        files: { 'plan.md': `${plan}\nSee [the list](other.md) and gone.\n`, 'other.md': '' },
      },
      async (client) => {
        const { request, uri } = client;
        const hover = await request<Hover>('textDocument/hover', at(client, '2026-03-05'));
        assert.match(JSON.stringify(hover.contents), /2026-03-05/);
        assert.equal(
          await request('textDocument/hover', { ...at(client, '# Plan'), position: { line: 1, character: 0 } }),
          null,
        );

        const outline = await request<DocumentSymbol[]>('textDocument/documentSymbol', at(client, '#'));
        assert.match(outline[0]!.name, /Plan/);
        assert.equal(outline[0]!.children?.length, 2);

        const found = await request<SymbolInformation[]>('workspace/symbol', { query: 'certificate' });
        assert.deepEqual(
          found.map(({ location }) => [location.uri, location.range.start.line]),
          [[uri('plan.md'), 2]],
        );

        const links = await request<DocumentLink[]>('textDocument/documentLink', at(client, '#'));
        assert.deepEqual(
          links.map(({ target }) => target),
          [uri('other.md')],
        );
      },
    ),
  );

  test(
    'the tree level by level, and a filter that cannot be read',
    withClient(world, async ({ request, uri }) => {
      const tree = (parent: string | null, filter = '') =>
        request<TreeResult>('dueline/tree', { grouping: 'owner', filter, parent });
      const { nodes: groups } = await tree(null);
      assert.deepEqual(
        groups.map(({ kind, hasChildren }) => [kind, hasChildren]),
        [['group', true]],
      );
      const { nodes: tasks } = await tree(groups[0]!.id);
      assert.deepEqual(
        tasks.map(({ kind, status, overdue, location }) => [
          kind,
          status,
          overdue,
          location?.uri,
          location?.range.start.line,
        ]),
        [['task', 'todo', true, uri('plan.md'), 2]],
      );
      const refused = await tree(null, 'due befor');
      assert.deepEqual(refused.nodes, []);
      assert.match(refused.error ?? '', /befor/);
    }),
  );

  test(
    'runbooks: all, and those for a place',
    withClient(world, async (client) => {
      const all = await client.request<RunbooksResult>('dueline/runbooks', null);
      assert.ok('all' in all && Array.isArray(all.all));
      const here = await client.request<RunbooksResult>('dueline/runbooks', at(client, 'renew'));
      assert.ok('matches' in here && Array.isArray(here.matches));
    }),
  );

  test(
    'a note that is not known has no answers, and none is an error',
    withClient(world, async ({ request, uri, told }) => {
      const textDocument = { uri: uri('nowhere.md') };
      const position = { line: 3, character: 3 };
      const range = { start: position, end: position };
      assert.equal(await request('textDocument/hover', { textDocument, position }), null);
      for (const method of ['documentSymbol', 'documentLink']) {
        assert.deepEqual(await request(`textDocument/${method}`, { textDocument }), []);
      }
      const context = { diagnostics: [] };
      assert.deepEqual(await request('textDocument/codeAction', { textDocument, range, context }), []);
      assert.deepEqual(told.logs, []);
    }),
  );

  test(
    'a request that cannot be understood costs an empty answer and a line in the log',
    withClient(world, async (client) => {
      assert.equal(await client.request('textDocument/hover', { textDocument: { uri: client.uri('plan.md') } }), null);
      assert.match(client.told.logs.join('\n'), /hover failed/);
      assert.ok(await client.request('textDocument/hover', at(client, '2026-03-05')));
    }),
  );
});

suite('edits', { concurrency: 4 }, () => {
  const setStatus = (client: Client, words: string, status: string) =>
    client.request<{ applied: boolean; failureReason?: string }>('workspace/executeCommand', {
      command: 'dueline.setStatus',
      arguments: [{ uri: client.uri('plan.md'), position: positionOf(plan, words), status }],
    });
  const cases: [words: string, status: string, before: string, after: string][] = [
    ['renew', 'done', '- [ ] renew', '- [x] renew'],
    ['renew', 'toggle', '- [ ] renew', '- [x] renew'],
    ['order', 'toggle', '- [x] order', '- [ ] order'],
    ['order', 'todo', '- [x] order', '- [ ] order'],
  ];
  for (const [words, status, before, after] of cases) {
    test(
      `setStatus ${status}: ${before} → ${after}, and nothing else`,
      withClient(world, async (client) => {
        await client.open(client.uri('plan.md'), plan);
        assert.deepEqual(await setStatus(client, words, status), { applied: true });
        const [edit] = client.told.applied;
        assert.equal(applyTo(plan, client.uri('plan.md'), edit!), plan.replace(before, after));
        const [{ textDocument, edits }] = edit!.documentChanges as [
          Exclude<NonNullable<WorkspaceEdit['documentChanges']>[0], { kind: string }>,
        ];
        assert.equal(textDocument.version, 1);
        assert.equal(edits.length, 1);
        assert.equal(edits[0]!.range.end.character - edits[0]!.range.start.character, 1);
      }),
    );
  }

  test(
    'an edit of a closed note has no version, and its outcome is told at once',
    withClient(world, async (client) => {
      const changes = client.told.changed.length;
      await setStatus(client, 'renew', 'done');
      assert.equal(client.told.changed.length, changes + 1);
      assert.match(JSON.stringify(client.told.applied), /"version":null/);
    }),
  );

  test(
    'tasks of several notes in one edit, each note with its version; what is refused is told',
    withClient(
      {
        ...world,
        files: {
          ...world.files,
          'list.md': '# List\n\n- [ ] paint\n- [ ] sweep\n\n| Task | Owner |\n| --- | --- |\n| call | Li |\n',
        },
      },
      async (client) => {
        const [open, closed] = [client.uri('plan.md'), client.uri('list.md')];
        await client.open(open, plan);
        const at = (uri: string, line: number) => ({ uri, position: { line, character: 3 }, status: 'done' });
        const answer = await client.request<EditAnswer>('workspace/executeCommand', {
          command: 'dueline.setStatus',
          arguments: [[at(open, 2), at(closed, 2), at(closed, 3), at(closed, 7)]],
        });
        assert.equal(answer.applied, true);
        assert.deepEqual(
          answer.refused?.map(({ title, position }) => [title, position?.line]),
          [['call', 7]],
        );
        assert.match(answer.failureReason ?? '', /edit the line yourself/);
        const [edit, ...more] = client.told.applied;
        assert.equal(more.length, 0);
        assert.deepEqual(
          edit!.documentChanges!.map((it) => 'textDocument' in it && [it.textDocument, it.edits.length]),
          [
            [{ uri: open, version: 1 }, 1],
            [{ uri: closed, version: null }, 2],
          ],
        );
      },
    ),
  );

  test(
    'who may be given a task, and giving it to one of them',
    withClient(world, async (client) => {
      const place = { uri: client.uri('plan.md'), position: positionOf(plan, 'renew') };
      const execute = <R>(command: string, argument: unknown) =>
        client.request<R>('workspace/executeCommand', { command, arguments: [argument] });
      const people = await execute<OwnerChoice[]>('dueline.owners', place);
      assert.deepEqual(
        people.map(({ name }) => name),
        ['mori', 'ana'],
      );
      assert.deepEqual(await execute('dueline.assign', { ...place, owner: 'ana' }), { applied: true });
      const after = applyTo(plan, place.uri, client.told.applied[0]!);
      assert.equal(after, plan.replace('@mori', '@ana'));
    }),
  );

  test(
    'where there is no task it says so',
    withClient(world, async (client) => {
      const refused = await setStatus(client, '# Plan', 'done');
      assert.equal(refused.applied, false);
      assert.match(refused.failureReason ?? '', /no task here/);
      assert.deepEqual(client.told.applied, []);
    }),
  );

  test(
    'where the line has no place for a status it says so, and leaves the note alone',
    withClient(world, async (client) => {
      const table = '# Plan\n\n| Task | Owner | Due |\n| --- | --- | --- |\n| call Li | Ana | 2026-03-05 |\n';
      const uri = client.uri('plan.md');
      await client.open(uri, table);
      const refused = await client.request<{ applied: boolean; failureReason?: string }>('workspace/executeCommand', {
        command: 'dueline.setStatus',
        arguments: [{ uri, position: positionOf(table, 'call Li'), status: 'toggle' }],
      });
      assert.equal(refused.applied, false);
      assert.match(refused.failureReason ?? '', /edit the line yourself/);
      assert.deepEqual(client.told.applied, []);
    }),
  );

  test(
    'quick fixes carry the problems that they mend, and only what is asked for',
    withClient(world, async ({ request, told, uri }) => {
      const [problem] = told.diagnostics.get(uri('plan.md'))!;
      const ask = (only?: string[]) =>
        request<CodeAction[]>('textDocument/codeAction', {
          textDocument: { uri: uri('plan.md') },
          range: problem!.range,
          context: { diagnostics: [problem], ...(only && { only }) },
        });
      const fixes = await ask(['quickfix']);
      const done = fixes.find(({ command }) => command?.command === 'dueline.setStatus');
      assert.equal(done?.diagnostics?.[0]?.code, 'task-overdue');
      const ticked = told.applied.length;
      await request('workspace/executeCommand', { ...done!.command });
      assert.match(applyTo(plan, uri('plan.md'), told.applied[ticked]!), /- \[x\] renew/);
      assert.ok(fixes.every(({ kind }) => kind === 'quickfix'));
      assert.ok((await ask()).length >= fixes.length);
      assert.deepEqual(await ask(['source']), []);
    }),
  );

  const chosen = async (client: Client, text: string, words: string): Promise<CodeAction> => {
    const uri = client.uri('plan.md');
    await client.open(uri, text);
    const position = positionOf(text, words);
    const range = { start: position, end: position };
    const asked = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const offered = await client.request<CodeAction[]>('textDocument/codeAction', asked);
    const action = offered.find(({ data }) => data?.command === 'dueline.setStatus');
    assert.ok(action && !action.edit && !action.command);
    return client.request<CodeAction>('codeAction/resolve', action);
  };

  test(
    'a client that resolves actions gets the edit when one is chosen',
    withClient({ ...world, resolves: ['edit'] }, async (client) => {
      const { edit, command } = await chosen(client, plan, 'renew');
      assert.equal(applyTo(plan, client.uri('plan.md'), edit!), plan.replace('- [ ] renew', '- [x] renew'));
      assert.equal(command, undefined);
    }),
  );
});
