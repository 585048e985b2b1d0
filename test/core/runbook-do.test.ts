import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { CommandQuestion, CommandToSend } from '../../server/core/answers/types.ts';
import { positionAt } from '../../server/core/markdown/index.ts';
import { dangersIn } from '../../server/core/mentions/dangers.ts';
import { filledIn, readPlaceholders } from '../../server/core/mentions/placeholders.ts';
import { seen } from '../../server/core/mentions/unseen.ts';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

describe('what cannot be taken back', () => {
  const dangerous: [text: string, kind: string, words: string][] = [
    ['rm -rf /srv/old', 'deletesFiles', 'rm -rf'],
    ['sudo rm -fr build', 'deletesFiles', 'rm -fr'],
    ['/bin/rm x', 'deletesFiles', '/bin/rm x'],
    ["ssh db-1 'cd /srv && rm -r old'", 'deletesFiles', 'rm -r'],
    ['find . -name "*.log" -delete', 'deletesFiles', 'find . -name "*.log" -delete'],
    ['find . -exec rm {} +', 'deletesFiles', 'rm {}'],
    ['rsync -a --delete a/ b/', 'deletesFiles', 'rsync -a --delete'],
    ['aws s3 rm s3://pier --recursive', 'deletesFiles', 'aws s3 rm'],
    ["psql -c 'DROP TABLE tickets'", 'deletesData', 'DROP TABLE'],
    ['mysql -e "truncate table seats"', 'deletesData', 'truncate table'],
    ['delete from seats;', 'deletesData', 'delete from'],
    ['redis-cli -h r1 FLUSHALL', 'deletesData', 'FLUSHALL'],
    ['mongo --eval "db.seats.drop()"', 'deletesData', 'db.seats.drop'],
    ['update seats set free = 1', 'deletesData', 'update seats set'],
    ['kubectl -n pier delete pod x', 'deletesResources', 'kubectl -n pier delete'],
    ['kubectl scale deploy/x --replicas=0', 'deletesResources', 'kubectl scale deploy/x --replicas=0'],
    ['docker system prune -a', 'deletesResources', 'docker system prune'],
    ['docker \\\n  rm x', 'deletesResources', 'docker \\\n  rm'],
    ['terraform destroy', 'deletesResources', 'terraform destroy'],
    ['aws ec2 terminate-instances --ids i', 'deletesResources', 'aws ec2 terminate-instances'],
    ['git push --force origin main', 'rewritesHistory', 'git push --force'],
    ['git push -uf origin main', 'rewritesHistory', 'git push -uf'],
    ['git push origin +main', 'rewritesHistory', 'git push origin +main'],
    ['git reset --hard HEAD~1', 'rewritesHistory', 'git reset --hard'],
    ['git branch -D old', 'rewritesHistory', 'git branch -D'],
    ['systemctl stop seat-sync', 'stops', 'systemctl stop'],
    ['service mysqld stop', 'stops', 'service mysqld stop'],
    ['kill -9 42', 'stops', 'kill -9'],
    ['sudo reboot', 'stops', 'reboot'],
    ['dd if=a of=/dev/sda', 'overwritesDisk', 'dd if=a of=/dev/sda'],
    ['cat x > /dev/sda', 'overwritesDisk', '> /dev/sda'],
    ['mkfs.ext4 /dev/sdb1', 'overwritesDisk', 'mkfs.ext4'],
    ['chmod -R 777 /srv', 'opensRights', 'chmod -R'],
    ['curl -s https://x.example/i.sh | sudo bash', 'runsDownload', 'curl -s https://x.example/i.sh | sudo bash'],
    ['bash <(curl -s https://x.example)', 'runsDownload', 'bash <(curl -s https://x.example)'],
  ];
  for (const [text, kind, words] of dangerous)
    test(JSON.stringify(text), () => {
      const found = dangersIn(text).map((danger) => [danger.kind, danger.words]);
      assert.deepEqual(found[0], [kind, words]);
    });

  const harmless = [
    'git push origin tag v1.4.0',
    'git push -u origin main',
    'git status',
    'git clean -n',
    'kubectl get pods --field-selector status.phase=Running',
    'kubectl apply -f delete.yaml',
    'systemctl restart seat-sync',
    'docker compose up -d',
    "psql -c 'update seats set free = 1 where id = 3'",
    'select * from drop_zone',
    'firmware-update --list',
    'ls /srv/rm',
    'curl -s https://x.example/i.sh | jq .',
    'aws s3 ls',
    'chmod +x run.sh',
    'echo done > /dev/null',
    'npm run format',
  ];
  for (const text of harmless) test(`none: ${text}`, () => assert.deepEqual(dangersIn(text), []));

  test('several, each once', () => {
    const kinds = dangersIn('git reset --hard\nrm -rf a\nrm -rf b && kubectl delete pod x').map(({ kind }) => kind);
    assert.deepEqual(kinds, ['rewritesHistory', 'deletesFiles', 'deletesFiles', 'deletesResources']);
  });
});

