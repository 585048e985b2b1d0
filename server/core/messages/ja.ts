import type { Messages } from './index.ts';

export const ja: Messages = {
  rules: {
    'task.checkbox': 'チェックボックスの項目です。',
  },
};
