/**
 * Settings that a workspace keeps in a file of its own, `.dueline/settings.json`: for the language server, whatever its client, and
 * for the command line, so that both find the same.
 *
 *     { "weekStart": "sunday", "diagnostics": { "task-overdue": "error" } }
 *
 * Where it speaks of a setting it goes before what the client or the user says: it is what those who share the notes have agreed on.
 */
import { defaultSettings } from '../core/settings.ts';
import { readJsonc } from './jsonc.ts';

/** Inside a workspace folder. */
export const settingsPath = '.dueline/settings.json';

/** Settings by name, as a client of the language server gives them: what its section `dueline` holds. */
export type Section = Record<string, unknown>;

/** What a settings file says; or why it says nothing, with the line, from 1, where it is wrong. */
export type SettingsFile = { section: Section } | { fault: string; line: number | null };

/** Reads JSON with comments. The names of settings are left as they are written. */
export function readSettingsFile(text: string): SettingsFile {
  const { value = {}, fault } = readJsonc(text.replace(/^\ufeff/, ''));
  if (fault) {
    const line = text.slice(0, fault.offset).split('\n').length;
    return { fault: `this is no JSON (${fault.reason})`, line };
  }
  return isSection(value) ? { section: value } : { fault: 'settings are an object in braces', line: null };
}

/** The names in a section that are those of no setting. */
export const unknownIn = (section: Section): string[] =>
  Object.keys(section).filter((name) => !(name.split('.')[0]! in defaultSettings));

/** With `diagnostics.link-broken` as a setting within `diagnostics`. */
export function nested(section: Section): Section {
  let all: Section = {};
  for (const [name, value] of Object.entries(section)) {
    const one = name.split('.').reduceRight((inner: unknown, part) => ({ [part]: inner }), value);
    all = merged(all, one as Section);
  }
  return all;
}

/** What both say; where they differ the latter has it. */
export function merged(first: Section, second: Section): Section {
  const both = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const before = both[name];
    both[name] = isSection(before) && isSection(value) ? merged(before, value) : value;
  }
  return both;
}

/** What of a section holds in a workspace that nobody has vouched for: nothing that names an address to be opened. */
export function harmless(section: Section): Section {
  const { issues: _, ...rest } = section;
  return rest;
}

/** Whether it is an object in braces. */
export const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
