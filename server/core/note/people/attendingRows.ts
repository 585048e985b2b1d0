/**
 * Who takes part by tables and short lists: `| 出席者 | 岡本、港：小野（係長） |`, whoever stands in the column of those who do something,
 * and `现场：张伟、小李`.
 */
import { scopeOf } from '../../mentions/label.ts';
import { hasSurname, isName, withoutHonorific } from '../../mentions/names.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { throughout } from '../runs.ts';
import { cellOf } from '../tables.ts';
import { perEntry } from '../words.ts';

const namesInRow = perEntry((entry): readonly string[] => {
  const head = entry.kind === 'row' ? cellOf(entry, 0) : null;
  const names = head && head.text.length < 24 && scopeOf(head.text) === 'attendees' ? cellOf(entry, 1) : null;
  if (!names) return nobody;
  return names.text
    .slice(0, 1000)
    .split(/[,，、;；/／\n]/)
    .flatMap(nameIn);
});
const nobody: readonly string[] = [];

/** `港：岡本さん（係長）`, `港 岡本`: behind where somebody is from, and before what they are. */
function nameIn(part: string): string[] {
  const said = part.replace(/^[^：:]{1,16}[：:]/, '').split(/[(（@<]/, 1)[0]!;
  const name = withoutHonorific(said.trim());
  const last = name.split(/[\s\u3000]/).at(-1)!;
  if (/^[^ -~]/.test(name) && last !== name && !hasSurname(name)) return hasSurname(last) ? [last] : [];
  return isName(name) || hasSurname(name) ? [name] : [];
}

/** `| 换灯 | 张伟、小李 |` below `谁`: names in Han characters, or of one Latin word. */
const namesInColumn = perEntry((entry): readonly string[] => {
  const at = entry.kind === 'row' ? (entry.columns?.owner ?? entry.columns?.person) : undefined;
  const cell = at === undefined ? null : cellOf(entry, at);
  return cell ? namesAlone(cell.text) : nobody;
});

const presence = new RegExp(`^${anyOf(wordsOf((notes) => notes.presence))}$`);
/** `现场：张伟、小李`: behind where people are, or what is theirs to do, nothing but names. */
const namesPresent = perEntry(({ label, text }): readonly string[] => {
  if (!label || label.alone || !presence.test(label.text.trim())) return nobody;
  const names = namesAlone(text.slice(label.end));
  return names.length > 1 ? names : nobody;
});

const personal = /^(?:\p{Script=Han}{2,4}|[\p{L}][\p{L}\d_-]{1,15}|\p{Script=Han}[A-Za-z]{1,8})$/u;
/** The names of which a text consists; none where anything else stands there. */
function namesAlone(text: string): readonly string[] {
  const parts = text
    .slice(0, 200)
    .split(/[,，、;；/／&]/)
    .map((part) => withoutHonorific(part.split(/[(（@]/, 1)[0]!.trim()))
    .filter((part) => part !== '');
  const names = parts.filter((part) => personal.test(part));
  return names.length > 0 && parts.length - names.length < 2 && names.length >= parts.length - 1 ? names : nobody;
}

/** The names in all such rows and lists. */
export const attendingRows = throughout((entries) => [
  ...new Set(entries.flatMap((entry) => [...namesInRow(entry), ...namesInColumn(entry), ...namesPresent(entry)])),
]);
