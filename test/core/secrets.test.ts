/** Passwords, keys and tokens in notes: how well they are found, and that nothing that is kept or shown holds one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Note } from '../../server/core/model.ts';
import { createService, packedReading, readBaseline, type Service, writeBaseline } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';
import { type SecretNote, scoreSecrets, secretNotes } from './secrets-gold.ts';

const notes = secretNotes();
const ask = askWith({});
/** A short number may stand in a note for something else too. */
const tellingOf = ({ text, secrets }: SecretNote): string[] =>
  secrets.map(({ start, end }) => text.slice(start, end)).filter((words) => words.length >= 7);

function serviceWith({ name, text }: SecretNote): Service {
  const service = createService('all');
  service.set({ uri: name, path: name, text }, defaultSettings);
  return service;
}

/** Fails with the secrets that stand in what is shown. */
function holdsNone(note: SecretNote, shown: string): void {
  const plain = JSON.stringify(shown).slice(1, -1);
  assert.deepEqual(
    tellingOf(note).filter((words) => plain.includes(JSON.stringify(words).slice(1, -1)) || shown.includes(words)),
    [],
  );
}

test('of the secrets of the gold set nearly all are found, where they are, and nothing else', () => {
  const scores = scoreSecrets(notes);
  const sum = (field: 'right' | 'exact' | 'missed' | 'false') => scores.reduce((all, one) => all + one[field], 0);
  const faults = scores.flatMap((one) => one.faults).join('\n');
  assert.ok(sum('right') >= 0.95 * (sum('right') + sum('missed')), faults);
  assert.ok(sum('exact') >= 0.95 * sum('right'), faults);
  assert.equal(sum('false'), 0, faults);
});

describe('tokens of services', () => {
  const signs = (length: number, of = 'Ab3dE5gH7jK9mN2pQ4sT6vW8yZ') => of.repeat(20).slice(0, length);
  const hex = (length: number) => signs(length, '0f1e2d3c4b5a69788796');
  // One for each rule of the scanner that this looks for, so that none is forgotten by those who decide when to call it.
  const tokens: [service: string, token: string][] = [
    ['aws', `aws_secret_access_key = ${signs(40)}`],
    ['npm', `npm_${signs(36)}`],
    ['slack', `xoxp-123456789012-${signs(24)}`],
    ['slack hook', `https://hooks.slack.com/services/T${signs(8)}/B${signs(8)}/${signs(24)}`],
    ['sendgrid', `SG.${signs(22)}.${signs(43)}`],
    ['shopify', `shpat_${hex(32)}`],
    ['stripe', `rk_live_${signs(24)}`],
    ['github', `gho_${signs(36)}`],
    ['github, fine-grained', `github_pat_${signs(82)}`],
    ['gitlab', `glpat-${signs(20)}`],
    ['grafana', `glsa_${signs(32)}_${hex(8)}`],
    ['openai', `sk-${signs(20)}T3BlbkFJ${signs(20)}`],
    ['anthropic', `sk-ant-api03-${signs(93)}AA`],
    ['groq', `gsk_${signs(52)}`],
    ['hugging face', `hf_${signs(34, 'AbCdEfGhIjKlMnOpQ')}`],
    ['linear', `lin_api_${signs(40)}`],
    ['notion', `ntn_12345678901${signs(35)}`],
    ['1password', `ops_${Buffer.from(JSON.stringify({ email: signs(60), secretKey: signs(40) })).toString('base64')}`],
    ['vault', `hvs.${signs(95)}`],
    ['vercel', `vcp_${signs(24)}`],
    ['databricks', `dapi${hex(32)}`],
    ['docker', `dckr_pat_${signs(27)}`],
    ['figma', `figd_${signs(40)}`],
    ['cloudflare', `cfut_${signs(40)}${hex(8)}`],
    ['tailscale', `tskey-auth-${signs(12)}-${signs(24)}`],
    ['google', `AIza${signs(35)}`],
    ['alibaba', `LTAI${signs(20)}`],
    ['dingtalk', `https://oapi.dingtalk.com/robot/send?access_token=${hex(64)}`],
  ];
  for (const [service, token] of tokens) {
    test(service, () => {
      const note: SecretNote = { name: 'a.md', text: `- [ ] 更换 ${token} 今天`, secrets: [] };
      assert.equal(serviceWith(note).note('a.md')!.secrets.length, 1);
      const title = serviceWith(note).note('a.md')!.tasks[0]!.title;
      assert.ok(title.includes('••••••••') && !title.includes(token.slice(-20)), title);
    });
  }
});

