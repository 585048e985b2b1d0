import type { Hover } from 'vscode-languageserver';
import { askOf } from '../world.ts';
import { type Feature, uriOf } from './feature.ts';

/** `textDocument/hover` */
export const hover: Feature = {
  capabilities: { hoverProvider: true },
  register: ({ connection, world, door }) =>
    connection.onHover(
      door.request('hover', null, (params): Hover | null => {
        const answer = world.service.hover(uriOf(params), params.position, askOf(world));
        return answer && { range: answer.range, contents: { kind: 'markdown', value: answer.contents } };
      }),
    ),
};
