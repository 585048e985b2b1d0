import type { Messages } from './index.ts';

export const zh: Messages = {
  rules: {
    'task.checkbox': '这是一个复选框条目。',
  },
};
