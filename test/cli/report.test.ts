/** `dueline report` and `dueline export`: what a script and a person at a terminal get. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { showProgress } from '../../server/cli/output.ts';
import { dueline, folder } from './dueline.ts';

const cwd = folder({
  'plan/2026-03-23.md': '# Plan 2026-03-23\n\n- [x] order lamps - @ann\n- [ ] call the insurer, due 2026-04-02\n',
  '定例/2026-03-16.md': '# 桟橋定例 2026-03-16\n\n- [ ] 手すりを塗る（田中さん、〆切 3/20）\n',
  '定例/2026-03-23.md': '# 桟橋定例 2026-03-23\n\n- [ ] 手すりを塗る（田中さん、〆切 3/24）\n',
});

async function run(command: string, args: string[], env: Record<string, string> = {}): Promise<string> {
  const { code, stdout, stderr } = await dueline([command, '--today', '2026-03-26', ...args], { cwd, env });
  assert.deepEqual([code, stderr], [0, '']);
  return stdout;
}

suite('report', { concurrency: 4 }, () => {
  test('Markdown whose links count from here', async () => {
    assert.equal(
      await run('report', ['--language', 'en', '.']),
      `# Weekly report 2026-03-23 to 2026-03-29

1 done · 1 slipped · 1 new

## Done

- [order lamps](plan/2026-03-23.md#L3) · ann

## Slipped

- [手すりを塗る](定例/2026-03-23.md#L3) · 田中 · put off 4 days, from 2026-03-20 (Fri) to 2026-03-24 (Tue) · was due 2026-03-24 (Tue), 2 days late · carried 1 week

## New

- [call the insurer](plan/2026-03-23.md#L4) · due 2026-04-02 (Thu)

<!-- dueline-disable-tasks -->
`,
    );
  });
  test('other days, by person, in another language', async () => {
    const text = await run('report', ['--span', '先週', '--by', 'person', '--language', 'ja', '.']);
    assert.match(text, /^# 週報 2026-03-16 ～ 2026-03-22\n\n遅延 1 件\n\n## 田中\n\n### 遅延\n/);
  });
  test('text for a terminal, aligned by width; no colours in a pipe', async () => {
    const text = await run('report', ['--language', 'en', '--format', 'text', '.']);
    const [lamps, rail] = ['order lamps', '手すりを塗る'].map((title) =>
      text.split('\n').find((line) => line.includes(title)),
    );
    assert.equal(lamps!.indexOf('ann'), '  call the insurer  '.length);
    // Six letters of two columns each.
    assert.equal(rail!.indexOf('田中'), '  call the insurer  '.length - 6);
    assert.ok(!text.includes('\u001b'));
  });
  test('JSON with every line and its place', async () => {
    const { from, to, parts } = JSON.parse(await run('report', ['--format', 'json', '--query', 'not done', '.']));
    assert.deepEqual([from, to], ['2026-03-23', '2026-03-29']);
    assert.deepEqual(
      parts[0].lines.map((line: Record<string, unknown>) => [line.heading, line.path, line.slipped]),
      [
        ['slipped', '定例/2026-03-23.md', 4],
        ['new', 'plan/2026-03-23.md', null],
      ],
    );
  });
});

suite('export', { concurrency: 4 }, () => {
  test('a calendar by default, the same for a folder and for what is in it', async () => {
    const text = await run('export', ['.']);
    assert.equal(text.match(/^BEGIN:VTODO/gm)!.length, 2);
    assert.equal(text.match(/^BEGIN:VEVENT/gm)!.length, 2);
    const ids = (from: string) => [...from.matchAll(/^UID:(.+)\r$/gm)].map(([, id]) => id);
    assert.deepEqual(ids(text), ids(await run('export', ['plan', '定例'])));
  });
  test('other formats, and only what a query asks for', async () => {
    assert.match(await run('export', ['--format', 'excel', '.']), /^\ufeffnote,line,title/);
    assert.deepEqual(
      JSON.parse(await run('export', ['--format', 'json', '--query', 'status is done', '.'])).map(
        ({ title }: { title: string }) => title,
      ),
      ['order lamps'],
    );
  });
});

suite('progress', () => {
  const work = (isTTY: boolean, lengths: number[]): string => {
    let [time, written] = [0, ''];
    const screen = { isTTY, write: (text: string) => (written += text) };
    const progress = showProgress(
      (count) => `read ${count}`,
      screen,
      () => time,
    );
    for (const [at, length] of lengths.entries()) {
      time += length;
      progress.step(at + 1);
    }
    progress.end();
    return written;
  };
  test('is told now and then where somebody looks, and wiped away', () =>
    assert.equal(work(true, [400, 200, 50, 60, 10]), '\rread 2\u001b[K\rread 4\u001b[K\r\u001b[K'));
  test('is not told of short work, or into a file', () =>
    assert.deepEqual([work(true, [100, 100]), work(false, [1000, 1000])], ['', '']));
});
