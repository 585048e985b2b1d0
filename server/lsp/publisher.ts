/**
 * Tells the client what has changed, without being asked: diagnostics of every note of the workspace, and that the tree
 * should be asked for anew. Waits until it has been quiet; sends only what differs from what was sent last.
 */
import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { Finding } from '../core/answers/types.ts';
import { type ChangedParams, changedNotification } from '../protocol.ts';
import type { Connection } from './connection.ts';
import type { Door } from './door.ts';
import type { Pause } from './files.ts';
import { wordsFor } from './words.ts';
import { askOf, type World } from './world.ts';

export interface Publisher {
  /** This note's answers may have changed. */
  touched(uri: string): void;
  /** Any answer may have changed: another day, other settings. */
  everythingTouched(): void;
  /** Does not wait until it is quiet. */
  publishNow(): Promise<void>;
}

/** So long nobody must have typed. */
export const quiet = 200;

/** What a publisher works with. */
export interface Publishing {
  connection: Connection;
  world: World;
  pause: Pause;
  /** Takes in what was typed. */
  flush(): void;
  door: Door;
}

/** A publisher that has sent nothing yet. */
export function createPublisher({ connection, world, pause, flush, door }: Publishing): Publisher {
  const waiting = new Set<string>();
  const sent = new Map<string, string>();
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publishNow = door.notice('publish', async () => {
    const mine = ++generation;
    flush();
    clearTimeout(timer);
    for (const uri of waiting) {
      // What is still being typed, or was while others were published, is for the next time: it must not go out as the
      // newest version.
      if (world.edited.has(uri)) continue;
      waiting.delete(uri);
      const message = findingsOf(world, uri);
      const text = message.diagnostics.length ? JSON.stringify(message.diagnostics) : undefined;
      if (sent.get(uri) !== text) void connection.sendDiagnostics(message);
      if (text) sent.set(uri, text);
      else sent.delete(uri);
      await pause();
      if (mine !== generation) return;
    }
    if (waiting.size > 0) later();
    await connection.sendNotification(changedNotification, changedOf(world));
  });

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(publishNow, quiet, undefined);
  };
  return {
    touched(uri) {
      waiting.add(uri);
      later();
    },
    everythingTouched() {
      for (const note of world.service.notes()) waiting.add(note.uri);
      later();
    },
    publishNow: () => publishNow(undefined),
  };
}

function findingsOf(world: World, uri: string): PublishDiagnosticsParams {
  const findings = world.service.findings(uri, askOf(world));
  const diagnostics = findings.map(toDiagnostic);
  const document = world.documents.get(uri);
  return document ? { uri: document.uri, version: document.version, diagnostics } : { uri, diagnostics };
}

/** A finding in the words of the protocol. */
export function toDiagnostic(finding: Finding): Diagnostic {
  return {
    range: finding.range,
    severity: severities[finding.severity],
    code: finding.code,
    source: 'dueline',
    message: finding.message,
    relatedInformation: finding.related.map(
      ({ uri, range, message }): DiagnosticRelatedInformation => ({ location: { uri, range }, message }),
    ),
  };
}

const severities: Record<Finding['severity'], DiagnosticSeverity> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

function changedOf(world: World): ChangedParams {
  const reasons = wordsFor(world.locale).skipped;
  return {
    counts: world.service.counts(askOf(world)),
    notes: world.service.notes().length,
    ready: world.ready,
    skipped: [...world.skipped].map(([uri, reason]) => ({ uri, reason: reasons[reason] })),
  };
}
