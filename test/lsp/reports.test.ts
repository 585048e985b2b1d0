/** What leaves the notes, asked by any editor: a report, an export, the sample workspace. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ExportAnswer, ReportAnswer, SampleAnswer, SpanAnswer } from '../../server/protocol.ts';
import { type Client, withClient } from './client.ts';

const files = {
  'plans/2026-03-16.md': '# 计划 2026-03-16\n\n## 栈桥\n\n- [ ] 更换码头的灯，3月20日前（何川）\n',
  'plans/2026-03-23.md':
    '# 计划 2026-03-23\n\n## 栈桥\n\n- [ ] 更换码头的灯，3月27日前（何川）\n- [x] 清点缆绳（周宁）\n',
};
const today = '2026-03-26';

const call = <Answer>({ request }: Client, command: string, argument?: unknown): Promise<Answer> =>
  request('workspace/executeCommand', { command, arguments: argument === undefined ? [] : [argument] });

suite('what leaves the notes', { concurrency: 4 }, () => {
  test(
    'a report, its links counted from the folder of the workspace',
    withClient({ files, options: { today } }, async (client) => {
      const report = await call<ReportAnswer>(client, 'dueline.report');
      assert.ok('text' in report);
      assert.deepEqual([report.from, report.to, report.language], ['2026-03-23', '2026-03-29', 'zh']);
      assert.match(report.text, /- \[清点缆绳\]\(\/plans\/2026-03-23\.md#L6\) · 周宁\n/);
      assert.match(report.text, /由 2026-03-20（周五）改为 2026-03-27（周五），推迟 7 天/);
      const last = await call<ReportAnswer>(client, 'dueline.report', { span: '上周', by: 'person', language: 'en' });
      assert.match('text' in last ? last.text : '', /^# Weekly report 2026-03-16 to 2026-03-22\n[\s\S]*\n## 何川\n/);
    }),
  );
  test(
    'what cannot be understood is said in words',
    withClient({ files, options: { today } }, async (client) => {
      const answers = [
        await call<ReportAnswer>(client, 'dueline.report', { span: 'never' }),
        await call<ReportAnswer>(client, 'dueline.report', { filter: '(' }),
        await call<SpanAnswer>(client, 'dueline.span', { words: 'never' }),
        await call<ExportAnswer>(client, 'dueline.export', { format: 'csv', filter: '(' }),
      ];
      for (const answer of answers) assert.ok('error' in answer && answer.error.length > 10, JSON.stringify(answer));
      assert.deepEqual(await call(client, 'dueline.span', { words: 'last week' }), {
        from: '2026-03-16',
        to: '2026-03-22',
      });
    }),
  );
  test(
    'tasks as a file, each once however many notes have it',
    withClient({ files, options: { today } }, async (client) => {
      const file = await call<ExportAnswer>(client, 'dueline.export', { format: 'ics-todos' });
      assert.ok('text' in file);
      assert.deepEqual([file.count, file.extension, file.text.match(/^BEGIN:VTODO/gm)!.length], [1, 'ics', 1]);
    }),
  );
  test(
    'sample notes as of the day of the server',
    withClient({ files, options: { today } }, async (client) => {
      const notes = await call<SampleAnswer>(client, 'dueline.sample', {
        files: [{ path: 'a/{{mon YYYY-MM-DD}}.md', text: 'on {{today M/D}}' }],
      });
      assert.deepEqual(notes, [{ path: 'a/2026-03-23.md', text: 'on 3/26' }]);
    }),
  );
});
