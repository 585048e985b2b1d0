import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fillIn } from '../../server/core/answers/sample.ts';
import { isDay } from '../../server/core/dates/day.ts';
import type { Ask, Day, Status } from '../../server/core/model.ts';
import { createService, type Service } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { layOutSample, sampleFiles } from '../editor/sample.ts';

const root = mkdtempSync(join(tmpdir(), 'dueline-sample-'));
after(() => rmSync(root, { recursive: true }));

/** Every weekday, ends of months and years, leap days, a Sunday and a Monday on either side of a year. */
const todays = [
  ...['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'],
  ...['2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04', '2028-02-28', '2028-02-29', '2028-03-01'],
  ...['2027-02-28', '2027-03-01', '2029-12-30', '2029-12-31', '2030-01-01', '2026-07-31', '2026-05-03'],
];

describe('places of a sample note', () => {
  const places: [place: string, today: string, text: string][] = [
    ['{{today YYYY-MM-DD}}', '2026-11-21', '2026-11-21'],
    ['{{today Weekday, Month D}} / {{today Wen Mon DD}}', '2026-11-21', 'Saturday, November 21 / Sat Nov 21'],
    ['{{today-21d M月D日}}', '2026-11-21', '10月31日'],
    ['{{mon M/D(Wja)}}', '2026-11-22', '11/16(月)'],
    ['{{sun M月D日}}周{{sun Wzh}}', '2026-11-16', '11月22日周日'],
    ['{{mon-2w YYYYMMDD}}', '2027-01-01', '20261214'],
    ['{{last-thu YYYY-MM-DD}}', '2026-11-19', '2026-11-19'],
    ['{{last-thu YYYY-MM-DD}}', '2026-11-18', '2026-11-12'],
    ['{{last-thu+1w-1d YYYY-MM-DD}}', '2026-11-18', '2026-11-18'],
    ['{{noday M月D日}}', '2026-11-21', '11月31日'],
    ['{{noday M月D日}}', '2026-12-31', '2月30日'],
    ['{{noday M月D日}}', '2028-02-29', '2月30日'],
    ['no {{place}} here', '2026-11-21', 'no {{place}} here'],
  ];
  for (const [place, today, text] of places) {
    test(`${place} on ${today}`, () => assert.equal(fillIn(place, today), text));
  }
  test('a day that does not exist is told at once', () => {
    assert.throws(() => fillIn('{{someday M/D}}', '2026-11-21'), /someday/);
    assert.throws(() => fillIn('{{last-today M/D}}', '2026-11-21'), /last-today/);
  });
});

describe('the sample workspace', () => {
  for (const today of todays) {
    test(`on ${today}`, () => {
      const folder = join(root, today);
      const paths = layOutSample(folder, today);
      assert.equal(new Set(paths).size, sampleFiles().length, 'two notes share a name');
      for (const path of paths) {
        const text = readFileSync(join(folder, path), 'utf8');
        assert.doesNotMatch(path + text, /\{\{|\}\}|undefined|NaN/, path);
        for (const [day] of `${path}\n${text}`.matchAll(/\d{4}-\d{2}-\d{2}/g)) {
          assert.ok(isDay(day), `${day} in ${path}`);
        }
        const written = /\d{4}-?\d{2}-?\d{2}/.exec(path)?.[0].replaceAll('-', '');
        assert.ok(!written || written <= today.replaceAll('-', ''), `${path} is from the future`);
      }
    });
  }
});

