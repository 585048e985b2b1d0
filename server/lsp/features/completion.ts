import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
} from 'vscode-languageserver';
import type { CompletionSubject, CompletionItem as Offer } from '../../core/answers/types.ts';
import { canonical } from '../folders.ts';
import { askOf, type World } from '../world.ts';
import { type Feature, uriOf } from './feature.ts';

/**
 * `textDocument/completion` and `completionItem/resolve`. The characters are those behind which something may be called for
 * right away: signs, brackets, colons and commas, and the blank behind `by`, `📅` and the like. Letters are no such characters: what an
 * input method composes asks for nothing.
 */
export const completion: Feature = {
  capabilities: {
    completionProvider: {
      triggerCharacters: ['@', '#', '!', '(', '（', '[', '【', ':', '：', '、', '，', '+', ' '],
      resolveProvider: true,
    },
  },
  register({ connection, world, door }) {
    connection.onCompletion(
      door.request('completion', null, (params): CompletionList | null => {
        const uri = uriOf(params);
        const explicit = params.context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
        const { items, isIncomplete } = world.service.complete(uri, params.position, explicit, askOf(world, uri));
        return items.length > 0 ? { isIncomplete, items: items.map((item, at) => toItem(world, uri, item, at)) } : null;
      }),
    );
    connection.onCompletionResolve(
      door.request<CompletionItem, CompletionItem>('completionResolve', { label: '' }, (item) => {
        const { uri, about } = (item.data ?? {}) as Partial<ItemData>;
        const value = uri && about ? world.service.explain(canonical(uri), about, askOf(world, canonical(uri))) : '';
        if (value === '') return item;
        return { ...item, documentation: { kind: world.can.markdown ? 'markdown' : 'plaintext', value } };
      }),
    );
  },
};

/** What the client sends back of an item. */
interface ItemData {
  uri: string;
  about: CompletionSubject;
}

const kinds: Record<Offer['kind'], CompletionItemKind> = {
  person: CompletionItemKind.Variable,
  date: CompletionItemKind.Value,
  status: CompletionItemKind.EnumMember,
  issue: CompletionItemKind.Event,
  note: CompletionItemKind.File,
  heading: CompletionItemKind.Reference,
  runbook: CompletionItemKind.Module,
  snippet: CompletionItemKind.Snippet,
};

function toItem({ can }: World, uri: string, offer: Offer, at: number): CompletionItem {
  const { label, kind, description, detail, filterText, edit, snippet, also, about } = offer;
  const tabStops = can.snippets && snippet !== null;
  return {
    label,
    kind: kinds[kind],
    // The order is ours; editors put what fits equally well in that of these.
    sortText: String(at).padStart(4, '0'),
    filterText,
    textEdit: tabStops ? { ...edit, newText: snippet } : edit,
    insertTextFormat: tabStops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(can.labelDetails ? description && { labelDetails: { description } } : detail && { detail }),
    ...(also.length > 0 && { additionalTextEdits: also }),
    ...(about && { data: { uri, about } satisfies ItemData }),
  };
}
