import { commands, Location, type LocationLink, WorkspaceEdit, workspace } from 'vscode';
import { withNotes } from './reset.ts';
import { equal, placeOf, show, until, uriOf } from './support.ts';

const crew = 'plans/crew.md';
const deck = 'plans/deck.md';
const moved = 'plans/the deck.md';
// Done, so that no other test counts them.
const texts: Record<string, string> = {
  [crew]: '# Crew\n\nAttendees: Ingrid Solberg (@isolberg), Ole Vinje\n\n- [x] Scrub [the deck](deck.md#bow)\n',
  [deck]: '# Deck\n\n## Bow\n\n- [x] Ingrid to order brushes\n- [x] @isolberg rinses\n',
};

const textOf = async (path: string): Promise<string> => (await workspace.openTextDocument(uriOf(path))).getText();

async function definition(path: string, words: string): Promise<string[]> {
  const { document } = await show(path);
  const found: (Location | LocationLink)[] = await commands.executeCommand(
    'vscode.executeDefinitionProvider',
    document.uri,
    placeOf(document, words),
  );
  return found.map((it) => {
    const [uri, range] = it instanceof Location ? [it.uri, it.range] : [it.targetUri, it.targetRange];
    return `${uri.path.split('/').pop()}:${range.start.line + 1}`;
  });
}

suite('navigation', () => {
  withNotes(texts);

  test('from a login to the list of attendees, from a link to the heading', async () => {
    await until('the list', async () => (await definition(deck, 'isolberg')).join() === 'crew.md:3');
    equal(await definition(crew, 'the deck'), ['deck.md:3'], 'the heading');
  });

  test('a person is renamed in two notes; one undo takes both back', async () => {
    const { document } = await show(deck);
    const edit: WorkspaceEdit = await commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'Ingrid'),
      'Astrid',
    );
    equal(edit.entries().length, 2, 'notes that change');
    equal(await workspace.applyEdit(edit), true, 'applied');
    equal(await textOf(crew), texts[crew]?.replace('Ingrid', 'Astrid'), 'the crew');
    equal(await textOf(deck), texts[deck]?.replace('Ingrid', 'Astrid'), 'the deck');
    await show(deck);
    await commands.executeCommand('undo');
    await until('the deck as it was', async () => (await textOf(deck)) === texts[deck]);
    equal(await textOf(crew), texts[crew], 'the crew as it was');
  });

  test('what cannot be renamed says why', async () => {
    const { document } = await show(deck);
    const why = await commands
      .executeCommand('vscode.prepareRename', document.uri, placeOf(document, 'rinses'))
      .then(() => '', String);
    equal(why.includes('Only people, issues and headings'), true, `the reason, in “${why}”`);
  });

  test('a file that is renamed takes the links to it along', async () => {
    const edit = new WorkspaceEdit();
    edit.renameFile(uriOf(deck), uriOf(moved));
    equal(await workspace.applyEdit(edit), true, 'renamed');
    const wanted = texts[crew]?.replace('(deck.md', '(the%20deck.md');
    await until('the link', async () => (await textOf(crew)) === wanted);
    equal(await definition(crew, 'the deck'), ['the deck.md:3'], 'where it leads');
  });
});
