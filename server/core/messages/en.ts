/** The messages in English. A message with holes is a function of what fills them. */
export const en = {
  /** Why something was read as it was, by the rule that read it: a sentence that a newcomer understands. */
  rules: {
    'task.checkbox': 'It is a checkbox item.',
  },
};
