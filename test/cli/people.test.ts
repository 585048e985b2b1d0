/** The people file on the command line. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dueline, folder, jsonl } from './dueline.ts';

const files = {
  'plan/a.md': '- [ ] 刷漆，责任人：王小\n- [ ] row @wx\n- [ ] sweep @bo\n',
  '.dueline/people.yaml': '- name: 王小\n  aliases: [Wang Xiao]\n  handle: wx\n',
};

suite('people file', () => {
  const cwd = folder(files);
  const owners = async (query: string, path: string): Promise<string[]> => {
    const { stdout } = await dueline(['list', '--format', 'jsonl', '--query', query, path], { cwd });
    return jsonl<{ owners: string[] }>(stdout).flatMap((row) => row.owners);
  };

  for (const path of ['.', 'plan', 'plan/a.md'])
    test(`a query for one spelling finds all of ${path}; rows keep what the note says`, async () => {
      assert.deepEqual(await owners('owner is "Wang Xiao"', path), ['王小', 'wx']);
      assert.deepEqual(await owners('owner is bo', path), ['bo']);
    });

  test('what is wrong in it is a finding', async () => {
    const broken = folder({ 'a.md': '', '.dueline/people.yml': '- name: Ann\n- [\n' });
    const { code, stdout } = await dueline(['check', '--format', 'json', '.'], { cwd: broken });
    const found = (JSON.parse(stdout) as { findings: Record<string, unknown>[] }).findings;
    assert.deepEqual(
      found.map((finding) => [finding.note, finding.line, finding.code]),
      [['.dueline/people.yml', 3, 'people-file']],
    );
    assert.equal(code, 1);
  });

  test('a likely slip of the pen is a hint', async () => {
    const slip = folder({ 'a.md': '- [ ] paint. Owner: Ann Ledes\n', '.dueline/people.yaml': '- Ann Leeds\n' });
    const { code, stdout } = await dueline(['check', '.'], { cwd: slip });
    assert.equal(code, 0);
    assert.match(stdout, /Ann Ledes.*Ann Leeds/);
  });
});
