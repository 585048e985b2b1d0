import type { NoteKind, Section } from '../model.ts';
import type { Entry } from './entry.ts';
import type { Fields } from './packed/packed.ts';
import type { Cast } from './people/cast.ts';

/** A note as far as it is looked at: what somebody asks for is read then, and once. */
export class NoteLook {
  readonly entry: Entry;
  private ownTitles: string[] | null = null;
  private ownOwners: string[][] | null = null;
  private ownFields: Fields[] | null = null;
  private ownSections: Section[] | null = null;
  private ownCast: Cast | null = null;

  constructor(entry: Entry) {
    this.entry = entry;
  }
  get uri(): string {
    return this.entry.uri;
  }
  get path(): string {
    return this.entry.path;
  }
  get kind(): NoteKind {
    return this.entry.kind;
  }
  get titles(): string[] {
    this.ownTitles ??= this.entry.titles();
    return this.ownTitles;
  }
  get owners(): string[][] {
    this.ownOwners ??= this.entry.owners();
    return this.ownOwners;
  }
  get fields(): Fields[] {
    this.ownFields ??= this.entry.fields();
    return this.ownFields;
  }
  get sections(): Section[] {
    this.ownSections ??= this.entry.sections();
    return this.ownSections;
  }
  get cast(): Cast {
    this.ownCast ??= this.entry.cast();
    return this.ownCast;
  }
}
