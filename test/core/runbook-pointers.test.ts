import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { positionAt } from '../../server/core/markdown/index.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

const notes: Record<string, string> = {
  'runbooks/ferry.md':
    '# Ferry\n\n## Restart the engine\n\n1. `enginectl drain ferry-1`\n2. `systemctl restart ferry-engine`\n\n## 部署流程\n\n1. 打标签 `git tag v1.2.0`\n2. `sh push_ferry.sh`\n',
  'plans/2026-03-23 plan.md':
    '# Plan\n\n- [ ] restart the engine after the update @ann\n- [ ] extend push_ferry.sh @bo\n- [x] restart the engine of the old ferry @bo\n- [ ] book a room @ann\n- [ ] see [how](../runbooks/ferry.md#restart-the-engine) @bo\n',
  'minutes/2026-03-24 定例.md': '# 定例 2026-03-24\n\n## 部署流程の見直し\n\n話し合った。\n\n## 懇親会\n\n来週。\n',
};

/** The titles of what points at the runbook whose heading holds these words, each with the reason. */
function pointing(words: string): string[] | undefined {
  const service = createService('all');
  service.setFolders(['file:///work']);
  for (const [path, text] of Object.entries(notes))
    service.set({ uri: `file:///work/${path}`, path, text }, defaultSettings);
  const uri = 'file:///work/runbooks/ferry.md';
  const position = positionAt(service.note(uri)!.lines, notes['runbooks/ferry.md']!.indexOf(words));
  const found = service.pointersTo(uri, position, askWith());
  return found?.map(({ kind, title, reason }) => `${kind}: ${title.replace(/ @\w+$/, '')} (${reason})`);
}

describe('what points at a runbook', () => {
  test('open tasks, by link and by words; none that is done, none about something else', () =>
    assert.deepEqual(pointing('Restart the engine'), [
      'task: see how (link)',
      'task: restart the engine after the update (words)',
    ]));

  test('a script names it, and so does a heading of minutes', () =>
    assert.deepEqual(pointing('部署流程'), [
      'task: extend push_ferry.sh (command)',
      'heading: 部署流程の見直し (words)',
    ]));

  test('nothing where no runbook stands', () => {
    const service = createService();
    service.set({ uri: 'file:///a.md', path: 'a.md', text: '# A\n\nwords\n' }, defaultSettings);
    assert.equal(service.pointersTo('file:///a.md', { line: 0, character: 0 }, askWith()), null);
  });
});