describe('what is read of the sample', () => {
  for (const today of todays) {
    test(`on ${today}`, () => {
      const { service, ask } = read(today);
      const { open, overdue, dueThisWeek } = service.counts(ask);
      assert.ok(overdue >= 5, `${overdue} overdue`);
      assert.ok(dueThisWeek >= 3, `${dueThisWeek} due this week`);
      assert.ok(open >= 25 && open <= 70, `${open} open`);
      const notes = service.notes();
      assert.deepEqual([...new Set(notes.map(({ language }) => language))].sort(), ['en', 'ja', 'zh']);
      assert.ok(notes.filter(({ kind }) => kind === 'runbook').length >= 2);
      assert.deepEqual(notes.find(({ path }) => path === 'README.md')?.tasks, []);
    });
  }

  test('its slips are found, each once', () => {
    const { service, ask } = saturday();
    const codes = service.notes().flatMap(({ uri }) => service.findings(uri, ask).map(({ code }) => code));
    assert.equal(codes.filter((code) => code === 'date-weekday-mismatch').length, 1);
    assert.equal(codes.filter((code) => code === 'date-impossible').length, 1);
  });

  /** Tasks by the beginning of their title, on Saturday 2026-11-21: what a colleague would say of each. */
  const colleague: [title: string, status: Status, owners: string[] | null, due: Day | null][] = [
    ['本地缓存接入', 'done', ['高远'], '2026-11-05'],
    ['失效消息走 kafka，格式已', 'doing', ['高远'], '2026-11-13'],
    ['热门航线预热脚本 ', 'todo', ['高远'], null],
    ['申请 6 台虚机', 'todo', ['孙一帆'], null],
    ['补票入口改到首页,', 'done', ['何苗'], '2026-11-11'],
    // Whose it is can be argued about where the owners are null.
    ['新人阿布熟悉', 'done', null, '2026-11-06'],
    ['历史船票归档', 'todo', ['孙一帆'], null],
    ['部署流程里回滚那一段过时了', 'todo', ['阿布'], '2026-11-17'],
    ['压测报告', 'todo', ['高远'], '2026-11-22'],
    ['旧机型闪退', 'waiting', ['何苗'], null],
    ['座席同步切到新机房', 'todo', ['孙一帆'], null],
    ['ticket-mail 双写', 'doing', ['何苗', '藤井'], '2026-11-13'],
    ['老机房下架', 'todo', ['林悦'], '2026-12-08'],
    ['切流前一天', 'todo', null, '2026-11-30'],
    ['幂等表的保留时长', 'todo', ['高远'], '2026-11-15'],
    ['短信模板加订单号', 'todo', ['林悦', '何苗'], '2026-11-25'],
    ['客服手册', 'done', [], null],
    ['再接続の間隔を短縮、', 'done', ['岡本'], '2026-11-04'],
    ['しきい値の見直し案を出す', 'todo', ['岡本'], '2026-11-19'],
    ['復旧手順の英語版を仕上げる', 'todo', ['西田'], '2026-11-25'],
    ['検証環境の証明書', 'todo', ['岡本'], '2026-11-26'],
    ['団体予約の再現条件', 'todo', ['藤井'], '2026-11-22'],
    ['昨夜のアラート', 'todo', [], '2026-11-21'],
    ['空き容量のグラフ', 'todo', ['岡本'], '2026-11-21'],
    ['Tom to rotate', 'done', ['Tom'], '2026-10-23'],
    ['Priya to send', 'todo', ['Priya'], '2026-11-13'],
    ['Maya will send', 'todo', ['Maya'], null],
    ['Priya: get the wording', 'todo', ['Priya'], '2026-11-21'],
    ['Tom: move the pier', 'todo', ['Tom Adeyemi'], '2026-11-26'],
    ['@maya: proof-read', 'todo', ['maya'], '2026-11-30'],
    ['Lin Yue: book', 'done', ['Lin Yue'], null],
    ['Announce the cut-over', 'todo', null, '2026-11-29'],
    ['Rotate the gate', 'todo', null, '2026-11-25'],
    ['Table of sent tickets', 'doing', ['高远'], '2026-11-13'],
    ['Alert on the disk', 'todo', ['Tom'], '2026-11-13'],
  ];
  for (const [title, status, owners, due] of colleague) {
    test(title, () => {
      const { service, ask } = saturday();
      const [found] = service.tasks('', ask).filter(({ task }) => task.title.startsWith(title));
      const { task } = found ?? assert.fail('no such task');
      assert.deepEqual([task.status, owners && task.owners, task.due], [status, owners, due]);
    });
  }

  test('plans and minutes are no runbooks, whatever they run', () => {
    const paths = new Set(
      read('2026-11-21')
        .service.runbooks()
        .map(({ path }) => path),
    );
    assert.deepEqual(
      [...paths].filter((path) => !path.startsWith('runbooks/')),
      [],
    );
    assert.equal(paths.size, 3);
  });

  test('what is no task is not listed', () => {
    const { service, ask } = saturday();
    const titles = service.tasks('', ask).map(({ task }) => task.title);
    const wrong =
      /^(日期：|负责人：|新机房出口带宽|票价不变|朝の確認|Refund check|Kiosks move|切り替えは火曜|同意先加)/;
    assert.deepEqual(
      titles.filter((title) => wrong.test(title)),
      [],
    );
  });

  test('work is carried over from last week to this one', () => {
    const { service, ask } = saturday();
    const found = service.tasks('域名和证书清单整理', ask).filter(({ task }) => task.status === 'todo');
    assert.deepEqual(
      found.map(({ note }) => note.path),
      ['周计划/2026-11-02 周计划.md', '周计划/2026-11-09 周计划.md', '周计划/2026-11-16 周计划.md'],
    );
  });
});

let kept: ReturnType<typeof read> | undefined;
const saturday = (): ReturnType<typeof read> => {
  kept ??= read('2026-11-21');
  return kept;
};

function read(today: Day): { service: Service; ask: Ask } {
  const folder = join(root, `read-${today}`);
  const service = createService();
  for (const path of layOutSample(folder, today)) {
    service.set({ uri: path, path, text: readFileSync(join(folder, path), 'utf8') }, defaultSettings);
  }
  return { service, ask: { today, settings: defaultSettings, locale: 'en' } };
}
