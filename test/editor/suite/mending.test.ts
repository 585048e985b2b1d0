import { Uri, workspace } from 'vscode';
import { withNotes } from './reset.ts';
import { codeOf, equal, findings, findingsOf, fix, show, undo, until, uriOf } from './support.ts';

const path = 'plans/loose-ends.md';
const text = [
  '# Loose ends',
  '',
  '##下周计划',
  '',
  '- [x] Paint the fence - in progress',
  '- See [the map](maps/harbour.md)',
  '- 議事録は[ここ]()',
  '',
].join('\n');
const encode = (words: string) => new TextEncoder().encode(words);

suite('mending', () => {
  withNotes({ [path]: text });

  test('a link to a file that is not there, until it is', async () => {
    await findingsOf(path, 'link-broken', 1);
    const map = Uri.joinPath(uriOf(path), '../maps/harbour.md');
    await workspace.fs.writeFile(map, encode('# Harbour\n'));
    await findingsOf(path, 'link-broken', 0);
    await workspace.fs.delete(Uri.joinPath(map, '..'), { recursive: true });
    await findingsOf(path, 'link-broken', 1);
  });

  const fixes: [at: string, title: string, from: string, to: string][] = [
    ['##下周', 'Write a space', '##下周计划', '## 下周计划'],
    ['in progress', 'Empty the box', '- [x] Paint', '- [ ] Paint'],
    ['ここ', 'Take the link away', '[ここ]()', 'ここ'],
    [
      'harbour.md',
      'quiet on this line',
      '(maps/harbour.md)',
      '(maps/harbour.md) <!-- dueline-disable-line link-broken -->',
    ],
  ];
  for (const [at, title, from, to] of fixes) {
    test(`“${title}” takes a finding away; undo restores the note`, async () => {
      const { document } = await show(path);
      const found = () => findings(path).length;
      await until('all findings', () => found() === 4);
      await fix(path, at, title);
      await until('the fix', () => document.getText() === text.replace(from, to));
      await until('one finding less', () => found() === 3);
      await undo(path, text);
      await until('all findings again', () => found() === 4);
    });
  }

  test('a code leads to what explains it', async () => {
    const [found] = await findingsOf(path, 'link-broken', 1);
    const { code } = found ?? {};
    const target = typeof code === 'object' ? code.target.toString() : '';
    equal(/README\.md#L\d+$/i.test(decodeURIComponent(target)), true, `${found && codeOf(found)}: ${target}`);
  });
});
