/** From the newest plan of a series to the next one. */
import { l10n, window } from 'vscode';
import type { EditAnswer, PlanSeries } from '../../server/protocol.ts';
import type { Session } from '../session.ts';

/** `dueline.nextPlan`; for other extensions and keys it takes the note as `{ uri }`, and `mark` in place of the setting. */
export async function startNextPlan(session: Session, given?: { uri?: unknown; mark?: unknown }): Promise<void> {
  const uri = typeof given?.uri === 'string' ? given.uri : await pickPlan(session);
  if (uri === undefined) return;
  const mark = typeof given?.mark === 'boolean' ? { mark: given.mark } : {};
  tell(await session.edit('dueline.startNextPlan', { uri, ...mark }));
}

/** The note in the editor; where none is open, the newest of the series that is picked. */
async function pickPlan(session: Session): Promise<string | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'markdown') return document.uri.toString();
  const series = await session.planSeries();
  if (series.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no plan whose name says for which day, week or month it is: open the one to go on from.'),
    );
    return undefined;
  }
  const rows = series.map((one: PlanSeries) => ({
    label: one.path,
    description: `→ ${one.next}`,
    uri: one.uri,
  }));
  const placeHolder = l10n.t('Which plan is to be followed by its next one?');
  return (await window.showQuickPick(rows, { placeHolder, matchOnDescription: true }))?.uri;
}

/** What was kept although it could not be decided is named; nothing is said where all is well, or the preview was left. */
function tell({ applied, failureReason, refused = [] }: EditAnswer): void {
  const [first] = refused.filter(({ title }) => title !== null);
  if (applied && first) {
    const more = refused.length > 1 ? ` ${l10n.t('And {0} more.', refused.length - 1)}` : '';
    void window.showWarningMessage(l10n.t('Please look at “{0}”. {1}', first.title ?? '', first.reason) + more);
  } else if (!applied && failureReason && refused.length > 0 && !first) {
    void window.showWarningMessage(failureReason);
  } else if (!applied) {
    window.setStatusBarMessage(`$(info) ${l10n.t('No plan was started.')}`, 5000);
  }
}
