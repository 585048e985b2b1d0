import type { DocumentLink } from 'vscode-languageserver';
import { type Feature, uriOf } from './feature.ts';

/** `textDocument/documentLink` */
export const links: Feature = {
  capabilities: { documentLinkProvider: {} },
  register: ({ connection, world, door }) =>
    connection.onDocumentLinks(
      door.request('documentLink', [], (params): DocumentLink[] => world.service.links(uriOf(params))),
    ),
};
