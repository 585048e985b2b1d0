import type {
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { canonical } from '../folders.ts';
import type { Feature } from './feature.ts';

/** `textDocument/diagnostic` and `workspace/diagnostic` */
export const diagnostics: Feature = {
  // Names of people are judged by all notes; but what one note says of another changes with files, not with each key.
  capabilities: {
    diagnosticProvider: { identifier: 'dueline', interFileDependencies: false, workspaceDiagnostics: true },
  },
  register({ connection, door, diagnostics: found }) {
    const ofDocument = door.request<DocumentDiagnosticParams, DocumentDiagnosticReport>(
      'documentDiagnostic',
      { kind: 'full', items: [] },
      ({ textDocument, previousResultId }) => found.ofDocument(canonical(textDocument.uri), previousResultId),
    );
    connection.onRequest<DocumentDiagnosticReport, void>('textDocument/diagnostic', async (params, token) => {
      const answered = found.pulling(canonical(params.textDocument.uri));
      return ofDocument(params, token).finally(answered);
    });
    connection.onRequest<WorkspaceDiagnosticReport, void>(
      'workspace/diagnostic',
      door.request<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
        'workspaceDiagnostic',
        { items: [] },
        (...asked) => found.ofWorkspace(...asked),
      ),
    );
  },
};
