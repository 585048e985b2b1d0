/**
 * Notes in which marks say what a reader finds, for tests of answers alone:
 *
 *   - [ ] ask Li by 3/24, 进行中
 *     ^^^^^^^^^^^^^^^^^^^^^^^^ task doing
 *      ^ box
 *           ^^ owner
 *                 ^^^^ due 2026-03-24 relative
 *                       ^^^ status
 *
 * An owner that is `read` has its evidence. A task that `inherits` is due on the note's first date. `date` is as `due`, without a task; a date takes `from=` or `until`, `other=`, `weekday=` (with `words=` that say it), `impossible`.
 */
import type { DateFact, Evidence, Note, Span, Task } from '../../server/core/model.ts';
import { noteWith } from './build.ts';
import { type Fixture, fixture, type Mark } from './fixture.ts';

export interface MarkedNote extends Fixture {
  note: Note;
}

const kinds = ['task', 'box', 'status', 'owner', 'due', 'date', 'person', 'issue', 'link'];

export function markedNote(source: string, changes: Partial<Note> = {}): MarkedNote {
  const found = fixture(source);
  const { text, marks } = found;
  const spans = (kind: string) => marks.filter((mark) => kindOf(mark) === kind);
  const words = (mark: Mark) => text.slice(mark.start, mark.end);
  const dated = marks.filter((mark) => ['due', 'date'].includes(kindOf(mark)));
  const people = [...spans('owner'), ...spans('person')].map((mark) => ({ span: spanOf(mark), name: words(mark) }));
  const tasks = spans('task').map((mark) => {
    const inside = (kind: string) => spans(kind).filter(({ start, end }) => mark.start <= start && end <= mark.end);
    const due = inside('due')[0];
    const fact = due && dateFact(due, text);
    const option = optionsOf(mark);
    const heading = option.includes('inherits') ? dated[0] : undefined;
    const inherited = heading && dateFact(heading, text);
    const task: Partial<Task> = {
      title: words(mark).replace(/^(?:(?:[-*]|\d+\.) )?(?:\[.\] )?/, ''),
      span: spanOf(mark),
      status: option.find((it): it is Task['status'] => /^(?:todo|doing|waiting|done|cancelled)$/.test(it)) ?? 'todo',
      certainty: option.includes('inferred') ? 'inferred' : 'explicit',
      kind: option.includes('form') ? 'form' : 'task',
      owners: inside('owner').map(words),
      issues: inside('issue').map((it) => optionsOf(it)[0]!),
      due: fact?.to ?? inherited?.to ?? null,
      dueDate: due || inherited ? dated.indexOf((due ?? heading)!) : null,
      checkbox: inside('box').map(spanOf)[0] ?? null,
      statusWord: inside('status').map(spanOf)[0] ?? null,
      evidence: [
        evidence('task', 'task.checkbox', mark),
        ...inside('due').map((it) => evidence('due', 'date.full', it)),
        ...inside('owner')
          .filter((it) => optionsOf(it).includes('read'))
          .map((it) => evidence('owner', 'owner.label', it)),
      ],
    };
    return task;
  });
  const note = noteWith('plan.md', tasks, {
    lines: [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)],
    dates: dated.map((mark) => dateFact(mark, text)),
    people,
    issues: spans('issue').map((mark) => {
      const [key, url] = optionsOf(mark);
      return { span: spanOf(mark), key: key!, ...(url ? { url } : {}) };
    }),
    links: spans('link').map((mark) => ({ span: spanOf(mark), target: optionsOf(mark)[0]!, text: words(mark) })),
    ...changes,
  });
  return { ...found, marks: marks.filter((mark) => !kinds.includes(kindOf(mark))), note };
}

const spanOf = ({ start, end }: Mark): Span => ({ start, end });
const kindOf = ({ label }: Mark): string => label.split(' ')[0]!;
const optionsOf = ({ label }: Mark): string[] => label.split(' ').slice(1);

const evidence = (field: Evidence['field'], rule: Evidence['rule'], mark: Mark): Evidence => ({
  field,
  rule,
  span: spanOf(mark),
});

function dateFact(mark: Mark, text: string): DateFact {
  const options = optionsOf(mark);
  const given = (name: string) => options.find((it) => it.startsWith(`${name}=`))?.slice(name.length + 1);
  const to = options.find((it) => /^\d/.test(it)) ?? null;
  const fact: DateFact = {
    span: spanOf(mark),
    from: options.includes('until') ? null : (given('from') ?? to),
    to,
    role: kindOf(mark) === 'due' ? 'due' : 'at',
    grain: 'day',
    rule: 'date.full',
    relative: options.includes('relative'),
    reference: null,
  };
  const [other, weekday, stated] = [given('other'), given('weekday'), given('words')];
  if (other) fact.otherReadings = [{ from: other, to: other }];
  if (options.includes('impossible')) fact.impossible = true;
  if (weekday && stated) {
    const start = text.indexOf(stated, mark.start);
    fact.statedWeekday = { weekday: Number(weekday), span: { start, end: start + stated.length } };
  }
  return fact;
}
