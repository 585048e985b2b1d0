/** Who takes part: the people that a note names beyond doubt, by whom weaker readings are judged. */
import { hasGivenName, isName, isPoliteName } from '../mentions/names.ts';
import type { Entry } from './entries.ts';
import type { Scope } from './scopes.ts';

/** Names as written, and the first names of full ones. */
export function knownPeople(entries: readonly Entry[], scopes: readonly Scope[]): Set<string> {
  const known = new Set<string>();
  entries.forEach((entry, index) => {
    const names = entry.mentions.filter((mention) => mention.kind === 'person' && mention.form === 'names');
    for (const mention of entry.mentions) {
      if (mention.kind !== 'person') continue;
      const sure =
        ['handle', 'honorific', 'label', 'profile', 'role'].includes(mention.form) ||
        mention.polite ||
        (mention.form !== 'segment' && mention.form !== 'names' && hasGivenName(mention.name)) ||
        (entry.kind === 'heading' && names.length > 2);
      if (sure) addName(known, mention.name);
    }
    if (scopes[index]!.mode === 'attendees' || entry.label?.mode === 'attendees') addAttendees(known, entry);
  });
  return known;
}

/** `* Ann Lee (@ann)`, `王五(wang@example.com)`, `A、B、C`. */
function addAttendees(known: Set<string>, { text, label }: Entry): void {
  for (const part of text.slice(label?.end ?? 0, 2000).split(/[,，、;；/]|\s{3,}/)) {
    const name = part.replace(/[(（@\ufffc<].*$/, '').trim();
    if (isName(name) || isPoliteName(name)) addName(known, name);
    const initials = /[(（]([A-Z][A-Za-z]{0,2}[A-Z])(?:[)）]|\s?[-–—,])/.exec(part);
    if (initials) known.add(initials[1]!);
  }
}

function addName(known: Set<string>, name: string): void {
  known.add(name);
  const first = name.split(' ')[0]!;
  if (first !== name && /^\p{Lu}\p{L}+$/u.test(first)) known.add(first);
}
