/** The people file: what people write in it, what is wrong in it, and how a spelling is added. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readPeopleFile } from '../../server/core/index/people/file.ts';
import { additionTo } from '../../server/core/index/people/file-edit.ts';

const spellings = (text: string) => readPeopleFile(text).people?.map((person) => person.spellings.join(' = ')) ?? null;
const faults = (text: string) =>
  readPeopleFile(text).faults.map(({ kind, span }) => `${text.slice(0, span.start).split('\n').length} ${kind}`);

describe('what people write', () => {
  const files: [text: string, people: string[]][] = [
    ['', []],
    ['# nobody yet\n', []],
    ['- Ann Lee\n- 王小\n', ['Ann Lee', '王小']],
    ['- name: 王小\n  aliases: [Wang Xiao, "老王"]\n  handle: wx\n  team: Pier\n', ['王小 = Wang Xiao = 老王 = wx']],
    ['- name: Ann\n  alias: Nan\n  email:\n    - ann@example.com\n  phone: 1\n', ['Ann = Nan = ann@example.com']],
    ['people:\n  - name: Ann\n    handle: "@al"\n', ['Ann = al']],
    [
      '王小: [Wang Xiao]\nAnn Lee: al\nBo:\nCy: { team: Pier, handle: cyy }\n',
      ['王小 = Wang Xiao', 'Ann Lee = al', 'Bo', 'Cy = cyy'],
    ],
    ['- Ann Lee: [al]\n- 王小: wx\n', ['Ann Lee = al', '王小 = wx']],
    ['- name: 007\n', ['007']],
  ];
  for (const [text, people] of files)
    test(JSON.stringify(text), () => assert.deepEqual([spellings(text), faults(text)], [people, []]));
});

describe('what is wrong', () => {
  const files: [text: string, people: string[] | null, faults: string[]][] = [
    ['- name: Ann\n- [\n', null, ['3 syntax']],
    ['- name: Ann\n  handle: @al\n', null, ['2 syntax']],
    ['just words', [], ['1 shape']],
    ['- aliases: [al]\n  team: Pier\n- Bo\n', ['Bo'], ['1 nameless']],
    ['- name: Ann\n  aliases:\n    - [al]\n    - nan\n', ['Ann = nan'], ['3 no-text']],
    ['- [Ann]\n- Bo\n', ['Bo'], ['1 no-text']],
    ['- name: Ann\n  aliases: [al]\n- name: Bo\n  aliases: [AL]\n', ['Ann = al', 'Bo = AL'], ['3 double']],
  ];
  for (const [text, people, wrong] of files)
    test(JSON.stringify(text), () => assert.deepEqual([spellings(text), faults(text)], [people, wrong]));
  test('any text is read', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readPeopleFile(text).faults)));
    const pieces = fc.constantFrom(
      '- ',
      'name: ',
      'Ann',
      '\n',
      '  ',
      '[',
      ']',
      '&a ',
      '*a',
      '? ',
      ': ',
      '{',
      '}',
      '|',
      '#',
    );
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join('')),
        (text) => Array.isArray(readPeopleFile(text).faults),
      ),
    );
  });
});

describe('a spelling is added', () => {
  const add = (text: string, of: string | null, spelling = 'Nan'): string | null => {
    const made = additionTo(text, { spelling, of });
    return made && text.slice(0, made.span.start) + made.newText + text.slice(made.span.end);
  };
  const cases: [name: string, text: string, of: string | null, after: string | null][] = [
    [
      'to a list',
      '- name: Ann\n  aliases: [al] # login\n- Bo\n',
      'Ann',
      '- name: Ann\n  aliases: [al, Nan] # login\n- Bo\n',
    ],
    ['to an empty list', '- name: Ann\n  aliases: []\n', 'Ann', '- name: Ann\n  aliases: [Nan]\n'],
    [
      'to lines',
      '- name: Ann\n  aliases:\n    - al # login\n\n- Bo\n',
      'al',
      '- name: Ann\n  aliases:\n    - al # login\n    - Nan\n\n- Bo\n',
    ],
    ['to a single one', '- name: Ann\n  alias: al\n', 'Ann', '- name: Ann\n  alias: [al, Nan]\n'],
    [
      'where there is none',
      '- name: Ann # boss\n  team: Pier\n',
      'Ann',
      '- name: Ann # boss\n  aliases: [Nan]\n  team: Pier\n',
    ],
    ['in CRLF', '- name: Ann\r\n- Bo\r\n', 'Ann', '- name: Ann\r\n  aliases: [Nan]\r\n- Bo\r\n'],
    ['to a name alone', '- Ann\n- Bo\n', 'Ann', '- name: Ann\n  aliases: [Nan]\n- Bo\n'],
    ['to a name with spellings', 'Ann: [al]\nBo: bb\nCy:\n', 'Bo', 'Ann: [al]\nBo: [bb, Nan]\nCy:\n'],
    ['to a name without', 'Ann: [al]\nCy:\nBo: bb\n', 'Cy', 'Ann: [al]\nCy: [Nan]\nBo: bb\n'],
    ['in braces', '- { name: Ann, team: Pier }\n', 'Ann', '- { name: Ann, aliases: [Nan], team: Pier }\n'],
    ['to nobody there yet', '- Bo # cook\n', 'Ann', '- Bo # cook\n- name: Ann\n  aliases: [Nan]\n'],
    ['as a person', '# Team\n- Bo # cook\n\n# end\n', null, '# Team\n- Bo # cook\n- name: Nan\n\n# end\n'],
    ['below people', 'people:\n  - Bo\n', null, 'people:\n  - Bo\n  - name: Nan\n'],
    ['among names', 'Bo: bb\n', null, 'Bo: bb\nNan: []\n'],
    ['to an empty file', '', null, '- name: Nan\n'],
    ['behind a comment', '# Team', null, '# Team\n- name: Nan\n'],
    ['to a broken file', '- [', null, null],
  ];
  for (const [name, text, of, after] of cases) test(name, () => assert.equal(add(text, of), after));
  test('in quotes where YAML needs them', () =>
    assert.equal(add('- Bo\n', null, '- x: #'), '- Bo\n- name: "- x: #"\n'));
});
