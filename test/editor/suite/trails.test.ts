import type { Api } from '../../../client/extension.ts';
import { withNotes } from './reset.ts';
import {
  dueline,
  equal,
  findings,
  findingsOf,
  fix,
  hover,
  rows,
  show,
  tasksIn,
  tasksUnder,
  tooltip,
  undo,
  until,
} from './support.ts';

const [first, second, third] = ['plans/2026-03-02.md', 'plans/2026-03-09.md', 'plans/2026-03-16.md'] as const;
const plan = (day: string, box: ' ' | 'x') => `# 计划 ${day}\n\n## 栈桥\n\n- [${box}] 更换码头的灯（何川）\n`;
const texts = {
  [first]: plan('2026-03-02', ' '),
  [second]: plan('2026-03-09', 'x'),
  [third]: plan('2026-03-16', ' '),
};
const contentOf = async (path: string): Promise<string> => (await show(path)).document.getText();

suite('one task in many notes', () => {
  let api: Api;
  const shown = async () => tasksIn(await rows(api)).filter(({ label }) => label.includes('码头的灯')).length;

  suiteSetup(async () => {
    api = await dueline();
  });

  withNotes(texts);

  test('the tree shows it once, and its row tells how it was carried', async () => {
    await until('the task', async () => (await shown()) === 1);
    const row = (await tasksUnder(api)).find(({ node }) => node.label.includes('码头的灯'));
    const said = await tooltip(api, row!);
    equal(said.includes('Carried 2 weeks'), true, said);
  });

  test('its hover tells how it was carried, and leads to the other notes', async () => {
    const said = await until('the trail', async () => {
      const words = await hover(third, '码头的灯');
      return words.includes('Carried 2 weeks') ? words : '';
    });
    equal(
      [first, second].every((path) => said.includes(`${path}#L5`)),
      true,
      `links in “${said}”`,
    );
  });

  test('it is open here and done there: a fix reopens it in the other note, and undo closes it', async () => {
    const [finding] = await findingsOf(third, 'task-contradicts-copy', 1);
    equal(finding?.relatedInformation?.at(-1)?.location.uri.path.endsWith(second), true, 'the other note');
    equal(findings(second).length, 0, 'findings in the other note');
    await fix(third, '码头的灯', 'Reopen it');
    await until('the other box', async () => (await contentOf(second)) === plan('2026-03-09', ' '));
    await findingsOf(third, 'task-contradicts-copy', 0);
    await undo(second, texts[second]);
    await findingsOf(third, 'task-contradicts-copy', 1);
  });
});
