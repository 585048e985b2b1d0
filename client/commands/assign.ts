/** Giving tasks to somebody: those at the cursors, in the selections, or chosen in the tree. */
import { type Disposable, l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import type { OwnerChoice } from '../../server/protocol.ts';
import { registerForPlaces } from '../chosen.ts';
import { makeEdit } from '../edits.ts';
import type { Session } from '../session.ts';

/** `dueline.assignTo`; for other extensions and keys it takes the name as `{ owner }`, null for nobody. */
export function registerAssignCommand(session: Session): Disposable {
  return registerForPlaces(session, 'dueline.assignTo', async (places, given) => {
    const first = places[0]!;
    const position = first.position ?? first.range!.start;
    const owner = isNamed(given) ? given.owner : await pickOwner(await session.owners({ uri: first.uri, position }));
    if (owner === undefined) return;
    await makeEdit(
      session,
      'dueline.assign',
      places.map((place) => ({ ...place, owner })),
    );
  });
}

const isNamed = (given: unknown): given is { owner: string | null } =>
  typeof given === 'object' && given !== null && 'owner' in given;

interface Row extends QuickPickItem {
  owner?: string | null;
}

/** The name that was picked or typed; null for nobody; undefined where Escape was pressed. */
function pickOwner(choices: OwnerChoice[]): Promise<string | null | undefined> {
  const pick = window.createQuickPick<Row>();
  const known = rowsOf(choices);
  pick.title = l10n.t('Assign to');
  pick.placeholder = l10n.t('Pick somebody, or type a name');
  pick.matchOnDescription = true;
  pick.items = known;
  pick.onDidChangeValue((typed) => {
    const name = typed.trim();
    const isKnown = choices.some((choice) => choice.name === name);
    pick.items =
      name && !isKnown
        ? [...known, { label: `$(add) ${name}`, description: l10n.t('a new name'), owner: name }]
        : known;
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.owner);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Under headings that say where the names were found. */
function rowsOf(choices: OwnerChoice[]): Row[] {
  const headings: Record<OwnerChoice['from'], string> = {
    section: l10n.t('in this section'),
    note: l10n.t('in this note'),
    workspace: l10n.t('in all notes'),
  };
  const named = (['section', 'note', 'workspace'] as const).flatMap((from): Row[] => {
    const rows = choices.filter((choice) => choice.from === from).map(({ name }) => ({ label: name, owner: name }));
    return rows.length > 0 ? [{ label: headings[from], kind: QuickPickItemKind.Separator }, ...rows] : [];
  });
  return [
    ...named,
    { label: '', kind: QuickPickItemKind.Separator },
    { label: `$(circle-slash) ${l10n.t('Nobody')}`, owner: null },
  ];
}
