/**
 * Comments that speak to Dueline, and the places in HTML that links may lead to.
 *
 *     <!-- dueline-disable-next-line task-overdue, link-broken -- the vendor is on leave -->
 */
import type { Block } from '../markdown/unit.ts';
import type { DirectiveFact } from '../model.ts';

const comment =
  /<!--[ \t]{0,8}dueline-(disable-next-line|disable-line|disable-file|disable-tasks|disable|enable)(?![\w-])/g;

const kinds: Record<string, DirectiveFact['kind']> = {
  'disable-next-line': 'next-line',
  'disable-line': 'line',
  'disable-file': 'file',
  'disable-tasks': 'tasks',
  disable: 'disable',
  enable: 'enable',
};

/** The comments of a block that keep findings quiet, in its coordinates. What code quotes is none. */
export function readDirectives({ kind, source, text }: Block): DirectiveFact[] {
  if (kind === 'code' || kind === 'frontmatter' || !source.includes('<!--')) return [];
  return [...source.matchAll(comment)].flatMap((found) => {
    const start = found.index;
    const words = start + found[0].length;
    const end = source.indexOf('-->', words);
    if (end < 0 || end - words > 1000 || (kind !== 'html' && text.charAt(start) !== ' ')) return [];
    const [codes = ''] = source.slice(words, end).split(/\s--\s/, 1);
    return [{ span: { start, end: end + 3 }, kind: kinds[found[1]!]!, codes: codes.match(/[^\s,，、]+/g) ?? [] }];
  });
}

const id = /<[a-z][^<>]{0,300}?[\s"']?(?:id|name)\s{0,3}=\s{0,3}["']?([^"'\s<>]{1,200})|\{#([^\s{}]{1,200})\}/gi;

/** Names of places in a block: `<a id="next">`, `{#next}`. */
export function readAnchors({ kind, source }: Block): string[] {
  if (kind === 'code' || kind === 'frontmatter' || !/=|\{#/.test(source)) return [];
  return Array.from(source.matchAll(id), ([, html, braces]) => (html ?? braces)!);
}
