/** From words to other places, as any editor asks for it: definition, implementation, references, highlights. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Definition, DefinitionLink, DocumentHighlight, Location } from 'vscode-languageserver';
import { type Client, withClient } from './client.ts';

const sync =
  '# Sync 2026-03-02\n\nAttendees: Ann Lee (@alee), Bob Stone\n\n- [ ] @alee paints the pier, see [how](how.md#paint)\n';
const how = '# Harbour\n\n## Paint\n\n1. Run `paint.sh --pier`\n2. Wait for an hour\n';
const files = { 'sync.md': sync, 'how.md': how, 'b.md': '- [ ] row @alee\n' };

const at = ({ uri }: Client, name: string, line: number, character: number) => ({
  textDocument: { uri: uri(name) },
  position: { line, character },
});
const shown = ({ uri }: Client, places: Location[]): string[] =>
  places.map(({ uri: found, range: { start } }) => {
    const name = Object.keys(files).find((file) => uri(file) === found) ?? found;
    return `${name}:${start.line}:${start.character}`;
  });

suite('navigation', { concurrency: 4 }, () => {
  test(
    'definition as places, and as links that mark the words',
    withClient({ files }, async (client) => {
      const plain = await client.request<Definition>('textDocument/definition', at(client, 'b.md', 0, 12));
      assert.deepEqual(shown(client, plain as Location[]), ['sync.md:2:11']);
      const none = await client.request<Definition | null>('textDocument/definition', at(client, 'b.md', 0, 6));
      assert.equal(none, null);
    }),
  );
  test(
    'with links that mark the words, where the client takes them',
    withClient({ files, takes: ['linkDefinition'] }, async (client) => {
      const [link] = await client.request<DefinitionLink[]>('textDocument/definition', at(client, 'sync.md', 4, 40));
      assert.equal(link?.targetUri, client.uri('how.md'));
      assert.deepEqual(link.targetSelectionRange.start, { line: 2, character: 0 });
      assert.deepEqual(link.originSelectionRange?.start, { line: 4, character: 33 });
    }),
  );
  test(
    'implementation of a task: how it is done',
    withClient({ files }, async (client) => {
      const places = await client.request<Location[]>('textDocument/implementation', at(client, 'sync.md', 4, 20));
      assert.deepEqual(shown(client, places), ['how.md:4:3']);
    }),
  );
  test(
    'references, whole or in pieces',
    withClient({ files }, async (client) => {
      const asked = { ...at(client, 'sync.md', 4, 8), context: { includeDeclaration: true } };
      const expected = ['b.md:0:11', 'sync.md:2:11', 'sync.md:2:21', 'sync.md:4:7'];
      assert.deepEqual(shown(client, await client.request<Location[]>('textDocument/references', asked)), expected);
      const pieces: Location[][] = [];
      client.connection.onNotification('$/progress', ({ token, value }: { token: unknown; value: Location[] }) => {
        if (token === 'some') pieces.push(value);
      });
      const rest = await client.request<Location[]>('textDocument/references', {
        ...asked,
        partialResultToken: 'some',
      });
      assert.deepEqual(rest, []);
      assert.deepEqual(shown(client, pieces.flat()), expected);
    }),
  );
  test(
    'highlights follow what is typed',
    withClient({ files }, async (client) => {
      await client.open(client.uri('b.md'), `${files['b.md']}- [ ] swim with @alee\n`);
      const found = await client.request<DocumentHighlight[]>(
        'textDocument/documentHighlight',
        at(client, 'b.md', 0, 12),
      );
      assert.deepEqual(
        found.map(({ range: { start } }) => [start.line, start.character]),
        [
          [0, 11],
          [1, 17],
        ],
      );
      assert.equal(await client.request('textDocument/documentHighlight', at(client, 'b.md', 0, 7)), null);
    }),
  );
});
