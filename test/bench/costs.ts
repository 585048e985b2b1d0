/** The costs whose shape is held: what is done for a workspace of so many notes, and for a note of so many lines. */
import { cut } from '../../server/core/markdown/index.ts';
import { createService, type Service } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { longNote, noteText, pathOf, today } from './notes.ts';
import type { Cost } from './shape.ts';

const ask = { today, settings: defaultSettings, locale: 'en' as const };
const uriOf = (at: number): string => `file:///notes/${pathOf(at)}`;

function put(service: Service, at: number, text = noteText(at)): void {
  service.set({ uri: uriOf(at), path: pathOf(at), text }, defaultSettings);
}

/** A service that knows the first notes; made once a size, for every cost in turn uses it. */
const services = new Map<number, Service>();
function workspace(size: number): Service {
  let service = services.get(size);
  if (!service) {
    service = createService();
    for (let at = 0; at < size; at++) put(service, at);
    services.set(size, service);
  }
  return service;
}

/** The note that is worked in: the same at every size. */
const worked = 7;
const top = { grouping: 'due' as const, filter: '', parent: null };

/** Changes a task of the note, another one each time. */
function typeIn(service: Service): void {
  changes++;
  put(service, worked, `${noteText(worked)}\n- [ ] mend the ladder ${changes} by 2026-03-${10 + (changes % 18)}\n`);
}
let changes = 0;

const inWorkspace = (name: string, growth: Cost['growth'], work: (service: Service) => unknown): Cost => ({
  name,
  growth,
  // Far apart: what should be flat and grows with each note by more than a 360th of what it is without any shows.
  sizes: [60, 480],
  prepare(size) {
    const service = workspace(size);
    return () => work(service);
  },
});

/** Changes one letter in the middle of a long note, another one each time. */
function typeInLong(size: number, after: (service: Service, uri: string) => unknown): () => unknown {
  const service = createService();
  const text = longNote(size);
  const middle = text.indexOf('\n', text.length / 2) - 1;
  let count = 0;
  return () => {
    const letter = String.fromCharCode(97 + (count++ % 26));
    put(service, 0, text.slice(0, middle) + letter + text.slice(middle));
    return after(service, uriOf(0));
  };
}

export const costs: Cost[] = [
  inWorkspace('one note changed: the index', 'flat', typeIn),
  inWorkspace('one note changed: the index and its diagnostics', 'flat', (service) => {
    typeIn(service);
    return service.findings(uriOf(worked), ask);
  }),
  inWorkspace('one note changed: the index and the top of the tree', 'flat', (service) => {
    typeIn(service);
    return service.tree(top, ask);
  }),
  inWorkspace('the outline of a note', 'flat', (service) => service.symbols(uriOf(worked), ask)),
  inWorkspace('the hover in a note', 'flat', (service) => service.hover(uriOf(worked), { line: 6, character: 8 }, ask)),
  // Its answer is a list as long as the workspace: one of more than some ten thousand V8 collects in another way.
  inWorkspace('a query over all tasks', 'linear', (service) => service.tasks('overdue', ask)),
  inWorkspace('tasks found by name', 'linear', (service) => service.findSymbols('pier')),
  {
    name: 'reading notes for the first time',
    growth: 'linear',
    sizes: [10, 80],
    prepare: (size) => () => {
      const service = createService();
      for (let at = 0; at < size; at++) put(service, at);
    },
  },
  {
    name: 'cutting a note into units',
    growth: 'linear',
    sizes: [500, 2000, 8000],
    prepare(size) {
      const text = longNote(size);
      return () => cut(text);
    },
  },
  {
    name: 'reading a long note for the first time',
    growth: 'linear',
    sizes: [250, 1000],
    prepare(size) {
      const text = longNote(size);
      return () => put(createService(), 0, text);
    },
  },
  {
    name: 'a key in a long note, with its outline',
    growth: 'linear',
    // What is shorter lies in the processor's caches as a whole, and costs less than its share.
    sizes: [2000, 8000],
    prepare: (size) => typeInLong(size, (service, uri) => service.symbols(uri, ask)),
  },
  {
    name: 'a key in a long note, with its diagnostics',
    growth: 'linear',
    sizes: [2000, 8000],
    prepare: (size) => typeInLong(size, (service, uri) => service.findings(uri, ask)),
  },
];
