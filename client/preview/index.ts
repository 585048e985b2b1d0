/** Query blocks in the Markdown preview: lists that follow the notes. */
import { commands, Disposable, type Uri } from 'vscode';
import type { QueryResult } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { throttled } from '../throttled.ts';
import { blockHtml } from './html.ts';
import { linkFrom } from './link.ts';

/** As much of markdown-it as is used of it. */
export interface MarkdownIt {
  renderer: { rules: { fence?: Rule } };
}

type Rule = (tokens: readonly Token[], index: number, options: unknown, env: Env, self: Renderer) => string;

interface Token {
  info: string;
  content: string;
}

interface Renderer {
  renderAttrs(token: Token): string;
}

/** What the preview says of the note that it renders. */
type Env = { currentDocument?: Uri } | undefined;

export interface Preview extends Disposable {
  /** Teaches a markdown-it what a query block is. */
  extend<Markdown extends MarkdownIt>(markdown: Markdown): Markdown;
}

/** A longer list is no list to look at. */
const most = 200;
/** So many queries are followed; that is more than anybody looks at at once. */
const followed = 50;

/** Answers to queries are asked for when a preview first shows them, and again when notes change. */
export function createPreview(session: Session): Preview {
  const blocks = new Map<string, Block>();
  const look = (query: string): QueryResult | null => {
    const known = blocks.get(query);
    const block: Block = known ?? { result: null, isShown: true };
    block.isShown = true;
    // What was shown last is at the end.
    blocks.delete(query);
    blocks.set(query, block);
    if (blocks.size > followed) blocks.delete(blocks.keys().next().value!);
    if (!known) void answer(query, block).then((changed) => changed && show());
    return block.result;
  };
  const answer = async (query: string, block: Block): Promise<boolean> => {
    const result = await session.query({ query, most });
    const changed = result !== null && JSON.stringify(result) !== JSON.stringify(block.result);
    if (changed) block.result = result;
    return changed;
  };
  const show = () => {
    // What is not rendered again is not shown any more.
    for (const block of blocks.values()) block.isShown = false;
    void commands.executeCommand('markdown.preview.refresh');
  };
  const follow = throttled(async () => {
    for (const [query, { isShown }] of blocks) if (!isShown) blocks.delete(query);
    const changed = await Promise.all([...blocks].map(([query, block]) => answer(query, block)));
    if (changed.some(Boolean)) show();
  }, 500);
  const parts = Disposable.from(follow, session.onDidChange(follow.call));
  return {
    extend(markdown) {
      const { rules } = markdown.renderer;
      const others = rules.fence;
      rules.fence = (tokens, index, options, env, self) => {
        const token = tokens[index]!;
        if (!isQuery(token.info)) return others?.(tokens, index, options, env, self) ?? '';
        const html = blockHtml(look(token.content.trim()), (task) => linkFrom(env?.currentDocument, task));
        // The attributes keep preview and editor at the same line.
        return `<div${self.renderAttrs(token)}><div class="dueline-query">${html}</div></div>\n`;
      };
      return markdown;
    },
    dispose: () => parts.dispose(),
  };
}

/** A query that a preview shows, and what is known to answer it. */
interface Block {
  result: QueryResult | null;
  isShown: boolean;
}

const isQuery = (info: string): boolean => /^\s*dueline(?:\s|$)/i.test(info);
