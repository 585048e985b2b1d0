/** Findings in the words of the protocol. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Finding } from '../core/answers/types.ts';
import type { World } from './world.ts';

/** A finding as a diagnostic, with the address of what explains it where the client shows that. */
export const toDiagnostic =
  ({ can, explained }: Pick<World, 'can' | 'explained'>) =>
  (finding: Finding): Diagnostic => {
    const href = can.explain ? explained(finding.code) : null;
    return {
      ...(href !== null && { codeDescription: { href } }),
      ...(finding.tags && { tags: finding.tags.map((tag) => tags[tag]) }),
      range: finding.range,
      severity: severities[finding.severity],
      code: finding.code,
      source: 'dueline',
      message: finding.message,
      relatedInformation: finding.related.map(
        ({ uri, range, message }): DiagnosticRelatedInformation => ({ location: { uri, range }, message }),
      ),
    };
  };

const tags: Record<NonNullable<Finding['tags']>[number], DiagnosticTag> = { unnecessary: DiagnosticTag.Unnecessary };

const severities: Record<Finding['severity'], DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Diagnostics and the id by which a client that has them already knows them. */
export interface Report {
  id: string;
  items: Diagnostic[];
}

/** Diagnostics with an id that depends on nothing but them: what comes back after an undo is known again. */
export const report = (items: Diagnostic[]): Report => ({ id: digest(JSON.stringify(items)), items });

/** Of a note in which nothing is found. */
export const nothing: Report = report([]);

/** 64 bits, by FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) in two halves of different beginnings. */
function digest(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x01000193);
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36);
}
