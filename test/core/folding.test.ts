import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';

const uri = 'file:///plan.md';

function folded(text: string, most?: number): string[] {
  const service = createService();
  service.set({ uri, path: 'plan.md', text }, defaultSettings);
  return service
    .folding(uri, most)
    .map(({ startLine, endLine, kind }) => [`${startLine}-${endLine}`, kind ?? ''].join(' ').trim());
}

/** A note, and the lines from and to which it folds. */
const cases: Record<string, [text: string, expected: string[]][]> = {
  sections: [
    ['# Plan\n\na\n\n## Week\n\nb\n\n\n## Next\n\n# Other\nc\n', ['0-9', '4-6', '11-12']],
    ['# 计划\n\n一\n\n', ['0-2']],
    ['予定\n====\n\n一\n', ['0-3']],
    ['# Alone\n\n\n', []],
  ],
  'items with what stands in them': [
    ['- [ ] a\n  - b\n    - c\n- d\n', ['0-2', '1-2']],
    ['- 码头\n\n  第二段\n- 灯塔\n', ['0-2']],
    ['1. 桟橋\n   続き\n2. 灯台\n', ['0-1']],
    ['> - a\n>   - b\n', ['0-1']],
    ['- a\n- b\n- c\n', []],
    ['- - a\n    - b\n', ['0-1']],
  ],
  'runs of done items': [
    ['- [x] a\n- [x] b\n- [ ] c\n- [x] d\n', ['0-1 region']],
    ['- 刷漆 - 已完成\n- 换灯 - 已完成\n- 修栏杆 - 进行中\n', ['0-1 region']],
    ['- 塗装 - 完了\n- 電球 - 中止\n- 柵 - 対応中\n', ['0-1 region']],
    ['- [ ] a\n  - [x] b\n  - [x] c\n', ['0-2', '1-2 region']],
    ['- [x] a\n  - [x] b\n- [x] c\n', ['0-2 region']],
  ],
  'no runs of done items': [
    ['- [x] a\n\ntext\n\n- [x] b\n', []],
    ['- [x] a\n* [x] b\n', []],
    ['- [x] a\n  - [ ] open\n- [x] b\n', ['0-1']],
    ['- [x] a\n- b\n- [x] c\n', []],
  ],
  'tables, code, front matter and comments': [
    ['| 任务 | 状态 |\n|--|--|\n| 刷漆 | 完成 |\n\n| a |\n|--|\n| b |\n', ['0-2', '4-6']],
    ['```sh\nls\n```\n\n~~~\nx\n', ['0-2', '4-5']],
    ['- a\n  ```\n  x\n  ```\n- b\n', ['0-3', '1-3']],
    ['---\ntitle: x\n---\n\n---\n', ['0-2']],
    ['<!-- one\ntwo -->\n\n<!-- one -->\n\n<div>\nx\n</div>\n', ['0-1 comment', '5-7']],
    ['\ufeff# a\r\n\r\nb\r\n', ['0-2']],
  ],
  nothing: [
    ['', []],
    ['one paragraph\nof two lines\n', []],
  ],
};

for (const [name, notes] of Object.entries(cases)) {
  describe(name, () => {
    for (const [text, expected] of notes) test(JSON.stringify(text), () => assert.deepEqual(folded(text), expected));
  });
}

test('where only so many are wanted, the innermost are left out', () => {
  const text = '# a\n- b\n  - c\n    - d\n\n# e\n- f\n  - g\n';
  assert.deepEqual(folded(text), ['0-3', '1-3', '2-3', '5-7', '6-7']);
  assert.deepEqual(folded(text, 3), ['0-3', '1-3', '5-7']);
});

test('a note that nobody knows, and one after an edit', () => {
  const service = createService();
  assert.deepEqual(service.folding(uri), []);
  for (const text of ['# a\n- b\n- c\n', '# a\n- b\n  - c\n', '# a\n\n- b\n  - c\n']) {
    service.set({ uri, path: 'plan.md', text }, defaultSettings);
    assert.deepEqual(
      service.folding(uri).map(({ startLine, endLine }) => `${startLine}-${endLine}`),
      folded(text),
    );
  }
});
