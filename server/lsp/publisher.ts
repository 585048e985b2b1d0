/**
 * Tells the client what has changed, without being asked: diagnostics of every note of the workspace, and that the tree
 * should be asked for anew. Waits until it has been quiet; sends only what differs from what was sent last.
 */
import {
  type Connection,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver';
import type { Finding } from '../core/answers/types.ts';
import { type ChangedParams, changedNotification } from '../protocol.ts';
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

export function createPublisher(
  connection: Connection,
  world: World,
  work: { pause: Pause; flush(): void },
): Publisher {
  const waiting = new Set<string>();
  const sent = new Map<string, string>();
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void publishNow(), quiet);
  }

  async function publishNow(): Promise<void> {
    clearTimeout(timer);
    const mine = ++generation;
    work.flush();
    clearTimeout(timer);
    for (const uri of waiting) {
      waiting.delete(uri);
      publish(uri);
      await work.pause();
      if (mine !== generation) return;
    }
    await connection.sendNotification(changedNotification, changedOf(world));
  }

  function publish(uri: string): void {
    const findings = world.service.note(uri) ? world.service.findings(uri, askOf(world)) : [];
    const diagnostics = findings.map(toDiagnostic);
    const text = diagnostics.length ? JSON.stringify(diagnostics) : '';
    if ((sent.get(uri) ?? '') === text) return;
    if (text) sent.set(uri, text);
    else sent.delete(uri);
    const document = world.documents.get(uri);
    void connection.sendDiagnostics(
      document ? { uri: document.uri, version: document.version, diagnostics } : { uri, diagnostics },
    );
  }

  return {
    touched(uri) {
      waiting.add(uri);
      schedule();
    },
    everythingTouched() {
      for (const note of world.service.notes()) waiting.add(note.uri);
      schedule();
    },
    publishNow,
  };
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
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
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
