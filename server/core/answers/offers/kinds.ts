/** The kinds that actions may have: standard ones of the protocol, of which a client may ask for some only. */
export const actionKinds = [
  'quickfix',
  'refactor.rewrite',
  'source.fixAll.dueline',
  'source.absoluteDates.dueline',
] as const;

export type ActionKind = (typeof actionKinds)[number];
