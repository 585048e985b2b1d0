/** How a report is cut: one list, or a part for each person or project. */
import type { Person } from '../../index/people/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Locale, Note, Task } from '../../model.ts';
import { reportHeadings } from './headings.ts';
import type { Project } from './projects.ts';
import type { ReportGrouping, ReportLine, ReportPart } from './types.ts';

/** A line with what it is sorted by. */
export interface Told {
  line: ReportLine;
  note: Note;
  /** Null of what was decided. */
  task: Task | null;
  project: Project;
  people: Person[];
}

/** A part that a line belongs to; `rank` sorts those without a name last. */
interface Named {
  key: string;
  name: string;
  rank: number;
}

/** The parts that a line belongs to: a table. A new grouping is one entry. */
const groupings: Record<ReportGrouping, (told: Told, language: Locale) => Named[]> = {
  none: () => [{ key: '', name: '', rank: 0 }],
  person({ people, task }, language) {
    const { nobody, report } = messagesFor(language);
    if (!task) return [{ key: '', name: report.everybody, rank: 2 }];
    if (people.length === 0) return [{ key: '', name: nobody, rank: 1 }];
    return people.map(({ key, name }) => ({ key, name, rank: 0 }));
  },
  project: ({ project }) => [{ ...project, rank: 0 }],
};

/** The parts by name; in each the lines by heading and place, a task below the one that it is a part of. */
export function partsOf(told: readonly Told[], by: ReportGrouping, language: Locale): ReportPart[] {
  const parts = new Map<string, Named & { told: Told[] }>();
  for (const one of told) {
    for (const named of groupings[by](one, language)) {
      const id = `${named.rank} ${named.key}`;
      const part = parts.get(id) ?? { ...named, told: [] };
      // Of a project whose name goes on from version to version, the newest.
      part.name = named.name;
      parts.set(id, part);
      if (!part.told.includes(one)) part.told.push(one);
    }
  }
  return [...parts.values()]
    .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name, language))
    .map(({ name, told: lines }) => ({
      title: name,
      lines: reportHeadings.flatMap((heading) => under(heading, lines)),
    }));
}

/** The lines below a heading, those that slipped most first. */
function under(heading: ReportLine['heading'], told: readonly Told[]): ReportLine[] {
  const own = told.filter(({ line }) => line.heading === heading);
  const tops = own.filter((one) => !parentIn(one, own));
  const lines = (one: Told, depth: number): ReportLine[] => [
    { ...one.line, depth },
    ...own.filter((other) => parentIn(other, own) === one).flatMap((other) => lines(other, depth + 1)),
  ];
  return tops.sort((a, b) => (b.line.slipped ?? -1) - (a.line.slipped ?? -1)).flatMap((one) => lines(one, 0));
}

/** The nearest task above one in its note that is among others. */
function parentIn({ note, task }: Told, others: readonly Told[]): Told | undefined {
  for (let at = task?.parent ?? null; at !== null; at = note.tasks[at]!.parent) {
    const found = others.find((other) => other.note === note && other.task?.id === at);
    if (found) return found;
  }
  return undefined;
}
