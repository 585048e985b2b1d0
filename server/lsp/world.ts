/** What the server holds, in one place; every part of it works on this and on nothing of its own. */
import type { ClientCapabilities } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Ask, Locale, Settings } from '../core/model.ts';
import type { Service } from '../core/service.ts';
import { defaultSettings } from '../core/settings.ts';
import type { InitializationOptions, Progress } from '../protocol.ts';
import type { Clock } from './clock.ts';
import type { SkipReason } from './files.ts';
import { type Folder, placeOf } from './folders.ts';
import type { History } from './git/history.ts';
import { type NoteFilter, noteFilter } from './globs.ts';
import { createMeter, type Meter } from './meter.ts';
import { type FactCache, noFactCache } from './store/factCache.ts';

export interface World {
  service: Service;
  clock: Clock;
  locale: Locale;
  /** As the user has them; where the user's name is not set, `gitUser` stands for it. */
  settings: Settings;
  /** What the client has set: its section `dueline`. */
  asked: unknown;
  /** Who the user is to git; null where that is not known. */
  gitUser: string | null;
  /** What git knows of notes, where git can be run. To be asked for with `historyOf`. */
  git: History | null;
  /** Whether the user trusts the folders; null where the client does not say. */
  trusted: boolean | null;
  /** Of `settings.files`. */
  filter: NoteFilter;
  folders: Folder[];
  /** Open documents by canonical URI. They win over what is on the disk. */
  documents: Map<string, TextDocument>;
  /** Open documents whose last edits the service has not seen, with when they were made (by `performance.now`). */
  edited: Map<string, number>;
  /** Files that look like notes and could not be read. */
  skipped: Map<string, SkipReason>;
  /** The people files that are there. */
  peopleFiles: Set<string>;
  /** The saved views that are there. */
  viewFiles: Set<string>;
  /** The baselines that are there. */
  baselines: Set<string>;
  /** The settings files that are there. */
  settingsFiles: Set<string>;
  /** What is kept of notes from one session to the next. */
  cache: FactCache;
  meter: Meter;
  /** The client's name and version; empty where it does not say. */
  editor: string;
  can: ClientCan;
  /** Whether all notes are in, as they are or, until `ready`, as they were when the folders were last open. */
  whole: boolean;
  /** Whether the first reading of all folders is done. */
  ready: boolean;
  /** How far a long reading is; null where there is none. */
  reading: Progress | null;
  /** How often files came or went. */
  filesChanged: number;
  /** Where a finding is explained, by its code; null where nothing can be shown. */
  explained(code: string): string | null;
}

/** What a client says that it can do, as far as answers differ by it. */
export interface ClientCan {
  /** Makes files that an edit asks for. */
  create: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  resolveEdit: boolean;
  /** The same for its command. */
  resolveCommand: boolean;
  /** Marks the words that a definition is asked of. */
  linkDefinition: boolean;
  /** Shows edits with a label, and has them confirmed. */
  annotate: boolean;
  /** Tells of files that come and go. */
  watch: boolean;
  /** Shows where a finding is explained. */
  explain: boolean;
  /** Takes so many folding ranges of a note. */
  foldings: number;
  /** Asks anew for semantic tokens where it is told to. */
  refreshTokens: boolean;
  /** Asks for its inlay hints anew when it is told to. */
  refreshHints: boolean;
  /** Follows links to commands of the server. */
  followCommands: boolean;
  /** Of completions: tab stops in what is written, and words behind labels. */
  snippets: boolean;
  labelDetails: boolean;
  /** What explains a completion may be Markdown. */
  markdown: boolean;
  /** Asks for its code lenses anew when it is told to. */
  refreshLenses: boolean;
  /** Shows a place in a note where the server asks for it. */
  showDocument: boolean;
  /** Has the commands that lenses of runbooks call. */
  runbookCommands: boolean | 'noTerminal';
  /** The client's command that lists places; empty where it names none. */
  showReferences: string;
}

/** What answers need of a client's capabilities, and of what only clients of ours say. */
export function clientCan(
  { workspace, textDocument, window }: ClientCapabilities,
  { commandLinks = false, showReferences = '', runbookCommands = false }: InitializationOptions = {},
): ClientCan {
  const resolved = textDocument?.codeAction?.dataSupport ? textDocument.codeAction.resolveSupport?.properties : [];
  const offered = textDocument?.completion?.completionItem;
  return {
    create: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    resolveEdit: resolved?.includes('edit') ?? false,
    resolveCommand: resolved?.includes('command') ?? false,
    linkDefinition: textDocument?.definition?.linkSupport ?? false,
    annotate: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    watch: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    explain:
      (textDocument?.publishDiagnostics?.codeDescriptionSupport || textDocument?.diagnostic?.codeDescriptionSupport) ??
      false,
    foldings: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    refreshTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    refreshHints: workspace?.inlayHint?.refreshSupport ?? false,
    followCommands: commandLinks,
    snippets: offered?.snippetSupport ?? false,
    labelDetails: offered?.labelDetailsSupport ?? false,
    markdown: offered?.documentationFormat?.includes('markdown') ?? false,
    refreshLenses: workspace?.codeLens?.refreshSupport ?? false,
    showDocument: window?.showDocument?.support ?? false,
    showReferences,
    runbookCommands,
  };
}

/** A world without notes and folders. */
export const createWorld = (service: Service, clock: Clock): World => ({
  service,
  clock,
  locale: 'en',
  settings: defaultSettings,
  asked: undefined,
  gitUser: null,
  git: null,
  trusted: null,
  filter: noteFilter(defaultSettings.files),
  folders: [],
  documents: new Map(),
  edited: new Map(),
  skipped: new Map(),
  peopleFiles: new Set(),
  viewFiles: new Set(),
  baselines: new Set(),
  settingsFiles: new Set(),
  cache: noFactCache,
  meter: createMeter(),
  editor: '',
  can: clientCan({}),
  whole: false,
  ready: false,
  reading: null,
  filesChanged: 0,
  explained: () => null,
});

/** Whether all notes are in: none of many is still to be read. */
export const isWhole = ({ ready, reading }: World): boolean => ready && reading === null;

/** The history of notes; null where there is no git to ask, or where the user does not trust the folders: then nothing is run. */
export const historyOf = ({ git, trusted }: World): History | null => (trusted ? git : null);

/** The world as the service asks for it: of all notes together, or of one, with the settings of its folder. */
export const askOf = (world: World, uri = ''): Ask => ({
  today: world.clock.today(),
  settings: settingsOf(world, uri),
  locale: world.locale,
});

/** The settings that hold for a note. */
export const settingsOf = ({ folders, settings }: Pick<World, 'folders' | 'settings'>, uri: string): Settings =>
  placeOf(uri, folders)?.folder.settings ?? settings;

/** Whether a URI is a note: by its place in a folder, or, outside of all folders, by being open as Markdown. */
export function isNote(world: World, uri: string): boolean {
  const place = placeOf(uri, world.folders);
  return place
    ? (place.folder.filter ?? world.filter).isNote(place.path)
    : world.documents.get(uri)?.languageId === 'markdown';
}
