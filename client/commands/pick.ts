/** A choice among a few, in steps. */
import { type QuickPickItem, window } from 'vscode';

export interface Step {
  title: string;
  step: number;
  totalSteps: number;
  placeholder: string;
}

/** Shows what can be chosen, with `current` under the cursor; undefined where Escape was pressed. */
export function pickOne<Item extends QuickPickItem & { key: string }>(
  items: readonly Item[],
  current: string | undefined,
  step: Step,
): Promise<Item | undefined> {
  const pick = window.createQuickPick<Item>();
  Object.assign(pick, step);
  pick.items = items;
  pick.activeItems = items.filter(({ key }) => key === current);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
