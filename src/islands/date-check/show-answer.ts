import { dateCheckWordsIn } from '../../i18n/date-check-words.ts';
import {
  calendarText,
  dateText,
  mendText,
  noteText,
  sumText,
  verdictText,
} from '../../i18n/trip-words.ts';
import { calendarMime } from '../../exports/trip/formats.ts';
import { toIcs } from '../../exports/trip/ics.ts';
import { sheetOfItinerary } from '../../exports/trip/sheet.ts';
import { textIn } from '../../model/text.ts';
import type { DateQuestion } from '../../model/trip/date-question.ts';
import { lostPlace, mendLimits, type Standing, type Verdict } from '../../model/trip/feasible.ts';
import { toShared } from '../../model/trip/share.ts';
import { element } from '../element.ts';
import { answerOn, type AnsweredDay, type AnsweredStop, type MendOffer } from './answer.ts';

/** How far the door of a standing is drawn open. */
const doors = {
  fine: 'open',
  wait: 'ajar',
  ask: 'ajar',
  clash: 'shut',
} as const satisfies Record<Standing, string>;

/** The places of a page where an answer is shown. */
export interface AnswerParts {
  /** Read out when it changes. */
  readonly sum: HTMLElement;
  readonly details: HTMLElement;
  /** Leads to the trip, with the dates once they are chosen. */
  readonly copy: HTMLAnchorElement;
  /** A door as it was drawn when the page was made. */
  readonly door: (state: 'open' | 'ajar' | 'shut') => Node;
}

/** Shows what comes of a date, in place of whatever stood there. */
export function showAnswer(
  question: DateQuestion,
  date: string,
  today: string,
  parts: AnswerParts,
): void {
  const { lang, tripPage } = question;
  const t = dateCheckWordsIn(lang);
  const answer = answerOn(question, date, today);
  const single = answer.days.length === 1 ? answer.days[0] : undefined;
  const door = (standing: Standing): HTMLElement =>
    element('i', { class: `d ${standing}` }, parts.door(doors[standing]));

  parts.sum.replaceChildren(
    door(worstOf(answer.stops.map(({ standing }) => standing))),
    element('b', {}, dated(date, answer)),
    element(
      'span',
      { class: 'when' },
      [
        date < today ? t.past : undefined,
        ...(single ? linesOf(single) : []),
        single || answer.stops.some(({ standing }) => standing !== 'fine') ? undefined : t.restSays,
      ]
        .filter(Boolean)
        .join(lang === 'zh' ? '' : ' '),
    ),
  );
  parts.details.replaceChildren(
    ...answer.days.map((day, index) =>
      element(
        'section',
        {},
        single
          ? undefined
          : element('h3', {}, `${t.day(index + 1)} · ${dated(day.check.date, day.check)}`),
        single ? undefined : lineOf(linesOf(day)),
        element('ul', { class: 'can' }, ...rowsOf(day)),
      ),
    ),
  );
  parts.copy.href = `${tripPage}#${toShared(answer.trip)}`;

  function dated(on: string, sum: Parameters<typeof sumText>[0]): string {
    const year = on.slice(0, 4) === today.slice(0, 4) ? undefined : Number(on.slice(0, 4));
    return t.dated(dateText(on, lang), year, sumText(sum, lang));
  }

  /** What kind of day it is, and its light. */
  function linesOf({ check, sun }: AnsweredDay): readonly string[] {
    const calendar = calendarText(check.calendar, lang);
    return [calendar && sentence(calendar), sun && t.sun(sun)].filter((line) => line !== undefined);
  }

  function lineOf(lines: readonly string[]): HTMLElement | undefined {
    return lines.length > 0
      ? element('p', { class: 'note' }, lines.join(lang === 'zh' ? '' : ' '))
      : undefined;
  }

  /** Stops of which there is something to say, then the others in one row. */
  function rowsOf({ stops }: AnsweredDay): readonly HTMLElement[] {
    const told = stops.filter(({ check }) => check.standing !== 'fine' || check.notes.length > 0);
    const rest = stops.length - told.length;
    return [
      ...told.map(rowOf),
      ...(rest > 0
        ? [
            element(
              'li',
              {},
              door('fine'),
              element(
                'div',
                {},
                element('b', {}, told.length > 0 ? t.rest(rest) : t.all(rest)),
                element('p', {}, t.restSays),
              ),
            ),
          ]
        : []),
    ];
  }

  function rowOf({ number, check, mends }: AnsweredStop): HTMLElement {
    const { verdict, standing, notes, place } = check;
    return element(
      'li',
      standing === 'clash' ? { class: 'clash' } : {},
      door(standing),
      element(
        'div',
        {},
        element(
          'b',
          {},
          element('span', { class: 'code' }, String(number)),
          ' ',
          element('a', { href: `#stop-${number}` }, textIn(place.name, lang)),
        ),
        element('p', {}, sentence(verdictText(verdict, lang))),
        ...notes.map((note) => element('p', {}, sentence(noteText(note, lang)))),
        ...(standing === 'clash' ? mendRows(mends, verdict) : []),
      ),
    );
  }

  function mendRows(mends: readonly MendOffer[], verdict: Verdict): readonly HTMLElement[] {
    // A house that is gone is no matter of hours: nothing was tried.
    if (verdict.kind === 'shut-for-good') return [];
    if (mends.length === 0) return [element('p', { class: 'then' }, t.noMend(mendLimits.dates))];
    return [
      element('p', { class: 'then' }, t.mends),
      element(
        'ul',
        { class: 'mends' },
        ...mends.map(({ mend, trip, after }) =>
          element(
            'li',
            {},
            element('a', { class: 'btn', href: `${tripPage}#${toShared(trip)}` }, mendLine(mend)),
            element('span', { class: 'then' }, sentence(t.then(sumText(after, lang)))),
          ),
        ),
      ),
    ];
  }

  function mendLine(mend: MendOffer['mend']): string {
    if (single || mend.kind !== 'other-date') return mendText(mend, lang);
    return mend.inDays > 0 ? t.later(mend.inDays) : t.earlier(-mend.inDays);
  }

  function sentence(text: string): string {
    return /[。.!?！？]$/.test(text) ? text : `${text}${t.stop}`;
  }
}

const order = ['fine', 'wait', 'ask', 'clash'] as const satisfies readonly Standing[];

function worstOf(all: readonly Standing[]): Standing {
  return order.findLast((standing) => all.includes(standing)) ?? 'fine';
}

/** Gives the visitor a calendar of the plan from a date on. */
export function takeCalendar(question: DateQuestion, date: string): void {
  const text = calendarFrom(question, date);
  const address = URL.createObjectURL(new Blob([text], { type: calendarMime }));
  element('a', { href: address, download: `${question.plan.id}-${date}.ics` }).click();
  // Safari reads the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The calendar as text. Its events have the names that those of the file on the page have, and take their place. */
export function calendarFrom(
  { plan, places, lang, changed, url, spotPage }: DateQuestion,
  date: string,
): string {
  const known = new Map(places.map((place) => [place.id, place]));
  const sheet = sheetOfItinerary(
    plan,
    (spot) => known.get(spot) ?? lostPlace(spot),
    { lang, changed, url, spotUrl: (id) => spotPage.replace('*', id) },
    date,
  );
  const text = toIcs(sheet, { host: new URL(url).host });
  if (text === undefined) throw new RangeError(`Not a date: “${date}”`);
  return text;
}