describe('nothing that is kept of a note holds a secret', () => {
  for (const note of notes) {
    test(note.name, () => {
      holdsNone(note, JSON.stringify(serviceWith(note).note(note.name)));
      const bytes = Buffer.from(packedReading({ uri: note.name, path: note.name, text: note.text }, defaultSettings));
      holdsNone(note, bytes.toString('latin1'));
      holdsNone(note, bytes.toString('utf8'));
      holdsNone(note, bytes.toString('utf16le'));
    });
  }

  const hidden: [what: string, text: string, secret: string][] = [
    ['signs that Markdown takes for its own', '- [ ] 换密码：Qx81**ma**tou\n', 'Qx81**ma**tou'],
    [
      'a title that is cut short',
      `- [ ] ${'paint the pier '.repeat(32)}password: Qx81harbourgate\n`,
      'Qx81harbourgate',
    ],
    ['a heading', '# パスワード：Qx81sanbashi\n\n- [ ] 塗装\n', 'Qx81sanbashi'],
    ['an address', 'See [the wiki](https://ann:Qx81harbour@wiki.pier.internal/a)\n', 'Qx81harbour'],
    ['a command', '# 部署流程\n\n1. 备份\n\n   ```sh\n   mysqldump -uroot -pQx81matou pier\n   ```\n', 'Qx81matou'],
  ];
  for (const [what, text, secret] of hidden) {
    test(what, () => {
      const kept = JSON.stringify(serviceWith({ name: 'a.md', text, secrets: [] }).note('a.md'));
      assert.ok(kept.includes('••••••••'), kept);
      for (const words of [secret, secret.toLowerCase(), secret.replaceAll('*', ''), secret.slice(0, 7)])
        assert.ok(!kept.includes(words), kept);
    });
  }
});

describe('nothing that is shown holds a secret', () => {
  for (const note of notes) {
    test(note.name, () => {
      const service = serviceWith(note);
      const { name } = note;
      const { lines } = service.note(name)!;
      const whole = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: 0 } };
      const answers: unknown[] = [
        service.findings(name, ask).map(({ message, related }) => [message, related]),
        service.tasks('', ask),
        service.runbooks(),
        service.links(name),
        service.inlayHints(name, whole, ask),
        service.report({ span: 'this week' }, ask),
        service.findSymbols('pass'),
      ];
      for (let line = 0; line < lines.length; line++) {
        const position = { line, character: [3, 14, 22][line % 3]! };
        answers.push(service.hover(name, position, ask), service.facts(name, position, ask));
        answers.push(service.runbooksFor(name, position, ask));
        answers.push(service.actions(name, { start: position, end: position }, ask).map(({ title }) => title));
      }
      holdsNone(note, JSON.stringify(answers));
    });
  }
});

