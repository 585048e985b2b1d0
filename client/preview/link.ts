/** Links from a note to a task, as the preview follows them. */
import { Uri } from 'vscode';

/** `../minutes/03.md#L12`: relative to the note, so that it leads somewhere wherever the workspace lies. */
export function linkFrom(
  note: Uri | undefined,
  { uri, range }: { uri: string; range: { start: { line: number } } },
): string {
  const target = Uri.parse(uri);
  const from = note?.scheme === target.scheme && note.authority === target.authority ? note.path.split('/') : [''];
  const to = target.path.split('/');
  let same = 0;
  while (same < from.length - 1 && same < to.length - 1 && from[same] === to[same]) same++;
  const up = from.slice(same + 1).map(() => '..');
  const path = [...up, ...to.slice(same).map(encodeURIComponent)].join('/');
  return `${from.length > 1 ? path : target.toString(true)}#L${range.start.line + 1}`;
}
