/** Diagnostics that a client asks for: of a document, and of the workspace by one request that is held open. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { late, startInside, uri } from './inside.ts';

const short = (report: WorkspaceDocumentDiagnosticReport) =>
  `${/(\w+)\.md$/.exec(report.uri)?.[1]} ${report.kind === 'full' ? report.items.length : report.kind}`;

suite('pulled diagnostics', { concurrency: 4 }, () => {
  test('of the workspace are told once, and then what changes; nothing is pushed', async () => {
    const it = await startInside({ a: late('one'), b: '# nothing\n', c: late('two') + late('three') });
    const source = new CancellationTokenSource();
    const answer = it.hold([], 'parts', source);
    await it.ready();
    await it.until(() => it.told.length === 2, 'the notes in which something is found');
    assert.deepEqual(it.told.map(short).sort(), ['a 1', 'c 2']);
    it.files.a = '# done\n';
    it.told.length = it.computed.length = 0;
    await it.changes(() => it.event(['a', 2]));
    await it.until(() => it.told.length > 0, 'what is said of the note that changed');
    assert.deepEqual(it.told.map(short), ['a 0']);
    assert.deepEqual(it.computed, [uri('a')]);
    // What changes but says the same is not told.
    it.files.c = `${late('two') + late('three')}\nand words\n`;
    await it.changes(() => it.event(['c', 2]));
    delete it.files.b;
    await it.changes(() => it.event(['b', 3]));
    assert.deepEqual(it.told.map(short), ['a 0']);
    assert.deepEqual(it.pushed, []);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
    it.client.dispose();
  });

  test('of a document cost nothing where it has not changed', async () => {
    const it = await startInside({ a: late('one') });
    void it.hold([], 'parts').catch(() => {});
    await it.ready();
    await it.open('a', late('one'));
    const first = await it.pull('a');
    assert.ok(first.kind === 'full' && first.items.length === 1 && first.resultId);
    it.computed.length = 0;
    assert.deepEqual(await it.pull('a', first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.deepEqual(it.computed, []);
    await it.type('a', 2, late('zero'));
    const second = await it.pull('a', first.resultId);
    assert.equal(second.kind === 'full' && second.items.length, 2);
    assert.deepEqual(it.computed, [uri('a')]);
    it.client.dispose();
  });

  test('of a document that is closed are told anew: the client may show what it pulled for words that are gone', async () => {
    const it = await startInside({ a: late('one') });
    void it.hold([], 'parts').catch(() => {});
    await it.ready();
    await it.until(() => it.told.length === 1, 'what the file says');
    await it.open('a', late('one'));
    await it.type('a', 2, late('zero'));
    await it.pull('a');
    await it.until(() => it.told.length === 2, 'what is typed');
    // The editor pulls a last time, and closes it without saving.
    await Promise.all([it.pull('a'), it.close('a')]);
    await it.until(() => it.told.length === 3, 'what the file says');
    await it.open('a', late('one'));
    await it.pull('a');
    await it.close('a');
    await it.until(() => it.told.length === 4, 'the same again');
    assert.deepEqual(it.told.map(short), ['a 1', 'a 2', 'a 1', 'a 1']);
    it.client.dispose();
  });

  test('of a document are told once more after a pull whose answer says something new: its tab may have been closed meanwhile', async () => {
    const it = await startInside({ a: late('one') });
    void it.hold([], 'parts').catch(() => {});
    await it.ready();
    await it.until(() => it.told.length === 1, 'what the file says');
    await it.open('a', late('one'));
    const { resultId } = await it.pull('a');
    await it.until(() => it.told.length === 2, 'the same, for who has not heard the answer');
    await it.pull('a', resultId);
    await it.changes(() => it.event(['a', 2]));
    assert.deepEqual(it.told.map(short), ['a 1', 'a 1']);
    it.client.dispose();
  });

  test('change at midnight and with the settings, all of them; open documents are asked for anew', async () => {
    const it = await startInside({ a: '- [ ] one by 2026-03-10\n', b: '- [ ] two by 2026-03-10\n' });
    void it.hold([], 'parts').catch(() => {});
    await it.ready();
    await it.until(() => it.told.length === 2, 'what is due today');
    it.midnight();
    await it.until(() => it.told.length === 4 && it.refreshed() === 1, 'what is late now');
    it.settings.diagnostics = { 'task-overdue': 'off' };
    await it.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await it.until(() => it.told.length === 6 && it.refreshed() === 2, 'nothing');
    assert.deepEqual(it.told.map(short).slice(4).sort(), ['a 0', 'b 0']);
    it.client.dispose();
  });

  test('of the workspace in one answer, for who takes no parts: the first at once, the next when something changes', async () => {
    const it = await startInside({ a: late('one'), b: late('two') });
    const first = await it.hold();
    assert.deepEqual(first.items.map(short).sort(), ['a 1', 'b 1']);
    const ids = first.items.map((item) => ({ uri: item.uri, value: item.resultId! }));
    it.files.b = '# done\n';
    const next = it.hold(ids);
    it.computed.length = 0;
    await it.event(['b', 2]);
    assert.deepEqual((await next).items.map(short), ['b 0']);
    assert.deepEqual(it.computed, [uri('b')]);
    // Who remembers something else is told what differs.
    const last = await it.hold([{ uri: uri('a'), value: 'old' }]);
    assert.deepEqual(last.items.map(short), ['a 1']);
    it.client.dispose();
  });

  test('a client that pulls for documents alone is pushed to for closed notes, until it asks for all', async () => {
    const it = await startInside({ a: late('one'), b: late('two') });
    await it.ready();
    await it.until(() => it.pushed.length === 2, 'both');
    await it.open('a', late('one'));
    await it.until(() => it.pushed.length === 3, 'the open one taken back');
    await it.close('a');
    await it.until(() => it.pushed.length === 4, 'and given again');
    assert.deepEqual(it.pushed.slice(2), [`${uri('a')} 0`, `${uri('a')} 1`]);
    void it.hold([], 'parts').catch(() => {});
    await it.until(() => it.told.length === 2 && it.pushed.length === 6, 'all taken back');
    assert.deepEqual(it.pushed.slice(4).sort(), [`${uri('a')} 0`, `${uri('b')} 0`]);
    it.client.dispose();
  });

  test('a client that cannot pull is pushed to', async () => {
    const it = await startInside({ a: late('one') }, {});
    await it.ready();
    await it.open('a', late('one') + late('two'));
    await it.until(() => it.pushed.length === 2, 'both');
    assert.deepEqual(it.pushed, [`${uri('a')} 1`, `${uri('a')} 2`]);
    it.client.dispose();
  });
});
