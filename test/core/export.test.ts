/** Export: calendars are read by Mozilla's parser and held to the rules of RFC 5545 that it leaves to its callers. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendar, todos } from '../../server/core/answers/export/ics.ts';
import type { ExportFormat, Row } from '../../server/core/answers/types.ts';
import { createService, QueryError, type Service } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith, today } from './build.ts';
import { uriOf, workspaceOf } from './workspace.ts';

const notes = `=== plan/2026-03-16.md
# Plan 2026-03-16

## Pier

- [ ] @ann paint the north railing by Friday
- [x] order twelve lamps @done(2026-03-18)
=== plan/2026-03-23.md
# Plan 2026-03-23

## Pier

- [ ] @ann paint the north railing by 2026-03-27, P1
- [/] 更换大屏幕的电源；含接线，端子，port/app#7（王芳）
- [ ] same, due 2026-03-28
- [ ] same, due 2026-03-29
- [-] ring the bell, due 2026-03-30
=== checklist.md
# Release checklist

- [ ] build
- [ ] tag
- [ ] tell
`;

const exported = (format: ExportFormat, options: { filter?: string; all?: boolean } = {}, source = notes): string => {
  const { service, ask } = workspaceOf(source);
  return service.export({ format, ...options }, ask).text;
};

/** RFC 5545, 3.6.1 and 3.6.2: what each must have, and what else it may have once. */
const rules: Record<string, { must: string[]; may: string[]; values: Record<string, string[]> }> = {
  vtodo: {
    must: ['uid', 'dtstamp'],
    may: [
      'summary',
      'description',
      'status',
      'dtstart',
      'due',
      'percent-complete',
      'completed',
      'priority',
      'categories',
    ],
    values: { status: ['NEEDS-ACTION', 'COMPLETED', 'IN-PROCESS', 'CANCELLED'] },
  },
  vevent: {
    must: ['uid', 'dtstamp', 'dtstart'],
    may: ['summary', 'description', 'status', 'dtend', 'transp', 'priority', 'categories', 'related-to'],
    values: { status: ['TENTATIVE', 'CONFIRMED', 'CANCELLED'], transp: ['OPAQUE', 'TRANSPARENT'] },
  },
};

/** Fails where a text is no calendar by RFC 5545; gives its parts. */
function valid(text: string): ICAL.Component[] {
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line), line);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  const file = new ICAL.Component(ICAL.parse(text));
  assert.deepEqual(
    file.getAllProperties().map((one) => [one.name, one.getFirstValue()]),
    [
      ['version', '2.0'],
      ['prodid', '-//Dueline//Dueline//EN'],
    ],
  );
  const parts = file.getAllSubcomponents();
  for (const part of parts) holds(part);
  const ids = parts.map((part) => String(part.getFirstPropertyValue('uid')));
  assert.equal(new Set(ids).size, ids.length, 'two have one UID');
  return parts;
}

function holds(part: ICAL.Component): void {
  const { must, may, values } = rules[part.name] ?? assert.fail(part.name);
  const names = part.getAllProperties().map(({ name }) => name);
  assert.deepEqual(
    names.filter((name) => ![...must, ...may].includes(name)),
    [],
  );
  assert.equal(new Set(names).size, names.length, names.join());
  for (const name of must) assert.ok(names.includes(name), `${part.name} without ${name}`);
  for (const [name, allowed] of Object.entries(values)) {
    const value = part.getFirstPropertyValue(name);
    assert.ok(value === null || allowed.includes(String(value)), `${name} ${value}`);
  }
  const time = (name: string) => part.getFirstPropertyValue(name) as ICAL.Time | null;
  const [start, end] = [time('dtstart'), time('due') ?? time('dtend')];
  for (const one of [start, end]) assert.ok(one === null || one.isDate, 'a day, no time');
  assert.ok(!start || !end || end.compare(start) > 0, 'the end is later than the start');
  assert.ok(time('completed') === null || !time('completed')!.isDate, 'completed is a time');
}

const summaries = (parts: ICAL.Component[]): string[] =>
  parts.map((part) => `${part.name} ${part.getFirstPropertyValue('summary')}`);

