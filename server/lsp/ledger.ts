/** What a client has been told unasked of each note's diagnostics, and of which notes it must be told more. */
import type { PreviousResultId } from 'vscode-languageserver';
import { nothing } from './finding.ts';
import { canonical } from './folders.ts';

export interface Ledger {
  /** Notes whose diagnostics may have changed since. */
  waiting: Set<string>;
  /** Enters what is found in a note now, by its result id. Says whether the client shows something else. */
  enter(uri: string, id: string): boolean;
  /** The client shows what it has asked for itself: whatever is found, it must be told. */
  unknown(uri: string): void;
  /** Takes the client at its word, where it says what it shows. */
  agree(said: readonly PreviousResultId[]): void;
  /** Begins anew: the client shows nothing. Gives back of which notes it did. */
  clear(): string[];
}

/** A ledger of a client that shows nothing. */
export function createLedger(): Ledger {
  const waiting = new Set<string>();
  /** A note that is not in it shows nothing. */
  const shown = new Map<string, string>();
  const enter = (uri: string, id: string): boolean => {
    const before = shown.get(uri) ?? nothing.id;
    if (id === nothing.id) shown.delete(uri);
    else shown.set(uri, id);
    return before !== id;
  };
  return {
    waiting,
    enter,
    unknown: (uri) => void shown.set(uri, 'unknown'),
    agree(said) {
      const ids = new Map(said.map(({ uri, value }) => [canonical(uri), value]));
      for (const uri of [...ids.keys(), ...shown.keys()]) if (enter(uri, ids.get(uri) ?? nothing.id)) waiting.add(uri);
    },
    clear() {
      const uris = [...shown.keys()];
      shown.clear();
      return uris;
    },
  };
}
