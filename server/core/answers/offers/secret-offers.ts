/** Code actions on secrets: something to be filled in takes their place, or the name of a variable. */
import { messagesFor } from '../../messages/index.ts';
import type { SecretFact, Span } from '../../model.ts';
import { positionAt, rangeOf } from '../place.ts';
import { isHere, type Offer } from './offers.ts';

const written: Record<SecretFact['kind'], { placeholder: string; variable: string }> = {
  password: { placeholder: 'password', variable: 'PASSWORD' },
  token: { placeholder: 'token', variable: 'TOKEN' },
  key: { placeholder: 'private key', variable: 'PRIVATE_KEY' },
  address: { placeholder: 'password', variable: 'PASSWORD' },
};

export const secretOffers: Offer[] = [
  {
    kind: null,
    mends: ['secret-in-note'],
    at: replaced(({ kind }) => {
      const { placeholder } = written[kind];
      return { newText: `{{${placeholder}}}`, isPreferred: true };
    }),
  },
  {
    kind: null,
    mends: ['secret-in-note'],
    at: replaced((secret, text) => ({ newText: `\${${variableFor(secret, text)}}`, isPreferred: false })),
  },
  ...(['example', 'revoked'] as const).map(
    (reason): Offer => ({
      kind: null,
      mends: ['secret-in-note'],
      at: ({ note, world, ...here }) =>
        note.secrets
          .filter((secret) => isHere({ note, world, ...here }, secret))
          .map(({ span }) => {
            const { ignoreSecret, secretReasons } = messagesFor(world.ask.locale).actions;
            const position = positionAt(note, span.start);
            const argument = {
              uri: note.uri,
              position,
              code: 'secret-in-note',
              scope: 'line' as const,
              reason: secretReasons[reason],
            };
            return {
              title: ignoreSecret(secretReasons[reason]),
              how: { command: 'dueline.ignore', argument },
              about: span,
            };
          }),
    }),
  ),
];

function replaced(write: (secret: SecretFact, text: string) => { newText: string; isPreferred: boolean }): Offer['at'] {
  return (here) => {
    const { note, world } = here;
    const say = messagesFor(world.ask.locale).actions;
    return note.secrets
      .filter((secret) => isHere(here, secret))
      .map((secret) => {
        const text = world.text(note.uri);
        const { newText, isPreferred } = write(secret, text);
        const { span, quote } = isPreferred ? { span: secret.span, quote: '' } : inDoubleQuotes(secret.span, text);
        const edits = [{ range: rangeOf(note, span), newText: `${quote}${newText}${quote}` }];
        return { title: say.replaceSecret(newText), how: { edits }, about: secret.span, isPreferred };
      });
  };
}

/** In single quotes a shell leaves the name of a variable as it is; they give way to double ones on lines of commands. */
function inDoubleQuotes(span: Span, text: string): { span: Span; quote: string } {
  const isSingle = text.charAt(span.start - 1) === "'" && text.charAt(span.end) === "'";
  const line = text.slice(text.lastIndexOf('\n', span.start) + 1, span.start);
  return isSingle && /\s-{1,2}\w|^\s*export\s/.test(line)
    ? { span: { start: span.start - 1, end: span.end + 1 }, quote: '"' }
    : { span, quote: '' };
}

const named: [token: RegExp, variable: string][] = [
  [/^gh[opsur]_|^github_/, 'GITHUB_TOKEN'],
  [/^gl/, 'GITLAB_TOKEN'],
  [/^xox|^xapp/, 'SLACK_TOKEN'],
  [/^npm_/, 'NPM_TOKEN'],
  [/^AKIA|^ASIA/, 'AWS_ACCESS_KEY_ID'],
  [/^AIza/, 'GOOGLE_API_KEY'],
  [/^sk-ant/, 'ANTHROPIC_API_KEY'],
  [/^sk-/, 'OPENAI_API_KEY'],
  [/^[sr]k_/, 'STRIPE_KEY'],
];

const programs: [line: RegExp, variable: string][] = [
  [/\b(?:mysql\w*|mariadb|pwiz)\b/i, 'MYSQL_PASSWORD'],
  [/\bpostgres\w*:|\bpsql\b|\bpg_\w+/i, 'PGPASSWORD'],
  [/\bredis\b|redis:|redis-cli/i, 'REDIS_PASSWORD'],
  [/\bmongo\w*\b/i, 'MONGO_PASSWORD'],
  [/\bjenkins\b/i, 'JENKINS_PASSWORD'],
  [/\bssh(?:pass)?\b|\bscp\b/i, 'SSH_PASSWORD'],
];

/** The name of a variable for a secret: its own where it has one, else by its service or the program that it is given to. */
function variableFor({ span, kind, mask }: SecretFact, text: string): string {
  const before = text.slice(Math.max(0, span.start - 200), span.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const own = /(?:^|[\s"'`(])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{2,}PASSWORD)["'`]?\s{0,3}[:=]\s{0,3}["'`]?$/.exec(
    line,
  )?.[1];
  const service = named.find(([token]) => token.test(mask))?.[1];
  const program = kind === 'token' ? undefined : programs.find(([name]) => name.test(before.slice(-160)))?.[1];
  return own ?? service ?? program ?? written[kind].variable;
}
