import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { positionAt } from '../../server/core/markdown/index.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

const uri = 'file:///ops/ferry.md';
const ask = askWith({ today: '2026-03-26' });

function started(text: string, words: string) {
  const service = createService();
  const note = service.set({ uri, path: 'ops/ferry.md', text }, defaultSettings);
  const outcome = service.outcome(
    'dueline.startRunSheet',
    { uri, position: positionAt(note.lines, text.indexOf(words)) },
    ask,
  );
  if ('refused' in outcome) return { service, refused: outcome.refused };
  const [change] = outcome.changes;
  return { service, sheet: change!.uri, text: change!.edits[0]!.newText, shown: outcome.show, create: change!.create };
}

const ferry = `# Ferry

## Deploy the ferry

1. Tag it: \`git tag v1.2.0\`
2. Build it
   in the root

   \`\`\`sh
   # slow
   $ docker build -t ferry:<version> .
   Sending build context
   $ docker push ferry:<version>
   \`\`\`

3. Tell the others

## Load test

wrk -c 20 http://ferry.example/ping
`;

const sheet = `---
date: 2026-03-26
runbook: "../ferry.md#deploy-the-ferry"
---

# Deploy the ferry 2026-03-26

A copy of [Ferry](../ferry.md#deploy-the-ferry), to be ticked as it is done.

- [ ] Tag it: \`git tag v1.2.0\`

- [ ] Build it in the root

  \`\`\`sh
  docker build -t ferry:<version> .
  docker push ferry:<version>
  \`\`\`

- [ ] Tell the others
`;

describe('a run sheet', () => {
  test('is a copy of the procedure, dated, in a note of its own beside it', () => {
    const made = started(ferry, 'Build it');
    assert.equal(made.text, sheet);
    assert.equal(made.sheet, 'file:///ops/run-sheets/2026-03-26%20Deploy%20the%20ferry.md');
    assert.deepEqual([made.shown, made.create], [made.sheet, true]);
  });

  test('a command alone is a step', () => {
    assert.match(started(ferry, 'wrk').text!, /\n- \[ \] `wrk -c 20 http:\/\/ferry\.example\/ping`\n$/);
  });

  const inLanguages: [text: string, words: string, expected: RegExp][] = [
    [
      '# 渡轮\n\n## 部署流程\n1、打标签\ngit tag v2.0\n2、通知大家\n',
      '打标签',
      /副本，做完一步勾一步。\n\n- \[ \] .*打标签/,
    ],
    [
      '# フェリー\n\n## 再起動手順\n1. `systemctl restart ferry`\n2. 確認する\n',
      '確認',
      /の写しです。.*\n\n- \[ \] `systemctl/,
    ],
  ];
  for (const [text, words, expected] of inLanguages)
    test(`in the language of the runbook: ${words}`, () => assert.match(started(text, words).text!, expected));

  test('parts of a procedure keep their headings', () => {
    const text =
      '# DiskFull\n\n## Impact\n\nx\n\n## Diagnosis\n\n1. `df -h`\n\n## Mitigation\n\n1. `./clean.sh --old`\n';
    const { text: made } = started(text, 'df -h');
    assert.match(made!, /## Diagnosis\n\n- \[ \] `df -h`\n\n## Mitigation\n\n- \[ \] `\.\/clean\.sh --old`\n$/);
  });

  test('names its note where the runbook does not, and single lines stand together', () => {
    const text = '# ferry-brief\n\n### 安装部署\n\n```bash\ncd app\nsh build.sh\n```\n\n### api\n\n说明\n';
    const made = started(text, 'build.sh');
    assert.match(decodeURIComponent(made.sheet!), /\/2026-03-26 ferry-brief 安装部署\.md$/);
    assert.match(
      made.text!,
      /\n# ferry-brief 安装部署 2026-03-26\n[\s\S]*\n\n- \[ \] `cd app`\n- \[ \] `sh build\.sh`\n$/,
    );
  });

  test('is refused where no runbook stands', () => {
    assert.equal(started('# Plan\n\n- [ ] paint\n', 'paint').refused, 'No runbook stands here.');
  });

  test('another one of the day has a number, and no name leaves the folder', () => {
    const { service, sheet: first, text } = started(ferry, 'Build it');
    service.set({ uri: first!, path: 'ops/run-sheets/a.md', text: text! }, defaultSettings);
    const again = service.outcome('dueline.startRunSheet', { uri, position: { line: 2, character: 4 } }, ask);
    assert.ok('changes' in again && again.changes[0]!.uri.endsWith('/2026-03-26%20Deploy%20the%20ferry%202.md'));
    const odd = '# x\n\n## Deploy ../../etc: a|b?\n\n1. `ls -l`\n2. go\n';
    assert.equal(
      started(odd, 'ls -l').sheet,
      'file:///ops/run-sheets/2026-03-26%20x%20Deploy%20..%20..%20etc%20a%20b.md',
    );
  });

  test('is no runbook itself; its boxes are a form, and done when their last command is sent', () => {
    const { service, sheet: made, text } = started(ferry, 'Build it');
    const note = service.set({ uri: made!, path: 'ops/run-sheets/a.md', text: text! }, defaultSettings);
    assert.deepEqual(note.runbooks, []);
    assert.deepEqual(
      note.tasks.map(({ kind }) => kind),
      ['form', 'form', 'form'],
    );
    assert.equal(service.commandLenses(made!).length, 3);
    const boxAt = (words: string) =>
      service.commandAt(made!, { position: positionAt(note.lines, text!.indexOf(words)) }, ask)!.box;
    const stepAt = (words: string) =>
      service.commandAt(made!, { position: positionAt(note.lines, text!.indexOf(words)) }, ask)!.step;
    assert.deepEqual(['git tag', 'docker push'].map(stepAt), ['step 1 of 3', 'step 2 of 3']);
    assert.equal(boxAt('git tag')?.line, 9);
    assert.equal(boxAt('docker build'), null);
    const box = boxAt('docker push')!;
    assert.equal(box.line, 11);
    const ticked = service.outcome('dueline.setStatus', { uri: made!, position: box, status: 'done' }, ask);
    assert.ok('changes' in ticked);
    const { range, newText } = ticked.changes[0]!.edits[0]!;
    assert.deepEqual([range.start.line, newText], [11, 'x']);
    // In any other note, boxes are not touched.
    const own = service.set(
      { uri: 'file:///a.md', path: 'a.md', text: '# Deploy\n\n- [ ] `ls -l`\n' },
      defaultSettings,
    );
    assert.equal(service.commandAt(own.uri, { position: { line: 2, character: 8 } }, ask)!.box, null);
  });
});
