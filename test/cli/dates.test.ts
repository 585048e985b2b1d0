/** `dueline dates`: texts in, days out. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dueline, jsonl } from './dueline.ts';

interface Answer {
  id: string | number;
  mentions: { start: number; end: number; text: string; from: string | null; to: string | null; role: string }[];
}

const ask = async (input: string, args: string[] = []) => {
  const { code, stdout, stderr } = await dueline(['dates', '--reference', '2026-03-04', '--format', 'jsonl', ...args], {
    input,
  });
  assert.equal(code, 0, stderr);
  return jsonl<Answer>(stdout);
};

suite('dates', { concurrency: 4 }, () => {
  test('a plain line is answered under its number; a line without a date too', async () => {
    const [first, second] = await ask('send it by 2026-03-09\nnothing here\n');
    assert.equal(first?.id, 1);
    assert.deepEqual(second, { id: 2, mentions: [] });
    const { from, to, role } = first!.mentions[0]!;
    assert.deepEqual({ from, to, role }, { from: null, to: '2026-03-09', role: 'due' });
  });

  test('the marks of Markdown are passed over, and keep their places', async () => {
    const text = '- **4/25**まで 2*4/25';
    const [answer] = await ask(`${JSON.stringify({ text, lang: 'ja' })}\n`);
    assert.deepEqual(
      answer?.mentions.map(({ start, end, to }) => [text.slice(start, end), to]),
      [['4/25**まで', '2026-04-25']],
    );
  });

  test('an object brings its own id, reference and language', async () => {
    const line = { id: 'a-1', text: '明日', reference: '2026-12-31', lang: 'ja' };
    const [answer] = await ask(`${JSON.stringify(line)}\n`);
    assert.equal(answer?.id, 'a-1');
    assert.equal(answer?.mentions[0]?.to, '2027-01-01');
  });

  test('what only begins like an object is a text', async () => {
    const [answer] = await ask('{draft} 2026-03-09\n');
    assert.equal(answer?.mentions.length, 1);
  });

  test('what no calendar has is no day; what the words leave open still is one', async () => {
    const [impossible, open] = await ask('sand it on February 30, 2026\npaint from March 9\n');
    assert.deepEqual(impossible?.mentions, []);
    assert.deepEqual(
      open?.mentions.map(({ from, to }) => [from, to]),
      [['2026-03-09', null]],
    );
  });

  test('offsets are UTF-16 and name the text', async () => {
    const text = '🚀 発表は2026年3月9日です';
    const [answer] = await ask(text);
    const { start, end, text: found } = answer!.mentions[0]!;
    assert.equal(text.slice(start, end), found);
    assert.ok(found.startsWith('2026年3月9日'));
  });

  test('--region and --week-start reach the reader', async () => {
    const to = async (...args: string[]) =>
      (await ask('in 3 working days\nthis Sunday\n', ['--reference', '2026-04-28', ...args])).map(
        ({ mentions }) => mentions[0]?.to,
      );
    assert.deepEqual(await to(), ['2026-05-01', '2026-05-03']);
    assert.deepEqual(await to('--region', 'JP', '--week-start', 'sunday'), ['2026-05-07', '2026-04-26']);
  });

  test('lines may end with CRLF, and no input is no answer', async () => {
    assert.equal((await ask('2026-03-09\r\n2026-03-10')).length, 2);
    assert.deepEqual(await ask(''), []);
  });

  test('without --reference days count from today', async () => {
    const { stdout } = await dueline(['dates', '--format', 'jsonl'], { input: 'today\n' });
    const near = [-1, 0, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10));
    assert.ok(near.includes(String(jsonl<Answer>(stdout)[0]?.mentions[0]?.to)));
  });

  test('a table for people', async () => {
    const { stdout } = await dueline(['dates', '--reference', '2026-03-04'], { input: 'see you 2026-03-09' });
    assert.deepEqual(
      stdout.split('\n').map((line) => line.split(/ {2,}/).slice(0, 4)),
      [['Line', 'Text', 'From', 'To'], ['1', '2026-03-09', '2026-03-09', '2026-03-09'], ['']],
    );
  });
});
