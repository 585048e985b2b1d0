import { withNotes } from './reset.ts';
import { equal, findingsOf, fix, hover, show, undo, until } from './support.ts';

const note = 'plans/people.md';
const file = '.dueline/people.yaml';
const text = '# Plan\n\n- [ ] Paint the fence. Owner: Katarina Lindqvst\n- [ ] Mend the gate @kalle\n';
const people = '# Who is who\n- name: Katarina Lindqvist\n  handle: kalle\n';

const contentOf = async (path: string): Promise<string> => (await show(path)).document.getText();

suite('people', () => {
  withNotes({ [file]: people, [note]: text });

  test('the people file says who a handle is', async () => {
    const said = await until('the name on hover', async () => {
      const words = await hover(note, '@kalle');
      return words.includes('Katarina Lindqvist') ? words : '';
    });
    equal(said.includes('people file'), true, `where it is from, in “${said}”`);
  });

  test('a likely misspelling is a hint; a fix writes the known name', async () => {
    await findingsOf(note, 'person-unknown', 1);
    await fix(note, 'Katarina Lindqvst', 'Katarina Lindqvist');
    await until('the name', async () => (await contentOf(note)).includes('Owner: Katarina Lindqvist'));
    await findingsOf(note, 'person-unknown', 0);
    await undo(note, text);
    await findingsOf(note, 'person-unknown', 1);
  });

  test('a fix adds the spelling to the people file and keeps its comments', async () => {
    await fix(note, 'Katarina Lindqvst', 'another spelling');
    await until('the spelling', async () => (await contentOf(file)).includes('Katarina Lindqvst'));
    equal((await contentOf(file)).startsWith('# Who is who'), true, 'the comment stays');
    await findingsOf(note, 'person-unknown', 0);
    await undo(file, people);
    await findingsOf(note, 'person-unknown', 1);
  });
});
