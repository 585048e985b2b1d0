/**
 * What a secret is called: those that people think up (`password`, `密码`) and those that machines give out (`token`, `密钥`);
 * what stands before the name of a user, and before a name and a password at once (`login`, `账号密码`); words that say that
 * something is no secret of this kind (`hash`), and those of meetings, whose codes are for whoever reads the note; and what
 * stands between a name and what it is: `is`, `是`.
 */
export type SecretWords = Record<
  'passwords' | 'tokens' | 'users' | 'logins' | 'others' | 'meetings' | 'copulas',
  string[]
>;
