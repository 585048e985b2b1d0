/** Tasks as Markdown to paste: as a list, or as links that lead back to them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Place } from '../../server/core/answers/types.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

const root = 'file:///w';
const week = `${root}/plans/week%20(12).md`;
const notes: [uri: string, path: string, text: string][] = [
  [
    week,
    'plans/week (12).md',
    '# Plan 2026-03-23\n\n- [ ] paint the [pier] by Friday @ann #12\n- [x] *sweep*\n- ~~rinse~~\n',
  ],
  [
    `${root}/会议/纪要.md`,
    '会议/纪要.md',
    '# 纪要 2026-03-23\n\n- [ ] 刷漆（王芳） https://git.example.com/acme/pier/issues/4\n',
  ],
];

function service() {
  const made = createService();
  for (const [uri, path, text] of notes) made.set({ uri, path, text }, defaultSettings);
  return made;
}
const ask = askWith();
const at = (uri: string, line: number): Place => ({ uri, position: { line, character: 6 } });
const [first, second] = [at(notes[0]![0], 2), at(notes[1]![0], 2)];

describe('as a list', () => {
  test('with box, owner, day, and where it stands', () =>
    assert.equal(
      service().markdown([first, at(notes[0]![0], 3), second], { form: 'item', from: null }, ask),
      [
        '- [ ] paint the \\[pier\\] by Friday @ann \\#12 (due 2026-03-27) [week (12).md:3](/plans/week%20%2812%29.md#L3)',
        '- [x] \\*sweep\\* [week (12).md:4](/plans/week%20%2812%29.md#L4)',
        '- [ ] 刷漆（王芳） https://git.example.com/acme/pier/issues/4 [纪要.md:3](/会议/纪要.md#L3)',
      ].join('\n'),
    ));

  test('each task once, and none that is gone', () =>
    assert.equal(
      service().markdown(
        [second, second, { ...second, title: '换灯' }, at('file:///x.md', 2)],
        { form: 'item', from: null },
        ask,
      ),
      '- [ ] 刷漆（王芳） https://git.example.com/acme/pier/issues/4 [纪要.md:3](/会议/纪要.md#L3)',
    ));
});

describe('as links from a note', () => {
  const link = (places: Place[], from: string) => service().markdown(places, { form: 'link', from }, ask);
  test('in another folder', () => assert.equal(link([second], week), '[刷漆（王芳）](../会议/纪要.md#L3)'));
  test('to a path with blanks and brackets', () =>
    assert.equal(
      link([first], notes[1]![0]),
      '[paint the \\[pier\\] by Friday @ann \\#12](../plans/week%20%2812%29.md#L3)',
    ));
  test('in the note itself', () => assert.equal(link([second], notes[1]![0]), '[刷漆（王芳）](#L3)'));
  test('several are a list', () =>
    assert.equal(
      link([first, second], `${root}/index.md`),
      '- [paint the \\[pier\\] by Friday @ann \\#12](plans/week%20%2812%29.md#L3)\n- [刷漆（王芳）](会议/纪要.md#L3)',
    ));
  test('such a link is not broken, and leads to the line', () => {
    const made = service();
    const uri = `${root}/index.md`;
    const text = link([first, second], uri);
    made.set({ uri, path: 'index.md', text }, defaultSettings);
    assert.deepEqual(made.findings(uri, ask), []);
    assert.deepEqual(
      made.links(uri).map(({ target }) => target),
      [`${week.replace('(', '%28').replace(')', '%29')}#L3`, `${notes[1]![0]}#L3`],
    );
  });
});

describe('the issues that can be opened', () => {
  test('with their addresses', () =>
    assert.deepEqual(service().issues(second, ask), [
      { key: 'acme/pier#4', url: 'https://git.example.com/acme/pier/issues/4' },
    ]));
  test('of one without an address none', () => assert.deepEqual(service().issues(first, ask), []));
  test('of no task none', () => assert.deepEqual(service().issues(at(week, 0), ask), []));
});
