import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith, today } from './build.ts';
import { read } from './reading.ts';

const two = '- [ ] paint the pier\n- [ ] sweep it\n';
/** Seven boxes, so many of them with a question. */
const asking = (questions: number): string =>
  ['lamps', 'ropes', 'planks', 'bells', 'pumps', 'buoys', 'rails']
    .map((what, at) => `- [ ] count the ${what}${at < questions ? '?' : ''}\n`)
    .join('');
const many = `${two}- [ ] oil the crane\n- [ ] buy rope\n- [ ] call the vendor\n- [ ] close the gate\n`;

/** What the boxes of a note are, each kind once. */
const kinds = (text: string, path: string): string[] => [...new Set(read(text, path).tasks.map(({ kind }) => kind))];

describe('forms', () => {
  const forms: [name: string, path: string, text: string][] = [
    ['of a code host', '.github/PULL_REQUEST_TEMPLATE.md', two],
    ['of a code host, whatever it is called', '.github/release.md', two],
    ['of a folder of templates', 'templates/weekly.md', two],
    ['of a folder of templates in Chinese', '模板/周报.md', two],
    ['of a folder of templates in Japanese', 'テンプレート/週報.md', two],
    ['by the title', 'docs/release.md', `# Release checklist\n${two}`],
    ['by the title in Chinese', 'docs/a.md', `# 上线检查清单\n${two}`],
    ['by the title in Japanese', 'docs/a.md', `# リリースチェックリスト\n${two}`],
    ['steps of a runbook', 'runbooks/restart.md', `# How to restart\n## Steps\n\`\`\`sh\nx\n\`\`\`\n${two}`],
    ['boxes that affirm', 'docs/a.md', '- [ ] I have read the guide\n- [ ] I have added tests\n'],
    ['boxes that ask', 'docs/a.md', '- [ ] 是否刷漆\n- [ ] 是否扫地\n'],
    ['many, most of which ask', 'docs/a.md', `# Launch\n${asking(4)}`],
    ['many untouched ones in a note on a process', 'docs/a.md', `# Release process\n${many}`],
    ...['灯具检修过程', '值班制度', '検査プロセス', '入港手続き'].map((title): [string, string, string] => [
      `the same in a note called ${title}`,
      'docs/a.md',
      `# ${title}\n${many}`,
    ]),
    ['many below such a heading', '2026-03-02 notes.md', `# Launch\n## Checklist\n${many}`],
  ];
  for (const [name, path, text] of forms) test(name, () => assert.deepEqual(kinds(text, path), ['form']));
});

describe('no forms', () => {
  const plans: [name: string, path: string, text: string][] = [
    ['a plan with all its boxes open', '2026-03-02 plan.md', many],
    ['a plan in Chinese', '周计划.md', `# 周计划\n${many}`],
    ['a plan in Japanese', '週報.md', `# 週報\n${many}`],
    ['a list of tasks', '待办清单.md', many],
    ['a list of tasks by its title', 'docs/a.md', `# 任务清单\n${many}`],
    ...['过程改进', '制度修订', 'プロセス改善', '手続きの見直し'].map((title): [string, string, string] => [
      `work on a process: ${title}`,
      'docs/a.md',
      `# ${title}\n${many}`,
    ]),
    ['a note on a process with a box that is taken', 'docs/a.md', `# 值班制度\n- [ ] @ann dig\n${many}`],
    ['a few below such a heading', '2026-03-02 notes.md', `# Launch\n## Checklist\n${two}`],
    ['one that is ticked', '2026-03-02 notes.md', `# Launch\n## Checklist\n- [x] dig\n${many}`],
    ['one that is dated', '2026-03-02 notes.md', `# Launch\n## Checklist\n- [ ] dig by 2026-03-06\n${many}`],
    ['one that is taken', '2026-03-02 notes.md', `# Launch\n## Checklist\n- [ ] @ann dig\n${many}`],
    ['many, few of which ask', 'docs/a.md', `# Launch\n${asking(3)}`],
    ['a task that asks', '2026-03-02 plan.md', '- [ ] paint it blue?\n- [ ] sweep it, too?\n'],
  ];
  for (const [name, path, text] of plans) test(name, () => assert.deepEqual(kinds(text, path), ['task']));
});

test('a form is silent, whatever its boxes say', () => {
  const service = createService();
  const text = '- [ ] paint the pier by 2026-03-01\n';
  for (const path of ['.github/release.md', 'plan.md'])
    service.set({ uri: `file:///${path}`, path, text }, defaultSettings);
  const codes = (path: string) => service.findings(`file:///${path}`, askWith({ today })).map(({ code }) => code);
  assert.deepEqual(codes('.github/release.md'), []);
  assert.deepEqual(codes('plan.md'), ['task-overdue']);
});
