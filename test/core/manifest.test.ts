/** package.json and its translations say what the code does: nothing declared is missing, nothing missing is declared. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { savedPlaces } from '../../client/views/savedPlaces.ts';
import { editCommandNames } from '../../server/core/answers/commands/edit-types.ts';
import { tokenModifiers, tokenTypes } from '../../server/core/answers/shape/token-types.ts';
import { regions } from '../../server/core/dates/regions.ts';
import { parseQuery } from '../../server/core/index/query/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { readSettings } from '../../server/lsp/settings.ts';
import { harmless, nested } from '../../server/lsp/settingsFile.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readTable = (path: string): Record<string, string> => JSON.parse(read(path));

interface Property {
  type: string;
  default: unknown;
  order: number;
  scope: string;
  markdownDescription: string;
  enum?: string[];
  enumDescriptions?: string[];
  markdownEnumDescriptions?: string[];
}

interface MenuItem {
  command?: string;
  /** In place of a command. */
  submenu?: string;
  when?: string;
}

interface Manifest {
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
  icon: string;
  l10n: string;
  contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, MenuItem[]>;
    submenus: { id: string; label: string }[];
    views: Record<string, { id: string; icon: string }[]>;
    viewsWelcome: { view: string; contents: string; when: string }[];
    configuration: { title: string; properties: Record<string, Property> }[];
    semanticTokenTypes: { id: string; superType: string }[];
    semanticTokenModifiers: { id: string }[];
    semanticTokenScopes: { language: string; scopes: Record<string, string[]> }[];
    walkthroughs: { steps: { description: string; media: { image: Record<string, string>; altText: string } }[] }[];
  };
}

const manifest: Manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
const english = readTable('package.nls.json');
const commands = contributes.commands.map(({ command }) => command);
const properties = Object.assign({}, ...contributes.configuration.map((part) => part.properties)) as Record<
  string,
  Property
>;
const languages = ['zh-cn', 'ja'];
const sources = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('client', path)));

const holes = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

test('each text of the manifest is there in every language, and none is idle', () => {
  const used = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key));
  assert.ok(used.size > 50);
  for (const table of ['package.nls.json', ...languages.map((language) => `package.nls.${language}.json`)]) {
    assert.deepEqual(Object.keys(readTable(table)).sort(), [...used].sort(), table);
  }
});

for (const language of languages) {
  test(`the texts in ${language} are translated and lead where the English ones lead`, () => {
    const commandLinks = (text: string) => text.match(/\(command:[^)]*\)/g) ?? [];
    const settingLinks = (text: string) => text.match(/`#[\w.]+#`/g) ?? [];
    for (const [key, text] of Object.entries(readTable(`package.nls.${language}.json`))) {
      assert.match(text, /[^\p{ASCII}]/u, key);
      assert.deepEqual(commandLinks(text), commandLinks(english[key]!), key);
      assert.deepEqual(settingLinks(text), settingLinks(english[key]!), key);
    }
  });

  test(`each text of the client is there in ${language}, with the same holes, and none is idle`, () => {
    const bundle = readTable(join(manifest.l10n, `bundle.l10n.${language}.json`));
    const texts = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text]) => text!));
    const calls = sources.join('').split('l10n.t(').length - 1;
    assert.equal(texts.length, calls, 'every text stands in the call itself');
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(texts)].sort());
    for (const [text, translated] of Object.entries(bundle)) assert.deepEqual(holes(translated), holes(text), text);
  });
}

test('the walkthrough has five steps, each with something to do and a small picture in every kind of colours', () => {
  const [{ steps }] = contributes.walkthroughs as [(typeof contributes.walkthroughs)[0]];
  assert.equal(steps.length, 5);
  for (const { description, media } of steps) {
    assert.match(english[description.slice(1, -1)]!, /^\[.+\]\(command:dueline\.\w+\)$/m);
    assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light']);
    for (const path of Object.values(media.image)) assert.ok(statSync(join(root, path)).size < 80_000, path);
  }
});