describe('a calendar', () => {
  test('has the open tasks as to-dos, and those with a due day as events', () => {
    const parts = valid(exported('ics'));
    assert.deepEqual(summaries(parts), [
      'vtodo @ann paint the north railing',
      'vevent @ann paint the north railing',
      'vtodo 更换大屏幕的电源；含接线，端子，port/app#7',
      'vtodo same',
      'vevent same',
      'vtodo same',
      'vevent same',
    ]);
    const [todo, event] = parts as [ICAL.Component, ICAL.Component];
    const value = (part: ICAL.Component, name: string) => String(part.getFirstPropertyValue(name));
    assert.deepEqual(
      ['status', 'due', 'priority', 'categories', 'description'].map((name) => value(todo, name)),
      ['NEEDS-ACTION', '2026-03-27', '1', 'Pier', 'plan/2026-03-23.md:5\nann'],
    );
    assert.deepEqual(
      ['dtstart', 'dtend', 'transp', 'related-to'].map((name) => value(event, name)),
      ['2026-03-27', '2026-03-28', 'TRANSPARENT', value(todo, 'uid')],
    );
    assert.equal(value(parts[2]!, 'status'), 'IN-PROCESS');
  });
  test('has one kind alone where that is wanted', () => {
    assert.deepEqual([...new Set(valid(exported('ics-todos')).map(({ name }) => name))], ['vtodo']);
    assert.deepEqual([...new Set(valid(exported('ics-events')).map(({ name }) => name))], ['vevent']);
  });
  test('has what is done with its day, and what was called off, where all is wanted', () => {
    const parts = valid(exported('ics', { all: true }));
    const lamps = parts.find((part) => /lamps/.test(String(part.getFirstPropertyValue('summary'))))!;
    assert.deepEqual(
      [lamps.getFirstPropertyValue('status'), String(lamps.getFirstPropertyValue('completed'))],
      ['COMPLETED', '2026-03-18T00:00:00Z'],
    );
    const bell = parts.filter((part) => /bell/.test(String(part.getFirstPropertyValue('summary'))));
    assert.deepEqual(
      bell.map((part) => part.getFirstPropertyValue('status')),
      ['CANCELLED', 'CANCELLED'],
    );
  });
  test('without a task is one all the same', () => assert.deepEqual(valid(exported('ics', {}, '')), []));

  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const row: fc.Arbitrary<Row> = fc.record({
    note: fc.string({ unit: 'binary' }),
    line: fc.nat(),
    title: fc.string({ unit: 'binary', minLength: 1 }),
    status: fc.constantFrom('todo', 'doing', 'waiting', 'done', 'cancelled'),
    owners: fc.array(fc.string(), { maxLength: 2 }),
    due: fc.option(day),
    start: fc.option(day),
    done: fc.option(day),
    priority: fc.option(fc.string()),
    estimate: fc.constant(null),
    progress: fc.option(fc.double({ min: -10, max: 200, noNaN: true })),
    issues: fc.array(fc.string(), { maxLength: 2 }),
    section: fc.array(fc.string({ unit: 'binary' }), { maxLength: 2 }),
    certainty: fc.constant('stated'),
    trail: fc.constant(null),
    carried: fc.constant(0),
    kind: fc.constant('task'),
    id: fc.uuid(),
  });
  const line: Row = {
    ...{ note: 'plan.md', line: 1, title: 'order disks', status: 'todo', owners: [], due: '2026-03-05', start: null },
    ...{ done: null, priority: null, estimate: null, progress: null, issues: [], section: [], certainty: 'stated' },
    ...{ kind: 'task', trail: null, carried: 0, id: '0' },
  };
  const starts: [start: string, has: boolean][] = [
    ['2026-03-04', true],
    ['2026-03-05', false],
    ['2026-03-06', false],
  ];
  for (const [start, has] of starts)
    test(`due on 2026-03-05, a beginning on ${start} is ${has ? 'written' : 'left out'}`, () =>
      assert.equal(todos([{ ...line, start }], today).includes('DTSTART'), has));
  test('has no control characters but tabs', () =>
    assert.match(todos([{ ...line, title: 'a\u0007b\tc\u0000, d' }], today), /\r\nSUMMARY:ab\tc\\, d\r\n/));
  test('is valid whatever the tasks are called and whenever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 4 }), (rows) => {
        valid(calendar(rows, today));
      }),
    );
  });
});

