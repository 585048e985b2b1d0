/** Holds what the compiler does not: who may know whom, how long things are, what stands undocumented or unused. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { en } from '../../server/core/messages/en.ts';
import { functionsOf, type Import, root, type Source, sources } from './sources.ts';

const product = sources.filter(({ path }) => !path.startsWith('test/'));
const core = sources.filter(({ path }) => path.startsWith('server/core/'));
/** Lexicons and messages are data: as long as their language needs. */
const isData = ({ path }: Source): boolean =>
  /^server\/core\/(lexicons|messages)\/(?!index)|^server\/lsp\/words/.test(path);
const written = product.filter((file) => !isData(file));

/** What each room of the core may take values from, besides itself and the model. Types it may name from anywhere. */
const below: Record<string, string[]> = {
  model: [],
  yaml: [],
  readings: [],
  trim: [],
  matches: [],
  scanner: [],
  late: [],
  steps: [],
  settings: [],
  lexicons: [],
  messages: [],
  markdown: ['matches', 'steps', 'lexicons'],
  dates: ['lexicons'],
  mentions: ['trim', 'matches', 'steps', 'yaml', 'scanner', 'lexicons', 'markdown', 'dates'],
  note: ['trim', 'matches', 'steps', 'lexicons', 'markdown', 'dates', 'mentions'],
  index: [
    'trim',
    'matches',
    'late',
    'steps',
    'yaml',
    'lexicons',
    'messages',
    'dates',
    'note',
    'reading',
    'loading',
    'queries',
  ],
  answers: [
    ...['trim', 'late', 'steps', 'readings', 'lexicons', 'messages', 'markdown', 'dates', 'mentions', 'note', 'index'],
    ...['reading', 'onDemand', 'findings', 'upkeep'],
  ],
  // What is loaded late (server/build.mjs).
  reading: ['dates', 'note', 'index'],
  units: ['mentions'],
  sentences: ['note'],
  loading: ['reading', 'units', 'sentences'],
  queries: ['index'],
  findings: ['answers'],
  upkeep: ['answers'],
  onDemand: ['answers'],
  service: [
    'settings',
    'lexicons',
    'messages',
    'markdown',
    'dates',
    'mentions',
    'note',
    'index',
    'answers',
    'onDemand',
  ],
};
/** The doors of the core for those outside. */
const doors =
  /^server\/core\/(?:model|service|settings|answers\/types|messages\/index|dates\/(?:index|day|regions))\.ts$/;