describe('a baseline', () => {
  const text = '# Pier\n\nlogin: ann / Qx81harbour\n\nlogin: bob / Qx82harbour\n\n- [ ] paint by 2026-02-30\n';
  const reported = (service: Service, words: string): string[] => {
    service.set({ uri: 'a.md', path: 'a.md', text: words }, defaultSettings);
    return service.findings('a.md', ask).map(({ code, range }) => `${range.start.line + 1} ${code}`);
  };
  const service = serviceWith({ name: 'a.md', text, secrets: [] });
  const file = writeBaseline(service.toKnow('a.md', ask));
  service.setBaseline('b.json', readBaseline(file)!);

  test('leaves out what it names, wherever its line stands now', () => {
    assert.deepEqual(reported(service, text), []);
    assert.deepEqual(reported(service, `# Pier\n\nNew.\n${text}`), []);
  });
  test('names nothing else: another secret in its place, the same once more, another line', () => {
    assert.deepEqual(reported(service, text.replace('Qx81', 'Qy90')), ['3 secret-in-note']);
    assert.deepEqual(reported(service, `${text}\nlogin: ann / Qx81harbour\n`), ['9 secret-in-note']);
    assert.deepEqual(reported(service, text.replace('- [ ] paint', '- [ ] scrub')), ['7 date-impossible']);
  });
  describe('is added to', () => {
    const files = (before: string | null) => {
      const it = serviceWith({ name: 'none.md', text: '', secrets: [] });
      it.setFolders(['file:///w']);
      it.set({ uri: 'file:///w/a%20b.md', path: 'a b.md', text }, defaultSettings);
      if (before !== null)
        it.setBaseline(
          'file:///w/.dueline/baseline.json',
          (readBaseline(before) ?? []).map((one) => ({ ...one, note: `file:///w/${encodeURIComponent(one.note)}` })),
          before,
        );
      return it;
    };
    /** The file after the edit, or why there is none. */
    const grown = (before: string | null, argument: object = {}) => {
      const made = files(before).outcome('dueline.addToBaseline', { uri: 'file:///w/a%20b.md', ...argument }, ask);
      if ('refused' in made) return made.refused;
      const [{ uri, edits, create }] = made.changes as [(typeof made.changes)[0]];
      assert.equal(uri, 'file:///w/.dueline/baseline.json');
      assert.equal(create ?? false, before === null);
      const lines = (before ?? '').split('\n');
      const offset = ({ line, character }: { line: number; character: number }) =>
        lines.slice(0, line).join('\n').length + Math.min(line, 1) + character;
      const [{ range, newText }] = edits as [(typeof edits)[0]];
      return (before ?? '').slice(0, offset(range.start)) + newText + (before ?? '').slice(offset(range.end));
    };
    const all = files(null)
      .toKnow('file:///w/a%20b.md', ask)
      .map((one) => ({ ...one, note: 'a b.md' }));
    const [ann, bob, day] = ['ann', 'bob', 'day'].map((_, at) => all[at]!) as [
      (typeof all)[0],
      (typeof all)[0],
      (typeof all)[0],
    ];
    const other = { note: 'a.md', code: 'link-broken', print: '01' };

    test('all of a note, or one finding, where there is no file yet', () => {
      assert.equal(grown(null), writeBaseline(all));
      assert.equal(grown(null, { position: { line: 4, character: 13 }, code: 'secret-in-note' }), writeBaseline([bob]));
    });
    test('in the order in which the command line writes it, and no other line changes', () => {
      assert.equal(grown(writeBaseline([])), writeBaseline(all));
      assert.equal(grown(writeBaseline([other, day])), writeBaseline([other, ann, bob, day]));
      const before = writeBaseline([other]);
      const service = files(before);
      const made = service.outcome(
        'dueline.addToBaseline',
        { uri: 'file:///w/a%20b.md', position: { line: 4, character: 13 }, code: 'secret-in-note' },
        ask,
      );
      assert.ok('changes' in made && made.changes[0]!.edits.every(({ newText }) => !newText.includes('link-broken')));
    });
    test('at the front where somebody has laid it out otherwise; what stands there stays', () => {
      const before = `{ "findings": [ ${JSON.stringify(other)} ], "why": "old" }\n`;
      const now = grown(before, { position: { line: 4, character: 13 }, code: 'secret-in-note' });
      assert.deepEqual(readBaseline(now), [bob, other]);
      assert.ok(now.endsWith(`${JSON.stringify(other)} ], "why": "old" }\n`));
      assert.deepEqual(readBaseline(grown('{"version": 1, "findings": []}', {})), all);
    });
    test('is refused where there is nothing to add, or nothing to add it to', () => {
      assert.match(grown('{"findings": 3}'), /baseline\.json cannot be read as a baseline/);
      assert.match(grown('{"x": [], "findings": []}'), /cannot be read as a baseline/);
      assert.match(grown(null, { position: { line: 0, character: 0 }, code: 'link-broken' }), /Nothing is found/);
      const outside = { uri: 'a.md' };
      const made = files(null).outcome('dueline.addToBaseline', outside, ask);
      assert.match('refused' in made ? made.refused : '', /in no workspace folder/);
      assert.throws(() => files(null).outcome('dueline.addToBaseline', { uri: 'a.md', code: 'x' }, ask), /needs/);
    });
  });
  test('tells nothing of a secret: with all others in its place, no more than one in 200 has its print', () => {
    const print = (secret: string) =>
      serviceWith({ name: 'a.md', text: `login: ann / ${secret}\n`, secrets: [] }).toKnow('a.md', ask)[0]!.print;
    const prints = Array.from({ length: 600 }, (_, at) => print(`Qx${1000 + at}harbour`));
    assert.equal(new Set(prints.map((one) => one.split('.')[0])).size, 1);
    assert.ok(new Set(prints).size <= 256);
    assert.ok(!file.includes('Qx8'));
  });
  test('is no longer kept once its file is gone; what is none names nothing', () => {
    service.setBaseline('b.json', []);
    assert.equal(reported(service, text).length, 3);
    for (const broken of ['', '{', '[]', '{"findings": 3}', 'null']) assert.equal(readBaseline(broken), null);
    assert.deepEqual(readBaseline('{"findings": [null, {"note": 1}]}'), []);
  });
});

test('what was read before an edit moves with it, and what asks for a password may stand in the block above', () => {
  const service = createService('all');
  const read = (text: string): Note['secrets'] => {
    const again = service.set({ uri: 'a.md', path: 'a.md', text }, defaultSettings).secrets;
    assert.deepEqual(again, createService('all').set({ uri: 'a.md', path: 'a.md', text }, defaultSettings).secrets);
    return again;
  };
  const asked = 'ssh ann@jump.pier.internal\n\nqx!81harbour2\n';
  const text = `# Pier\n\nPaint it.\n\n${asked}\nPassword: Qx81@pier\n`;
  assert.equal(read(text).length, 2);
  assert.equal(read(text.replace('Paint it', 'Paint it all over')).length, 2);
  assert.equal(read(text.replace('ssh ann@jump.pier.internal', 'See the jump host')).length, 1);
  assert.equal(read(text.replace('Password', 'Colour')).length, 1);
});
