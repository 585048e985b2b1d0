import type { Hover } from 'vscode-languageserver';
import type { HoverPart } from '../../core/answers/types.ts';
import { askOf } from '../world.ts';
import { type Feature, uriOf } from './feature.ts';

/** `textDocument/hover` */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: ({ connection, world, door }) =>
    connection.onHover(
      door.request('hover', null, (params): Hover | null => {
        const answer = world.service.hover(uriOf(params), params.position, askOf(world, uriOf(params)));
        const shown = answer?.parts.map((part) => (world.can.followCommands ? withLinks(part) : part.contents));
        return answer && { range: answer.range, contents: { kind: 'markdown', value: shown!.join('\n\n---\n\n') } };
      }),
    ),
};

/** Command links are no part of the protocol: only for clients that say that they follow those of ours. */
function withLinks({ contents, calls }: HoverPart): string {
  const links = calls.map(({ title, call: { command, argument } }) => {
    // Brackets would end the link.
    const given = encodeURIComponent(JSON.stringify([argument])).replace(/[()]/g, (it) => (it === '(' ? '%28' : '%29'));
    return `[${title}](command:${command}?${given})`;
  });
  return [contents, links.join(' · ')].filter(Boolean).join('\n\n');
}
