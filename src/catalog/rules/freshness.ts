import type { Said } from '../../model/problem.ts';
import { staleAfter, visitStaleAfter } from '../../model/finding.ts';
import type { Fact } from '../../model/source.ts';
import { visitKeys, type VisitKey } from '../../model/spot.ts';
import { daysSince } from '../../model/time/age.ts';
import type { LocalText } from '../../model/text.ts';
import { doubt, type Rule } from './rule.ts';

/** What sends a visitor on a journey for nothing when it is old. The rest of what has aged is listed on the status page. */
const urgent: readonly VisitKey[] = ['status', 'access', 'fee'];

/** Facts that were true long ago. Says nothing where nobody has said what day it is. */
export const oldFacts: Rule = (library, report, { today }) => {
  if (today === undefined) return;
  for (const { id, data } of library.entries.spots) {
    const { checked, name, visit } = data;
    const days = checked && daysSince(checked.date, today);
    if (days !== undefined && days > visitStaleAfter)
      report(
        doubt(
          'stale',
          { collection: 'spots', id, path: ['checked', 'date'] },
          old(
            name,
            { zh: '上次核对', en: 'Last check' },
            checked?.date ?? '',
            days,
            visitStaleAfter,
          ),
          {
            zh: `再核一遍能不能进、近况怎样，然后把 checked.date 写成 ${today}。`,
            en: `Check again whether one gets in, then write checked.date: ${today}.`,
          },
        ),
      );
    for (const key of urgent) {
      const fact: Fact<unknown> | undefined = visit[key];
      const limit = staleAfter(key);
      const age = fact && daysSince(fact.asOf, today);
      if (!fact || limit === undefined || age === undefined || age <= limit) continue;
      report(
        doubt(
          'stale',
          { collection: 'spots', id, path: ['visit', key, 'asOf'] },
          old(name, visitKeys[key], fact.asOf, age, limit),
          {
            zh: '找新的来源再核一遍，改 value、sources 和 asOf。没找到新的就先留着：页面上会写明这是哪一天的。',
            en: 'Check it against a new source and correct value, sources and asOf. If there is none, leave it: the page says of what day it is.',
          },
        ),
      );
    }
  }
};

function old(name: LocalText, what: Said, date: string, days: number, limit: number): Said {
  return {
    zh: `“${name.zh}”的“${what.zh}”还是 ${date} 的，过了 ${days} 天；超过 ${limit} 天就算旧。`,
    en: `“${what.en}” of “${name.en ?? name.zh}” is of ${date}, ${days} days ago; after ${limit} days it counts as old.`,
  };
}