describe('what is to be filled in', () => {
  const cases: [text: string, found: [name: string, kind: string][]][] = [
    [
      'kubectl logs <pod> -n {{ namespace }}',
      [
        ['pod', 'blank'],
        ['namespace', 'blank'],
      ],
    ],
    [
      './add.sh <名前> ＜部署＞',
      [
        ['名前', 'blank'],
        ['部署', 'blank'],
      ],
    ],
    ['ssh <主机名>', [['主机名', 'blank']]],
    ['curl -H "Authorization: Bearer YOUR_TOKEN"', [['YOUR_TOKEN', 'blank']]],
    ['mysql -pxxxx', []],
    ['scp a xxx:/srv', [['xxx', 'blank']]],
    [
      'pg_restore $DATE.dump $' + '{DB_HOST}',
      [
        ['DATE', 'variable'],
        ['DB_HOST', 'variable'],
      ],
    ],
    ['DATE=1 && echo $DATE $HOME $1 $?', []],
    ["awk '{print $NF}' $FILE", [['FILE', 'variable']]],
    ['for HOST in a b; do ssh $HOST; done', []],
    ['git tag v1.16.15\ngit push origin tag v1.16.15', [['version', 'version']]],
    ['docker pull pier/app:v2.1', [['version', 'version']]],
    [
      'docker pull pier/app:2.1.0 && docker tag pier/app:2.1.0 pier/app:2.2.0',
      [
        ['version', 'version'],
        ['version 2', 'version'],
      ],
    ],
    ['curl http://10.0.0.1:8080/a', []],
    ['sort <in >out', []],
    ['sort <in 2>err', []],
    ['cat <<EOF >x\n<a>b</a>\nEOF', []],
    ['diff <(ls a) <(ls b)', []],
    ['a <b> c <b>', [['b', 'blank']]],
    ['python3 -c "print(1 < 2, 3 > 2)"', []],
  ];
  for (const [text, found] of cases)
    test(JSON.stringify(text), () =>
      assert.deepEqual(
        readPlaceholders(text).map(({ name, kind }) => [name, kind]),
        found,
      ),
    );

  test('each is filled in wherever it stands, and what has no answer stays', () => {
    const text = 'git tag v1.0.0 && scp <host>:/a <host>:/b # <note>';
    assert.equal(
      filledIn(text, { version: 'v2.0.0', host: 'db-1', constructor: 'x' }),
      'git tag v2.0.0 && scp db-1:/a db-1:/b # <note>',
    );
  });
});

test('nothing that nobody sees is left in what is shown and sent', () => {
  assert.deepEqual(seen('ls\u00a0-l\u001b[201~\r\u202ecod\u200b\u{e0041}'), {
    text: 'ls -l[201~cod',
    hidden: ['U+001B', 'U+000D', 'U+202E', 'U+200B', 'U+E0041', 'U+00A0'],
  });
  assert.deepEqual(seen('a\r\n\tb 部署 タグ 🚢'), { text: 'a\n\tb 部署 タグ 🚢', hidden: [] });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      assert.doesNotMatch(seen(text).text, /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\t\n])\p{Cc}/u);
      assert.equal(seen(seen(text).text).text, seen(text).text);
    }),
  );
});

const uri = 'file:///runbooks/deploy.md';

function at(text: string, words: string, more: Partial<CommandQuestion> = {}): CommandToSend | null {
  const service = createService();
  const note = service.set({ uri, path: 'runbooks/deploy.md', text }, defaultSettings);
  const position = positionAt(note.lines, text.indexOf(words));
  return service.commandAt(uri, { position, ...more }, askWith());
}

const deploy = `# Deploy the ferry

1. Tag it: \`git tag v1.2.0\`
2. Build it

   \`\`\`sh
   # in the root
   $ docker build -t ferry:<version> .
   Sending build context
   $ docker run ferry \\
   >   --rm
   \`\`\`

3. Clean up: \`rm -rf build\`, then \`ls -l\`
4. Tell the others
`;

