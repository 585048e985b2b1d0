/** Which links of a hover do something: those that write a date, and no other command, whatever a note may say. */
import { MarkdownString } from 'vscode';
import type { HoverMiddleware } from 'vscode-languageclient';
import type { EditCommandName } from '../server/protocol.ts';

const linked: EditCommandName[] = ['dueline.writeDate'];

/** Lets the server's own command links work in its hovers. */
export const trustHover: NonNullable<HoverMiddleware['provideHover']> = async (document, position, token, next) => {
  const hover = await next(document, position, token);
  for (const part of hover?.contents ?? [])
    if (part instanceof MarkdownString) part.isTrusted = { enabledCommands: linked };
  return hover;
};