describe('what a task is known by outside', () => {
  const ids = (service: Service): Record<string, string> =>
    Object.fromEntries(service.rows({ all: true }, askWith()).map(({ note, line, id }) => [`${note}:${line}`, id!]));
  const service = (texts: Record<string, string>): Service => {
    const made = createService('all');
    for (const [path, text] of Object.entries(texts)) made.set({ uri: uriOf(path), path, text }, defaultSettings);
    return made;
  };
  const plan = '# Plan 2026-03-23\n\n- [ ] paint the pier by Friday @ann\n- [ ] sweep\n- [ ] sweep\n';
  const first = ids(service({ 'a.md': plan }))['a.md:3'];

  const same: [name: string, text: string, line: number][] = [
    ['where it moves', '# Plan 2026-03-23\n\n- [ ] sweep\n- [ ] paint the pier by Friday @ann\n', 4],
    ['with another day', plan.replace('Friday', '2026-04-03'), 3],
    ['with another owner', plan.replace('@ann', '@bo'), 3],
    ['when it is done', plan.replace('- [ ] paint', '- [x] paint'), 3],
    ['with other signs', plan.replace('paint the pier', '**Paint** the pier'), 3],
  ];
  for (const [name, text, line] of same)
    test(`stays the same ${name}`, () => assert.equal(ids(service({ 'a.md': text }))[`a.md:${line}`], first));

  test('is another for other words, in another note, and for each of two that are alike', () => {
    const others = [plan.replace('pier', 'gate')].map((text) => ids(service({ 'a.md': text }))['a.md:3']);
    const elsewhere = ids(service({ 'b.md': plan }))['b.md:3'];
    const { 'a.md:4': one, 'a.md:5': two } = ids(service({ 'a.md': plan }));
    assert.equal(new Set([first, ...others, elsewhere, one, two]).size, 5);
  });
  test('is the same in every note that it is copied to', () => {
    const all = ids(workspaceOf(notes).service);
    assert.equal(all['plan/2026-03-23.md:5'], all['plan/2026-03-16.md:5']);
    assert.notEqual(all['plan/2026-03-23.md:5'], all['plan/2026-03-23.md:6']);
  });
  test('does not depend on what else is asked for, or on which machine', () => {
    const { service: made, ask } = workspaceOf(notes);
    const all = ids(made);
    for (const { note, line, id } of made.rows({ filter: 'same' }, ask)) assert.equal(id, all[`${note}:${line}`]);
    const other = createService('all');
    for (const { path, uri } of made.notes()) other.adopt(`C:/${path}`, made.packed(uri)!, defaultSettings);
    assert.deepEqual(new Set(Object.values(ids(other))), new Set(Object.values(all)));
  });
});

describe('other formats', () => {
  const hostile = '=== a.md\n# Plan 2026-03-23\n\n- [ ] =HYPERLINK("x"), "y"\n- [ ] plain\n';
  test('CSV for programs is what the notes say', () => {
    const [head, first, second] = exported('csv', {}, hostile).split('\r\n');
    assert.match(head!, /^note,line,title,status,owners,due,/);
    assert.ok(first!.startsWith('a.md,3,"=HYPERLINK(""x""), ""y""",todo,'), first);
    assert.ok(second!.startsWith('a.md,4,plain,todo,'));
  });
  test('for Excel it begins with its mark, and nothing in it is a formula', () => {
    const text = exported('excel', {}, hostile);
    assert.ok(text.startsWith('\ufeffnote,line,'));
    assert.ok(text.includes(`"'=HYPERLINK(""x""), ""y"""`), text);
    assert.doesNotMatch(text, /(?:^|,)"?[=+@-]/m);
  });
  test('JSON is the rows', () => {
    const { service, ask } = workspaceOf(notes);
    const filter = 'due before 2026-03-29';
    assert.deepEqual(JSON.parse(exported('json', { filter })), service.rows({ filter }, ask));
    assert.equal(service.export({ format: 'json', filter }, ask).count, 2);
  });
  test('Markdown is a list that is read as no task again', () => {
    const text = exported('md');
    assert.match(
      text,
      /^## plan\/2026-03-23\.md\n\n- \[ \] @ann paint the north railing \(@ann, due 2026-03-27\) \[5\]\(/,
    );
    const { service, ask } = workspaceOf(`${notes}=== export.md\n${text}`);
    assert.equal(service.rows({}, ask).length, workspaceOf(notes).service.rows({}, ask).length);
  });
  test('a query says which, and whose error is told', () => {
    assert.deepEqual(summaries(valid(exported('ics-todos', { filter: 'status is done' }))), [
      'vtodo order twelve lamps',
    ]);
    assert.throws(() => exported('csv', { filter: '(' }), QueryError);
  });
});