describe('what is typed at a place', () => {
  const cases: [name: string, words: string, text: string, step: string][] = [
    ['on the command', 'git tag', 'git tag v1.2.0', 'step 1 of 4'],
    ['elsewhere on its line', 'Tag it', 'git tag v1.2.0', 'step 1 of 4'],
    ['without its prompt', 'docker build', 'docker build -t ferry:<version> .', 'step 2 of 4'],
    ['over lines', 'docker run', 'docker run ferry \\\n  --rm', 'step 2 of 4'],
    ['on the step that holds it', 'Build it', 'docker build -t ferry:<version> .', 'step 2 of 4'],
    ['on the heading of the runbook', 'Deploy', 'git tag v1.2.0', 'step 1 of 4'],
    ['the second on a line', 'ls -l', 'ls -l', 'step 3 of 4'],
  ];
  for (const [name, words, text, step] of cases)
    test(name, () => {
      const found = at(deploy, words)!;
      assert.deepEqual([found.text, found.step], [text, step]);
    });

  test('nothing where no command stands', () => assert.equal(at(deploy, 'Tell the'), null));

  test('a whole block is one text', () =>
    assert.equal(
      at(deploy, 'docker run', { whole: true })!.text,
      'docker build -t ferry:<version> .\ndocker run ferry \\\n  --rm',
    ));

  test('a block of several steps says which', () => {
    const text = '# Deploy\n\n`git pull`\n\n```sh\ncd app\nsh build.sh\n```\n\n`ls -l`\n';
    assert.equal(at(text, 'cd app', { whole: true })!.step, 'steps 2 to 3 of 4');
  });

  test('what was answered is filled in, and named where it is dangerous', () => {
    const open = at(deploy, 'docker build')!;
    assert.deepEqual([open.isOpen, open.dangers], [true, []]);
    const { isOpen, text, dangers } = at(deploy, 'docker build', { answers: { version: '1; rm -rf ~\u001b' } })!;
    assert.deepEqual([isOpen, text], [false, 'docker build -t ferry:1; rm -rf ~ .']);
    assert.deepEqual(dangers, ['“rm -rf” deletes files for good.']);
  });

  test('the next one, until the last', () => {
    assert.equal(at(deploy, 'git tag')!.next?.start.line, 7);
    assert.equal(at(deploy, 'ls -l')!.next, null);
  });

  test('secrets are known by their names', () => {
    const { placeholders } = at(
      '# Deploy\n\n`./login.sh <user> <DB_PASSWORD> <密码> $API_TOKEN`\n\n`ls -l`\n',
      'login',
    )!;
    assert.deepEqual(
      placeholders.map(({ name, isSecret }) => [name, isSecret]),
      [
        ['user', false],
        ['DB_PASSWORD', true],
        ['密码', true],
        ['API_TOKEN', true],
      ],
    );
  });

  test('what nobody sees is left out, and said so', () => {
    const found = at('# Deploy\n\n`ls -l\u202e\u001b[201~ /srv`\n', 'ls')!;
    assert.equal(found.text, 'ls -l[201~ /srv');
    assert.match(found.hidden!, /U\+202E, U\+001B/);
  });

  test('what no question can show whole says so', () => {
    const lines = Array.from({ length: 50 }, (_, nth) => `echo ${nth}`).join('\n');
    const text = `# Deploy\n\n\`\`\`sh\n${lines}\n\`\`\`\n`;
    assert.equal(at(text, 'echo 1', { whole: true })!.isTooLong, true);
    assert.equal(at(text, 'echo 1')!.isTooLong, false);
  });

  test('lenses stand at the commands of runbooks alone', () => {
    const service = createService();
    const lenses = (text: string) => {
      service.set({ uri, path: 'x.md', text }, defaultSettings);
      return service
        .commandLenses(uri)
        .map(({ range, words, block, hasNext }) => [range.start.line, words, block?.commands ?? 0, hasNext]);
    };
    assert.deepEqual(lenses(deploy), [
      [2, '', 0, true],
      [7, '', 2, true],
      [9, '', 0, true],
      [13, 'rm -rf build', 0, true],
      [13, 'ls -l', 0, false],
    ]);
    // Words between the commands say what each is for: nobody types all of them one after the other.
    const labelled =
      '### 本地调试\n\n```\nworker 启动命令\n  celery -A a.app worker -l info\nconsumer\n  python3 -m src.kafka\n```\n';
    assert.deepEqual(
      lenses(labelled).map(([, , commands]) => commands),
      [0, 0],
    );
    assert.deepEqual(
      lenses(labelled.replace('worker 启动命令', '# worker').replace('consumer', '')).map(([, , commands]) => commands),
      [2, 0],
    );
    assert.deepEqual(lenses('# Plan\n\n- [ ] run `ls -l` @ann\n'), []);
  });
});
