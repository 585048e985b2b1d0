import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cut } from '../../server/core/markdown/index.ts';
import { readCommands } from '../../server/core/mentions/command.ts';
import { readIssues } from '../../server/core/mentions/issue.ts';
import { operandsOf } from '../../server/core/mentions/operands.ts';
import { findRunbooks } from '../../server/core/note/runbooks/runbooks.ts';
import { cost } from './cost.ts';

const commandsOf = (text: string) => cut(text).flatMap(({ blocks }) => blocks.flatMap(readCommands));
const fence = (info: string, ...lines: string[]): string => [`\`\`\`${info}`, ...lines, '```'].join('\n');

const cases: [name: string, text: string, commands: string[]][] = [
  [
    'lines of a shell block',
    fence('sh', 'cd app', './build.sh', 'make-it fast'),
    ['cd app', './build.sh', 'make-it fast'],
  ],
  ['comments are none', fence('bash', '# first', 'ls -l', '  # then'), ['ls -l']],
  ['with prompts, the rest is output', fence('', '$ ls', 'a  b', '$ pwd', '/srv'), ['ls', 'pwd']],
  [
    'prompts of hosts',
    fence('', '[root@db-1 ~]# df -h', 'Filesystem  Size', 'ops@web:~/app$ git pull', 'done'),
    ['df -h', 'git pull'],
  ],
  ['CRLF', fence('sh', 'ls -l', 'pwd -P').replaceAll('\n', '\r\n'), ['ls -l', 'pwd -P']],
  [
    'a command over lines',
    fence('sh', 'docker run \\', '  -p 80:80 app', 'ls -l'),
    ['docker run \\\n  -p 80:80 app', 'ls -l'],
  ],
  [
    'a here-document',
    fence('sh', 'cat <<EOF > x', 'rm -rf no', 'EOF', 'ls -l'),
    ['cat <<EOF > x\nrm -rf no\nEOF', 'ls -l'],
  ],
  [
    'a here-document in a list, as a shell wants it',
    '1. write it\n\n   ```sh\n   cat <<EOF > x\n   a\n     b\n   EOF\n   ```\n',
    ['cat <<EOF > x\na\n  b\nEOF'],
  ],
  ['a here-document without end', fence('sh', 'cat <<EOF', 'ls -l'), ['cat <<EOF', 'ls -l']],
  [
    'what looks like output',
    fence('sh', 'kubectl get pods', 'NAME   READY', 'Error: no such pod'),
    ['kubectl get pods'],
  ],
  [
    'a block that says nothing',
    fence('', 'start it', 'python3 -m app.worker', '接口层只负责查询'),
    ['python3 -m app.worker'],
  ],
  ['a block in another language', fence('json', '{"a": 1}', 'ls -l'), []],
  ['an indented block', 'text\n\n    $ ls -l\n', ['ls -l']],
  ['a block in a quote', '> ```\n> $ ls -l\n> a\n> ```', ['ls -l']],
  ['a code span', 'run `kubectl get pods -n shop` now', ['kubectl get pods -n shop']],
  ['a script in a code span', 'run `checkDisk.sh`', ['checkDisk.sh']],
  ['a program nobody knows, with a usual word', 'run `edgectl reload`', ['edgectl reload']],
  ['no name, no value', '`git` `foo` `main` `true` `a = 1` `some words here`', []],
  ['a line between prose', '然后打标签\ngit tag v1.4.0\n再通知大家', ['git tag v1.4.0']],
  ['with a placeholder', 'kubectl apply -f <file>', ['kubectl apply -f <file>']],
  ['with an address', 'curl -fsS https://x.y/health', ['curl -fsS https://x.y/health']],
  [
    'no prose that begins like one',
    'docker is down again\n\ngit repository moved\n\nmake sure that it works\n\nfind the pod',
    [],
  ],
  ['no sentence', '在服务器上执行 git pull 即可\n\ntest 3.5 fails\n\ngo live 3.5\n\ntop 10 issues', []],
  ['no heading', '# git tag v1', []],
];

describe('commands', () => {
  for (const [name, text, commands] of cases) {
    test(name, () =>
      assert.deepEqual(
        commandsOf(text).map((command) => command.text),
        commands,
      ),
    );
  }

  test('the span is what is typed, without its prompt', () => {
    const text = fence('', '$ ./checkMC.sh --all', 'ok');
    const [block] = cut(text)[0]!.blocks;
    const [command] = readCommands(block!);
    assert.equal(block!.source.slice(command!.start, command!.end), './checkMC.sh --all');
  });
});

describe('names', () => {
  const named: [text: string, names: string[]][] = [
    ['sh deploy/checkMC.sh --all', ['checkmc.sh']],
    ['ssh ops@db-1.harbor.example', ['db-1.harbor.example']],
    ['curl https://api.harbor.dev/x', ['api.harbor.dev']],
    ['telnet 10.20.0.7 6379', ['10.20.0.7']],
    ['tail -f /var/log/app/out.log', ['/var/log/app/out.log']],
    ['systemctl restart nginx', ['nginx']],
    ['service mysqld restart', ['mysqld']],
    ['kubectl rollout restart deployment/checkout', ['checkout']],
    ['docker compose restart worker', ['worker']],
    ['restart the payment-gateway', ['payment-gateway']],
    ['customer service is good', []],
    ['localhost and/or v1.2.3 at 10:30', []],
  ];
  for (const [text, names] of named) test(text, () => assert.deepEqual(operandsOf(text), names));
});

describe('any text', () => {
  const hostile = [
    'a-',
    'a.',
    'a_b-',
    '/a',
    'a@',
    'kubectl ',
    '$ ',
    '<<',
    'cat <<EOF\n',
    '#1',
    'A-',
    'git ',
    '= ',
    ' -a',
    '\\\n',
    '[a@b c]# ',
  ];
  for (const part of hostile) {
    test(`much of ${JSON.stringify(part)} takes no longer than its length allows`, () => {
      const text = part.repeat(Math.ceil(19_000 / part.length));
      const took = cost(() => {
        for (const source of [text, fence('sh', text), `\`${text}\``]) commandsOf(source);
        operandsOf(text);
      });
      assert.ok(took < 3000);
    });
  }

  test('is read without an error, within its bounds', () => {
    const words = [
      ...hostile,
      '```',
      '```sh',
      '\n',
      '\n\n',
      '\r\n',
      '- ',
      '1. ',
      '# Restart',
      '> ',
      '`',
      'ls -l',
      '重启',
      'EOF',
      '\ud83d',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const units = cut(source);
        for (const block of units.flatMap(({ blocks }) => blocks)) {
          for (const { start, end } of [...readCommands(block), ...readIssues(block)]) {
            assert.ok(0 <= start && start <= end && end <= block.source.length);
          }
        }
        for (const { span, steps } of findRunbooks({ units, sections: [], kind: 'runbook', title: 'x' })) {
          for (const step of steps) assert.ok(span.start <= step.span.start && step.span.end <= source.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