/** Who may know the packages that not all may know. */
const keepers: [packages: RegExp, keeper: RegExp][] = [
  [/^(mdast|unist|remark|micromark|unified)/, /^server\/core\/markdown\//],
  [/^yaml$/, /^server\/core\/yaml\.ts$/],
  [/^@secretlint\//, /^server\/core\/scanner\.ts$/],
  [/^(chinese-days|japanese-holidays)/, /^server\/core\/dates\//],
  [/^vscode$|^vscode-languageclient/, /^client\//],
  [/^vscode-(languageserver|jsonrpc)/, /^server\/lsp\/|^server\/cli\/lsp\.ts$/],
  [/^d3-/, /^client\/board\/page\//],
  [/^node:/, /^server\/(cli|lsp)\/|^client\/node\.ts$/],
];

const roomOf = (path: string): string => /^server\/core\/(\w+)/.exec(path)?.[1] ?? '';
const importsOf = (files: Source[]): Import[] => files.flatMap(({ imports }) => imports);

/** Fails with every offender at once, so that one run tells all. */
const none = (offenders: string[]): void => assert.deepEqual(offenders, []);
const noImport = (files: Source[], isWrong: (it: Import) => boolean): void =>
  none(importsOf(files).flatMap((it) => (isWrong(it) ? [`${it.from} → ${it.target}`] : [])));
const noLine = (files: Source[], pattern: RegExp): void =>
  none(
    files.flatMap(({ path, code }) =>
      code.flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
    ),
  );

/** The imports that are part of a circle, or lie between two: the rest is taken away from both ends. */
function circling(files: Source[]): Import[] {
  let left = importsOf(files).filter(({ target }) => files.some(({ path }) => path === target));
  for (let before = 0; before !== left.length; ) {
    before = left.length;
    const [from, to] = [new Set(left.map((it) => it.from)), new Set(left.map(({ target }) => target))];
    left = left.filter((it) => to.has(it.from) && from.has(it.target));
  }
  return left;
}

describe('who may know whom', () => {
  test('no file imports one that imports it, not even by others, and not even a type', () => {
    none(circling(product).map(({ from, target }) => `${from} → ${target}`));
    const circle = { path: 'a', text: '', code: [], imports: [{ from: 'a', target: 'a', typeOnly: true }] };
    assert.equal(circling([circle]).length, 1);
  });
  test('every room of the core has its place', () =>
    none(core.map(({ path }) => roomOf(path)).filter((room) => !below[room])));
  test('a room of the core sees those below it', () =>
    noImport(core, ({ from, target, typeOnly }) => {
      const [room, other] = [roomOf(from), roomOf(target)];
      return !typeOnly && other !== '' && other !== room && other !== 'model' && !below[room]?.includes(other);
    }));
  test('nothing in the core knows what is outside', () =>
    noImport(core, ({ target }) => target.includes('/') && /^(server|client|test)\//.test(target) && !roomOf(target)));
  test('server and command line come in by the doors', () =>
    noImport(
      product,
      ({ from, target }) => /^server\/(lsp|cli)\//.test(from) && roomOf(target) !== '' && !doors.test(target),
    ));
  test('the language server does not know the command line', () =>
    noImport(product, ({ from, target }) => from.startsWith('server/lsp/') && target.startsWith('server/cli/')));
  test('the client knows of the server its protocol alone', () =>
    noImport(product, ({ from, target }) => /^client\//.test(from) && /^server\/(?!protocol\.ts)/.test(target)));
  test('what is loaded late gives functions alone', async () => {
    for (const door of ['findings', 'onDemand', 'queries', 'reading', 'sentences', 'units', 'upkeep'])
      for (const [name, value] of Object.entries(await import(`../../server/core/${door}.ts`)))
        assert.ok(typeof value === 'function' && !/^class\b/.test(`${value}`), name);
  });
  test('packages stay with their keepers', () =>
    noImport(product, ({ from, target }) =>
      keepers.some(([names, keeper]) => names.test(target) && !keeper.test(from)),
    ));
});

describe('habits', () => {
  test('the core reads no clock and waits for nothing', () => {
    noLine(
      core,
      /\bDate\.now\b|new Date\(\)|\bperformance\.|\basync\b|\bawait\b|\bPromise\b|\bset(Timeout|Interval)\b/,
    );
    noLine(core, /\bMath\.random\b|\bconsole\.|\bprocess\./);
  });
  test('words of a language are data: no Chinese or Japanese letter stands in the code of the core', () => {
    const code = core.filter((file) => !isData(file));
    none(
      code.flatMap(({ path, text }) =>
        text
          .replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ''))
          .split('\n')
          .flatMap((line, at) =>
            /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u.test(line)
              ? [`${path}:${at + 1} ${line.trim()}`]
              : [],
          ),
      ),
    );
  });
  test('no language of notes is a case of its own', () => {
    // The model names the languages of the interface.
    const readers = written.filter(({ path }) => path.startsWith('server/') && path !== 'server/core/model.ts');
    noLine(readers, /'(?:zh|ja)'/);
  });
  test('no any', () => noLine(sources, /(?::|\bas|<|\||extends) ?any\b/));
  test('no default exports', () => noLine(sources, /\bexport default\b/));
  test('nothing is hidden from the compiler', () =>
    none(sources.flatMap(({ path, text }) => (/^\s*\/\/ @ts-(ignore|nocheck)/m.test(text) ? [path] : []))));
});

describe('size', () => {
  const functions = written.flatMap(functionsOf);
  const median = written.map(({ code }) => code.length).sort((a, b) => a - b)[Math.floor(written.length / 2)]!;

  test('functions are found and measured', () => {
    const code = ['function f(', '  a: [B, C],', '): D {', '', '  g(', '  );', '}', '', 'const g = (a: B) => a;', ''];
    const measured = functionsOf({ path: 'a.ts', code });
    assert.deepEqual(measured, [
      { where: 'a.ts:1', length: 7, parameters: 1 },
      { where: 'a.ts:9', length: 1, parameters: 1 },
    ]);
    assert.ok(functions.length > 200);
  });
  test('no file has more than 300 lines, half of them have at most 100', () => {
    none(written.flatMap(({ path, code }) => (code.length > 301 ? [`${path} ${code.length}`] : [])));
    assert.ok(median <= 101, `median ${median}`);
  });
  test('no function has more than 60 lines, one in twenty more than 30', () => {
    none(functions.flatMap(({ where, length }) => (length > 60 ? [`${where} ${length}`] : [])));
    const long = functions.filter(({ length }) => length > 30);
    assert.ok(long.length <= functions.length / 20, long.map(({ where, length }) => `${where} ${length}`).join('\n'));
  });
  test('a function takes at most 3 parameters, one in thirty takes 4', () => {
    const many = functions.filter(({ parameters }) => parameters > 3);
    none(many.flatMap(({ where, parameters }) => (parameters > 4 ? [`${where} ${parameters}`] : [])));
    assert.ok(many.length <= functions.length / 30, many.map(({ where }) => where).join('\n'));
  });
});

/** Exported values without a docstring. A single expression says what it does; a file's head may speak for its only export. */
function undocumented({ path, text }: Source): string[] {
  const lines = text.split('\n');
  const exported = lines.flatMap((line, at) => (/^export (async )?(function|const|class) /.test(line) ? [at] : []));
  return exported
    .filter((at) => !/\*\/$/.test(lines[at - 1] ?? '') && !/=>( [^{(].*;)?$/.test(lines[at]!))
    .filter(() => exported.length > 1 || !text.startsWith('/**'))
    .map((at) => `${path}:${at + 1} ${lines[at]!.slice(0, 60)}`);
}

describe('nothing lies about', () => {
  test('an exported value has a docstring', () => none(written.flatMap(undocumented)));
  test('a rule that is explained is used', () => {
    const used = core.filter(({ path }) => roomOf(path) !== 'messages').map(({ text }) => text);
    none(Object.keys(en.rules).filter((rule) => !used.some((text) => text.includes(`'${rule}'`))));
  });
  test('a package that is depended on is used', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const scripts = Object.values(manifest.scripts).join(' ');
    const targets = importsOf(sources).map(({ target }) => target);
    const isUsed = (name: string): boolean => {
      const file = join(root, 'node_modules', name, 'package.json');
      const bins = Object.keys((existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).bin) || {});
      const plain = name.replace('@types/', '');
      return (
        ['node', 'mocha', 'dueline-test-node'].includes(plain) ||
        targets.some((target) => target === plain || target.startsWith(`${plain}/`)) ||
        bins.some((bin) => new RegExp(`(^|[ ;&])${bin} `).test(scripts))
      );
    };
    none(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => !isUsed(name)));
  });
  test('only the extra scripts look beside the repository', () => {
    const extra = /^test\/bench\/|^test\/core\/tidy\.test\.ts$/;
    none(sources.flatMap(({ path, text }) => (!extra.test(path) && /\.\.\/shared\b/.test(text) ? [path] : [])));
  });
});
