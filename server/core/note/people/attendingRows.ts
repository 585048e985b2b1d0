/** Who takes part by the rows of a table: `| 出席者 | 岡本、港：小野（係長） |`. */
import { scopeOf } from '../../mentions/label.ts';
import { hasSurname, isName, withoutHonorific } from '../../mentions/names.ts';
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

/** The names in all such rows. */
export const attendingRows = throughout((entries) => [...new Set(entries.flatMap(namesInRow))]);
