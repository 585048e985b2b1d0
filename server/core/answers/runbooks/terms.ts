/** The terms by which a runbook and who looks for one are compared: words, and what says the same in other words. */
import { termsOf } from '../../index/copies/likeness.ts';
import { lexicons } from '../../lexicons/index.ts';
import { wordsOf } from '../../mentions/words.ts';

/**
 * The terms of a text, without doubles: its words; verbs joined to their small words (`fail over` → `failover`); deeds and
 * things under one name for all languages (`重启`, `restart` → `=restart`); and that there is a version. Pairs that end in grammar are left out.
 */
export function jumpTermsOf(text: string): string[] {
  const words = termsOf(text).filter((term) => !straddling.test(term));
  const source = text.slice(0, longest);
  const joined = [...source.matchAll(apart)].map(([, verb, small]) => `${verb}${small}`.toLowerCase());
  const known = concepts.flatMap(({ name, pattern }) => (pattern.test(source) ? [`=${name}`] : []));
  // What takes a release back is no release.
  const said = known.includes('=rollback') ? known.filter((term) => term !== '=deploy') : known;
  return [...new Set([...words, ...joined, ...said, ...(version.test(source) ? ['=version'] : [])])];
}

const longest = 20_000;

/** A character of a word and one of what stands beside it. */
const grammar = wordsOf(({ runbooks }) => runbooks.grammar).join('');
const straddling = new RegExp(`^[\\u3040-\\u309f]\\p{Script=Han}$|^\\p{Script=Han}[${grammar}]$`, 'u');

const version = /(?<![\w.])v\d{1,4}\.\d|(?<![\w.])\d{1,4}\.\d{1,4}\.\d{1,6}(?![\w.])/;

const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const particles = wordsOf(({ runbooks }) => runbooks.particles);
const apart = new RegExp(`\\b([a-z]{3,20}?)(?:s|ed|ing)?[ -](${particles.map(literally).join('|')})\\b`, 'gi');

/** Latin words in any of their forms, and as parts of commands; `deploy/tide` names a thing. */
const sourceOf = (word: string): string =>
  /^\w/.test(word) ? `(?<![a-z])${literally(word)}(?:s|d|ed|ing|ment)?(?![a-z/])` : literally(word);

const { deeds, things } = lexicons[0]!.notes.runbooks;

const clauses = wordsOf(({ runbooks }) => runbooks.clauses);
const subordinate = new RegExp(`\\b(?:${clauses.map(literally).join('|')})\\b`, 'i');

/** Without what is said of the time and the reason: in `empty the queue before the migration` nothing is migrated. */
export const mainClause = (text: string): string => text.split(subordinate, 1)[0] || text;

/** The deeds of a text's terms. */
export const deedsAmong = (terms: Iterable<string>): string[] => [...terms].filter((term) => term.slice(1) in deeds);

const patternOf = (words: readonly string[]): RegExp => new RegExp(words.map(sourceOf).join('|') || '(?!)', 'i');

const concepts = [
  ...Object.keys(deeds).map((name) => ({
    name,
    pattern: patternOf(wordsOf(({ runbooks }) => runbooks.deeds[name as keyof typeof deeds])),
  })),
  ...Object.keys(things).map((name) => ({
    name,
    pattern: patternOf(wordsOf(({ runbooks }) => runbooks.things[name as keyof typeof things])),
  })),
];
