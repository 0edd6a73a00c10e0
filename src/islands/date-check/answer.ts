import { textIn } from '../../model/text.ts';
import { dateOf, dayAfter, dayNamed, type CivilDay } from '../../model/time/calendar.ts';
import type { SunDay } from '../../model/time/sun.ts';
import type { DateQuestion } from '../../model/trip/date-question.ts';
import {
  askItinerary,
  checkDay,
  lostPlace,
  mended,
  mendsOf,
  type DayAsked,
  type DayCheck,
  type Mend,
  type Mended,
  type StopCheck,
} from '../../model/trip/feasible.ts';
import { setDates, tripOf, type Trip } from '../../model/trip/trip.ts';

/** A change that would help, with the whole trip as it is after it. */
export interface MendOffer {
  /** Its stops are numbered as on the page, where the numbers run on from day to day; a date moves the whole plan. */
  readonly mend: Mend;
  readonly trip: Trip;
  /** Every stop of the plan after the change. */
  readonly after: Pick<DayCheck, 'stops'>;
}

/** A stop with its number on the page, from 1. */
export interface AnsweredStop {
  readonly number: number;
  readonly check: StopCheck;
  /** For a clash alone. None, where nothing that was tried helps. */
  readonly mends: readonly MendOffer[];
}

export interface AnsweredDay {
  readonly check: DayCheck;
  /** Of the first place whose position is known. */
  readonly sun: SunDay | undefined;
  readonly stops: readonly AnsweredStop[];
}

/** The answer to “can I do it on this date?”. */
export interface Answer {
  readonly trip: Trip;
  readonly days: readonly AnsweredDay[];
  /** Of all days. */
  readonly stops: readonly StopCheck[];
}

/** Asks a plan of one or several days about the date of its first. Nothing before `today` is offered instead. */
export function answerOn(
  { plan, places, lang }: Pick<DateQuestion, 'plan' | 'places' | 'lang'>,
  date: string,
  today: string,
): Answer {
  const first = civilDayOf(date);
  const known = new Map(places.map((place) => [place.id, place]));
  const asked = plan.days.map((day) =>
    askItinerary(day, (spot) => known.get(spot) ?? lostPlace(spot)),
  );
  const bare = tripOf(plan, textIn(plan.title, lang), ({ title }) => textIn(title, lang));
  const tripFrom = (from: CivilDay): Trip => setDates(bare, datesFrom(from, asked.length));
  const trip = tripFrom(first);
  const checks = checksFrom(asked, first);
  let counted = 0;
  const days = checks.map((check, index): AnsweredDay => {
    const before = counted;
    counted += check.stops.length;
    return {
      check,
      sun: check.stops.find(({ sun }) => sun)?.sun,
      stops: check.stops.map((stop, at) => ({
        number: before + at + 1,
        check: stop,
        mends: offersAt(at, index, before),
      })),
    };
  });

  function offersAt(at: number, index: number, before: number): readonly MendOffer[] {
    const [check, day] = [checks[index], asked[index]];
    if (!check || !day || check.stops[at]?.standing !== 'clash') return [];
    const found = mendsOf(day, check.date, at, { notBefore: today });
    return firstOfEachKind(
      found.flatMap(({ mend, after }): readonly MendOffer[] =>
        mend.kind === 'other-date'
          ? moved(mend)
          : [
              {
                mend: numbered(mend, before),
                trip: mended(trip, index, mend),
                after: { stops: checks.with(index, after).flatMap(({ stops }) => stops) },
              },
            ],
      ),
    );
  }

  /** Days follow one another, so another date moves them all; it is no help if a day that worked then fails. */
  function moved(mend: Extract<Mend, { readonly kind: 'other-date' }>): readonly MendOffer[] {
    const from = dayAfter(first, mend.inDays);
    if (dateOf(from) < today) return [];
    const after = checksFrom(asked, from);
    if (after.some(({ clashes }, k) => clashes > (checks[k]?.clashes ?? 0))) return [];
    return [{ mend, trip: tripFrom(from), after: { stops: after.flatMap(({ stops }) => stops) } }];
  }

  return { trip, days, stops: checks.flatMap(({ stops }) => stops) };
}

function civilDayOf(date: string): CivilDay {
  const day = dayNamed(date);
  if (!day) throw new RangeError(`Not a date: “${date}”`);
  return day;
}

function datesFrom(first: CivilDay, days: number): readonly string[] {
  return Array.from({ length: days }, (_, index) => dateOf(dayAfter(first, index)));
}

function checksFrom(asked: readonly DayAsked[], first: CivilDay): readonly DayCheck[] {
  return asked.map((day, index) => checkDay(day, dateOf(dayAfter(first, index))));
}

/** The most helpful of each kind, which the model puts first: seven buttons are no help. */
function firstOfEachKind(offers: readonly MendOffer[]): readonly MendOffer[] {
  return offers.filter(
    ({ mend }, index) => offers.findIndex((one) => one.mend.kind === mend.kind) === index,
  );
}

/** Numbers of stops as the page has them, where those of a second day go on from the first. */
function numbered(mend: Mended['mend'], before: number): Mend {
  if (mend.kind === 'swap')
    return { ...mend, stops: [mend.stops[0] + before, mend.stops[1] + before] };
  return mend.kind === 'stay-less' ? { ...mend, stop: mend.stop + before } : mend;
}
