/** `dueline explain`: facts with the words and rules that they come from. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dueline, folder } from './dueline.ts';

const cwd = folder({
  'plan.md': '# Plan 2026-03-02\n\n- [ ] renew the certificate by 2026-03-05 @mori\n\nNothing of note.\n',
  'minutes.md':
    '## Decisions\n\n- We keep it.\n\n## Restart the gateway\n\n```sh\nsystemctl stop gw\nsystemctl start gw\n```\n\n- [ ] tell them\n',
  'odd:1': '- [ ] a file with a colon in its name\n',
});

suite('explain', () => {
  test('a line: the task, its facts, and a rule for each', async () => {
    const { code, stdout } = await dueline(['explain', 'plan.md:3'], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^plan\.md:3: task “.*renew the certificate.*”$/m);
    assert.match(stdout, /explicit task · todo · owner mori · due 2026-03-05/);
    assert.match(stdout, /^ {4}owner: 3:44-3:48 “mori” .+ \[[a-z.-]+\]$/m);
    assert.match(stdout, /^plan\.md:3: date “.*2026-03-05” = .*2026-03-05 \(due\)$/m);
  });

  test('a whole note: also what it is and the day that it speaks from', async () => {
    const { stdout } = await dueline(['explain', 'plan.md'], { cwd });
    assert.match(stdout, /^plan\.md: [a-z]+ in en, speaks from 2026-03-02$/m);
    assert.match(stdout, /task “.*renew the certificate/);
  });

  test('facts come in the order of the note', async () => {
    const { stdout } = await dueline(['explain', 'minutes.md'], { cwd });
    const heads = stdout.split('\n').flatMap((line) => /^minutes\.md:\d+: \w+/.exec(line)?.[0] ?? []);
    assert.deepEqual(heads, ['minutes.md:3: decision', 'minutes.md:5: runbook', 'minutes.md:12: task']);
  });

  test('working days say whether public holidays were counted', async () => {
    const cwd = folder({ '2026-04-28.md': '- [ ] check the backup within 3 business days\n' });
    const { stdout } = await dueline(['explain', '2026-04-28.md'], { cwd });
    assert.match(stdout, /= 2026-04-28 to 2026-05-01 .*\n.*Saturdays and Sundays are passed over\. \[date\.workday\]/);
    const regional = await dueline(['explain', '--region', 'JP', '2026-04-28.md'], { cwd });
    assert.match(regional.stdout, /= 2026-04-28 to 2026-05-07 .*\n.*public holidays.* \[date\.workday-region\]/);
  });

  test('a task that is carried from note to note: how it moved, and why it is one', async () => {
    const plan = (day: string, item: string) => `# Plan ${day}\n\n## Pier\n\n${item}\n`;
    const plans = folder({
      'plans/2026/03/02.md': plan('2026-03-02', '- [ ] 刷完栈桥的栏杆（王芳，3月6日）'),
      'plans/2026/03/09.md': plan('2026-03-09', '- [ ] 刷完栈桥的栏杆，还差北段（王芳，3月13日）'),
      'plans/other.md': plan('2026-03-16', '- [ ] 刷完栈桥的栏杆（王芳）'),
    });
    const { stdout } = await dueline(['explain', 'plans/2026/03/09.md:5'], { cwd: plans });
    assert.match(
      stdout,
      /\n {4}Carried 1 week · due moved once\n {4}- plans\/2026\/03\/02\.md:5 · To do · due 2026-03-06 \(Fri\) · 王芳\n {4}\* plans\/2026\/03\/09\.md:5 · due 2026-03-06 \(Fri\) → 2026-03-13 \(Fri\)\n {4}Taken for one task: /,
    );
    assert.doesNotMatch(stdout, /other\.md/);
  });

  test('a line without anything says so', async () => {
    const { code, stdout } = await dueline(['explain', 'plan.md:5'], { cwd });
    assert.deepEqual([code, stdout], [0, 'plan.md:5: nothing was read here\n']);
  });

  test('a file whose name ends like a line comes first', async () => {
    assert.match((await dueline(['explain', 'odd:1'], { cwd })).stdout, /a file with a colon/);
  });
});
