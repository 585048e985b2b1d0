/** Findings in the words of the protocol. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
} from 'vscode-languageserver';
import type { Finding } from '../core/answers/types.ts';
import { TextNeeded } from '../core/service.ts';
import { holdingParts, seenBefore } from './parts.ts';
import { inSlices, type Pause } from './slices.ts';
import { askOf, type World } from './world.ts';

/** Finds out in slices what is wrong or late in a note, ahead of a report of it. */
export async function findAhead(world: World, uri: string, pause: Pause): Promise<void> {
  try {
    await inSlices(world.service.findingsAhead(uri, askOf(world, uri)), pause);
  } catch (error) {
    if (!(error instanceof TextNeeded)) throw error;
  }
}

/** A finding as a diagnostic, with the address of what explains it where the client shows that. */
export const toDiagnostic =
  ({ can, explained }: Pick<World, 'can' | 'explained'>) =>
  (finding: Finding): Diagnostic => {
    const href = can.explain ? explained(finding.code) : null;
    return {
      ...(href !== null && { codeDescription: { href } }),
      ...(finding.tags && { tags: finding.tags.map((tag) => tags[tag]) }),
      range: finding.range,
      severity: severities[finding.severity],
      code: finding.code,
      source: 'dueline',
      message: finding.message,
      relatedInformation: finding.related.map(
        ({ uri, range, message }): DiagnosticRelatedInformation => ({ location: { uri, range }, message }),
      ),
    };
  };

const tags: Record<NonNullable<Finding['tags']>[number], DiagnosticTag> = { unnecessary: DiagnosticTag.Unnecessary };

const severities: Record<Finding['severity'], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Diagnostics and the id by which a client that has them already knows them. */
export interface Report {
  id: string;
  items: Diagnostic[];
}

/**
 * Diagnostics with an id that depends on nothing but them: what comes back after an undo is known again. What was in the
 * report before stays the same object.
 */
export function report(items: Diagnostic[], before: readonly Diagnostic[] = []): Report {
  const now = holdingParts(again(items, before));
  return { id: idOf(now), items: now };
}

/** Each as one of those before, where it is the same; counted from the beginning, or from the end. */
function again(items: readonly Diagnostic[], before: readonly Diagnostic[]): Diagnostic[] {
  const on = before.length - items.length;
  return items.map((item, at) => {
    const known = [before[at], before[at + on]].find((one) => one && isSame(one, item));
    return known ? seenBefore(known) : item;
  });
}

const isSame = (one: Diagnostic, other: Diagnostic): boolean =>
  one.code === other.code &&
  one.message === other.message &&
  one.severity === other.severity &&
  isSameRange(one.range, other.range) &&
  one.codeDescription?.href === other.codeDescription?.href &&
  isSameList(one.tags, other.tags, (tag, beside) => tag === beside) &&
  isSameList(
    one.relatedInformation,
    other.relatedInformation,
    (about, beside) =>
      about.message === beside.message &&
      about.location.uri === beside.location.uri &&
      isSameRange(about.location.range, beside.location.range),
  );

const isSameRange = (one: Range, other: Range): boolean =>
  one.start.line === other.start.line &&
  one.start.character === other.start.character &&
  one.end.line === other.end.line &&
  one.end.character === other.end.character;

const isSameList = <Item>(
  one: readonly Item[] = [],
  other: readonly Item[] = [],
  isSameItem: (one: Item, other: Item) => boolean,
): boolean => one.length === other.length && one.every((item, at) => isSameItem(item, other[at]!));

/** What tells diagnostics from others: two numbers of 32 bits. */
const digests = new WeakMap<Diagnostic, Digest>();
type Digest = readonly [one: number, other: number];

function idOf(items: readonly Diagnostic[]): string {
  let [one, other] = beginning;
  for (const item of items) {
    const known = digests.get(item) ?? digest(JSON.stringify(item));
    digests.set(item, known);
    one = Math.imul(one ^ known[0], prime);
    other = Math.imul(other ^ known[1], prime);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}

const prime = 0x01000193;
const beginning: Digest = [0x811c9dc5, 0x9e3779b9];

/** By FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) in two halves of different beginnings. */
function digest(text: string): Digest {
  let [one, other] = beginning;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, prime);
    other = Math.imul(other ^ code, prime);
  }
  return [one, other];
}

/** Of a note in which nothing is found. */
export const nothing: Report = report([]);
