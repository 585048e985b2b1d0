/** A task, an action line and a minutes skeleton, in the words of the note's language; only for who asks at the start of a line. */
import { addDays } from '../../dates/day.ts';
import { fold } from '../../index/keys.ts';
import { type Lexicon, lexicons, type SnippetName } from '../../lexicons/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { CompletionItem } from '../types.ts';
import { type Caret, languageAt, type Typed } from './caret.ts';
import { itemOf } from './offer.ts';

const names: SnippetName[] = ['task', 'action', 'minutes'];

/** What can begin a line; null where the caret stands anywhere else, or nobody has asked. */
export function snippetOffers(caret: Caret): CompletionItem[] | null {
  const { raw, after, kind, explicit, offset } = caret;
  const text = /^[ \t]*([\p{L}]{0,12})$/u.exec(raw)?.[1];
  if (!explicit || text === undefined || after.trim() !== '') return null;
  if (kind !== 'blank' && !(kind === 'paragraph' && text !== '')) return null;
  const typed = { start: offset - text.length, text };
  // In the first language that has what was typed; before that in the note's.
  for (const lexicon of text === '' ? lexiconsFor(caret).slice(0, 1) : lexiconsFor(caret)) {
    const meant = names.filter((name) => isMeant(lexicon, name, text));
    if (meant.length > 0) return meant.map((name) => snippetItem(caret, typed, { lexicon, name }));
  }
  return null;
}

/** The note's own first; in a note without words, that of the interface. */
function lexiconsFor(caret: Caret): Lexicon[] {
  const isEmpty = caret.text.trim().length <= caret.raw.trim().length;
  const own = isEmpty ? caret.world.ask.locale : languageAt(caret);
  return [...lexicons.filter(({ id }) => id === own), ...lexicons.filter(({ id }) => id !== own)];
}

const isMeant = ({ notes: { snippets } }: Lexicon, name: SnippetName, text: string): boolean =>
  snippets[name].lines.length > 0 && snippets[name].words.some((word) => fold(word).startsWith(fold(text)));

function snippetItem(
  caret: Caret,
  typed: Typed,
  { lexicon, name }: { lexicon: Lexicon; name: SnippetName },
): CompletionItem {
  const { today, locale } = caret.world.ask;
  const { words, lines } = lexicon.notes.snippets[name];
  const end = caret.text.includes('\r\n') ? '\r\n' : '\n';
  const text = lines.join(end).replaceAll('{today}', today).replaceAll('{week}', addDays(today, 7));
  const newText = text.replace(/[‹›]/g, '');
  let stops = 0;
  const snippet = text.replace(/‹([^‹›]*)›/g, (_, words: string) => `\${${++stops}:${words}}`);
  const label = messagesFor(locale).completion.snippets[name];
  const description = words[0] === label ? '' : words[0]!;
  return itemOf({ label, kind: 'snippet', description, newText, snippet, names: words, about: null }, typed, caret);
}
