/** The keys that menus, key bindings and welcome texts of the package's manifest test. */
import { commands } from 'vscode';

const keys = new Map<string, unknown>();

/** Sets a key, where it has changed. */
export function setContext(key: string, value: unknown): void {
  if (keys.get(key) === value) return;
  keys.set(key, value);
  void commands.executeCommand('setContext', key, value);
}