test('links to commands lead to commands of Dueline that there are, or to those of the editor', () => {
  for (const [key, text] of Object.entries(english))
    for (const [, command] of text.matchAll(/\(command:(dueline\.\w+)/g)) assert.ok(commands.includes(command!), key);
});

test('settings that name an address are left out in a workspace that is not trusted', () => {
  // The same as server/lsp/settingsFile.ts leaves out of a settings file.
  const { issues, ...rest } = nested(Object.fromEntries(Object.keys(properties).map((name) => [name.slice(8), 1])));
  assert.deepEqual(harmless({ issues, ...rest }), rest);
  assert.deepEqual(
    manifest.capabilities.untrustedWorkspaces.restrictedConfigurations,
    Object.keys(issues as object).map((name) => `dueline.issues.${name}`),
  );
});

test('settings stand in groups, each with its own order from 1', () => {
  for (const { title, properties: group } of contributes.configuration) {
    assert.match(title, /^%config\.\w+%$/);
    assert.deepEqual(
      Object.values(group).map(({ order }) => order),
      Object.keys(group).map((_, at) => at + 1),
      title,
    );
  }
});

test('each setting of the server is declared with its default', () => {
  const { files, issues, overdue, diagnostics, inlayHints, codeLens, statusBar, runbooks, ...plain } = defaultSettings;
  const flat = Object.fromEntries([
    ...Object.entries(plain),
    ...Object.entries(files).map(([name, value]) => [`files.${name}`, value]),
    ...Object.entries(codeLens).map(([name, value]) => [`codeLens.${name}`, value]),
    ...Object.entries(issues).map(([name, value]) => [`issues.${name}`, value]),
    ...Object.entries(inlayHints).map(([name, value]) => [`inlayHints.${name}`, value]),
    ...Object.entries(statusBar).map(([name, value]) => [`statusBar.${name}`, value]),
    ...Object.entries(runbooks).map(([name, value]) => [`runbooks.${name}`, value]),
    ...Object.entries(overdue).map(([name, value]) => [`overdue.${name}`, value]),
    ...Object.entries(diagnostics).map(([code, value]) => [`diagnostics.${code}`, value]),
  ]);
  const declared = Object.fromEntries(
    Object.entries(properties)
      .filter(
        ([name]) =>
          !['dueline.statusBar.enabled', 'dueline.digest.enabled'].includes(name) && !name.startsWith('dueline.trace.'),
      )
      .map(([name, property]) => [name.replace(/^dueline\./, ''), property.default]),
  );
  assert.deepEqual(declared, flat);
});

test('each value that a setting of the server may have is one that the server takes', () => {
  for (const name of ['weekStart', 'region'] as const) {
    const values = properties[`dueline.${name}`]!.enum!;
    assert.deepEqual(
      values.map((value) => readSettings({ [name]: value })[name]),
      values,
    );
  }
  assert.deepEqual(properties['dueline.region']!.enum, regions);
});

test('each setting is described and placed, and so is each of its values', () => {
  for (const [name, property] of Object.entries(properties)) {
    assert.match(property.markdownDescription, /^%.+%$/, name);
    assert.ok(property.order > 0, name);
    assert.equal(property.scope, name.startsWith('dueline.issues.') ? 'resource' : 'window', name);
    if (!property.enum) continue;
    assert.ok(property.enum.includes(property.default as string), name);
    const described = property.enumDescriptions ?? property.markdownEnumDescriptions ?? [];
    assert.equal(described.length, property.enum.length, name);
  }
});

test('each diagnostic has all severities', () => {
  for (const code of Object.keys(defaultSettings.diagnostics)) {
    assert.deepEqual(properties[`dueline.diagnostics.${code}`]!.enum, [
      'error',
      'warning',
      'information',
      'hint',
      'off',
    ]);
  }
});

test('each command has a title and is implemented, and none is implemented undeclared', () => {
  const implemented = sources.flatMap((source) =>
    [
      ...source.matchAll(
        /(?:(?:registerCommand|registerForRows)\(|registerForPlaces\(\s*session,)\s*'([\w.]+)'|^ {2}'(dueline\.\w+)':/gm,
      ),
    ].map(([, direct, row]) => direct ?? row),
  );
  // Those of saved views are made from a list.
  implemented.push(...savedPlaces.map(({ edit }) => edit));
  assert.deepEqual(implemented.sort(), [...commands].sort());
  // The client registers the commands of the server by itself: one of the same name would keep it from starting.
  for (const name of editCommandNames) assert.ok(!commands.includes(name), name);
  for (const { title, category } of contributes.commands) {
    assert.match(title, /^%command\.\w+%$/);
    assert.equal(category, 'Dueline');
  }
});

test('each place for a saved view is there when it is filled', () => {
  const views = Object.values(contributes.views).flat() as { id: string; when?: string }[];
  assert.deepEqual(
    views.filter(({ id }) => id.startsWith('dueline.saved')).map(({ id, when }) => [id, when]),
    savedPlaces.map(({ view }) => [view, view]),
  );
});

test('menus name declared commands and views; what needs a place is kept out of the palette elsewhere', () => {
  const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
  const { commandPalette = [], ...menus } = contributes.menus;
  for (const item of [...commandPalette, ...Object.values(menus).flat()]) {
    const named = item.command ?? item.submenu ?? '';
    assert.ok([...commands, ...contributes.submenus.map(({ id }) => id)].includes(named), named);
    assert.ok(item.when, `${named} is shown always and everywhere`);
    for (const [, view] of item.when.matchAll(/view == ([\w.]+)/g)) assert.ok(views.includes(view!), view);
  }
  const hidden = commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
  for (const command of hidden) {
    assert.ok(
      Object.values(menus)
        .flat()
        .some((item) => item.command === command),
      `${command} cannot be reached`,
    );
  }
});

test('welcome texts belong to views, and their links to commands', () => {
  const views = Object.values(contributes.views).flatMap((list) => list.map(({ id }) => id));
  for (const { view, contents, when } of contributes.viewsWelcome) {
    assert.ok(views.includes(view));
    // Nothing is said to be missing before all notes are read and the view was filled from them.
    assert.ok(/^workspaceFolderCount/.test(when) || when.startsWith(`${view}.empty`), when);
    for (const [, command] of english[contents.slice(1, -1)]!.matchAll(/command:(dueline\.\w+)/g)) {
      assert.ok(commands.includes(command!), command);
    }
  }
});

test('the example in the filter box is a query, in every language', () => {
  const english = sources.join('').match(/'(For example: [^']+)'/)?.[1] ?? '';
  const translated = languages.map(
    (language) => readTable(join(manifest.l10n, `bundle.l10n.${language}.json`))[english],
  );
  for (const example of [english, ...translated]) {
    const { fields } = parseQuery(example!.replace(/^[^:：]*[:：]\s*/, ''));
    assert.deepEqual([...fields].sort(), ['due', 'owner'], example);
  }
});

test('the pictures that the manifest names are there', () => {
  const icons = Object.values(contributes.views).flatMap((list) => list.map(({ icon }) => icon));
  for (const path of [manifest.icon, ...icons]) assert.ok(existsSync(join(root, path)), path);
});

test('each kind of semantic token is declared, and has the colour that the grammar gives to what it takes for one', () => {
  const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = contributes;
  assert.deepEqual(
    semanticTokenTypes.map(({ id }) => id),
    tokenTypes,
  );
  const own = tokenModifiers.filter((modifier) => modifier !== 'deprecated');
  assert.deepEqual(semanticTokenModifiers.map(({ id }) => id).sort(), own.toSorted());
  const scopes = Object.assign({}, ...semanticTokenScopes.map((part) => part.scopes)) as Record<string, string[]>;
  for (const selector of Object.keys(scopes)) {
    const [type, ...modifiers] = selector.split('.');
    assert.ok(
      tokenTypes.some((one) => one === type) && modifiers.every((one) => tokenModifiers.some((it) => it === one)),
    );
  }
  const grammar = read('syntaxes/dueline.injection.tmLanguage.json');
  for (const [selector, word] of Object.entries({ person: 'owner', date: 'date', status: 'status', issue: 'issue' }))
    assert.ok(grammar.includes(`"${scopes[selector]![0]}.${word}.dueline"`), selector);
});
