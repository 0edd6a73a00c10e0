import { expect, test } from 'vitest';
import { reportJson } from '../../src/catalog/report-json.ts';
import type { Problem } from '../../src/model/problem.ts';

const problem: Problem = {
  severity: 'error',
  kind: 'hours',
  file: 'content/spots/lane.mdx',
  line: 12,
  column: 35,
  field: 'visit.hours.value.osm',
  says: { zh: '时间读不懂。', en: 'The hours cannot be read.' },
  mend: { zh: '写成 Mo-Su 08:30-17:00。', en: 'Write them as Mo-Su 08:30-17:00.' },
};

test('programs find what they found before', () => {
  const warning: Problem = { ...problem, severity: 'warning' };
  expect(reportJson({ problems: [problem, warning], entries: 3 }, ['error'])).toEqual({
    version: 1,
    entries: 3,
    errors: 1,
    warnings: 1,
    problems: [
      {
        severity: 'error',
        kind: 'hours',
        file: 'content/spots/lane.mdx',
        line: 12,
        column: 35,
        field: 'visit.hours.value.osm',
        says: { zh: '时间读不懂。', en: 'The hours cannot be read.' },
        mend: { zh: '写成 Mo-Su 08:30-17:00。', en: 'Write them as Mo-Su 08:30-17:00.' },
        guide: { zh: '/for-editors/#fault-hours', en: '/en/for-editors/#fault-hours' },
      },
    ],
  });
});
