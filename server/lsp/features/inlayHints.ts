import type { InlayHint } from 'vscode-languageserver';
import type { HintPlace } from '../../core/answers/types.ts';
import { canonical } from '../folders.ts';
import { askOf } from '../world.ts';
import { type Feature, uriOf } from './feature.ts';

/** What a hint is explained by when somebody points at it. */
interface HintData extends HintPlace {
  uri: string;
}

/** `textDocument/inlayHint`, `inlayHint/resolve` and `workspace/inlayHint/refresh` */
export const inlayHints: Feature = {
  capabilities: { inlayHintProvider: { resolveProvider: true } },
  register({ connection, world, door }) {
    const { service } = world;
    connection.languages.inlayHint.on(
      door.request('inlayHint', [], (params): InlayHint[] =>
        service
          .inlayHints(uriOf(params), params.range, askOf(world, uriOf(params)))
          .map(({ position, label, kind, about, padding }) => {
            const data: HintData = { uri: params.textDocument.uri, kind, about };
            return { position, label, data, paddingLeft: padding.left, paddingRight: padding.right };
          }),
      ),
    );
    connection.languages.inlayHint.resolve(async (hint, token) => {
      const resolve = door.request<InlayHint, InlayHint>('resolveInlayHint', hint, () => {
        const { uri, ...place } = hint.data as HintData;
        const answer = service.explainHint(canonical(uri), place, askOf(world, canonical(uri)));
        if (!answer) return hint;
        const { contents: value, edits } = answer;
        return { ...hint, tooltip: { kind: 'markdown', value }, ...(edits.length > 0 && { textEdits: edits }) };
      });
      return resolve(hint, token);
    });
  },
  refresh({ connection, world }) {
    if (world.can.refreshHints) connection.languages.inlayHint.refresh().catch(() => {});
  },
};
