import { metersBetween } from '../../model/geo/distance.ts';
import { accesses, doors } from '../../model/spot.ts';
import { textIn } from '../../model/text.ts';
import { clockTime, type Minute } from '../../model/time/clock.ts';
import { framings } from '../../model/framing.ts';
import type { StopCheck } from '../../model/trip/feasible.ts';
import { legModes, legReach, offeredModes, type LegMode } from '../../model/trip/leg-estimate.ts';
import type { TripPlace } from '../../model/trip/place.ts';
import { tripLimits } from '../../model/trip/trip.ts';
import { mapWordsIn } from '../../i18n/map-words.ts';
import { roundedDistance } from '../../i18n/rounded-distance.ts';
import { noteText, verdictText } from '../../i18n/trip-words.ts';
import { drawing, element } from '../element.ts';
import { doorOf, type DoorState } from './door-view.ts';
import { choice, field, press } from './controls.ts';
import type { Plan, PlannedDay, PlannedStop } from './plan.ts';
import { clashOf } from './clash-view.ts';
import { legLinks } from './leg-links.ts';

const doorFor = { fine: 'open', wait: 'ajar', ask: 'ajar', clash: 'shut' } as const;
const toneFor = { fine: 'c', wait: 'c', ask: 'r', clash: 'bad' } as const;

/** A time of the day as a ticket prints it; past midnight it is the small hours. */
export function ticketTime(minute: Minute | undefined): string {
  return minute === undefined ? '--:--' : clockTime(minute);
}

/** A stop: the way to it, what is wrong with it, and its ticket. */
export function stopView(plan: Plan, day: PlannedDay, at: number): HTMLLIElement {
  const planned = day.stops[at];
  if (!planned) throw new RangeError(`Day ${day.index} has no stop ${at}.`);
  const { stop } = planned;
  const check = day.check?.stops[at];
  return element(
    'li',
    { class: 'pitem', id: `stop-${stop.id}`, 'data-id': String(stop.id) },
    legView(plan, day, at),
    check?.standing === 'clash' ? clashOf(plan, day, at) : undefined,
    element('div', { class: 'lift' }, ticket(plan, day, at, planned, check)),
  );
}

function ticket(
  plan: Plan,
  day: PlannedDay,
  at: number,
  planned: PlannedStop,
  check: StopCheck | undefined,
): HTMLElement {
  const { t, guest } = plan;
  const { stop, name } = planned;
  const bad = check?.standing === 'clash';
  return element(
    'div',
    { class: `ticket pstop${bad ? ' bad' : ''}` },
    picture(plan, planned),
    element(
      'div',
      { class: 'pb' },
      element(
        'h3',
        {},
        element('span', { class: 'code' }, String(at + 1)),
        planned.ours
          ? element('a', { href: plan.to.spot.replace('*', planned.ours.id) }, name)
          : element('span', {}, name),
      ),
      says(plan, planned, check),
      scenesOf(plan, planned),
      stop.note === undefined ? undefined : element('p', { class: 'pnote' }, stop.note),
      driverLine(plan, planned),
    ),
    guest ? element('p', { class: 'pctl still' }, t.stop.stay(stop.stay)) : tools(plan, day, at),
  );
}

function picture({ to }: Plan, { ours, times, stop }: PlannedStop): HTMLElement {
  const framing = framings[stop.id % framings.length] ?? framings[0];
  const inks = ours?.inks;
  const claim = ours ? (ours.claim ?? 'setting') : undefined;
  const print = element('div', {
    class: `print${inks ? ` ink-${inks.map((ink) => ink.slice(1)).join('')}` : ''}${ours ? '' : ' blank'}`,
    'data-claim': claim,
  });
  print.append(
    ours
      ? drawing(
          'svg',
          {
            viewBox: framing.viewBox,
            preserveAspectRatio: 'xMidYMid slice',
            'aria-hidden': 'true',
          },
          drawing('use', {
            href: `${to.art}${ours.motif}.svg#m-${ours.motif}`,
            transform: framing.mirrored ? 'translate(360 0) scale(-1 1)' : undefined,
          }),
        )
      : drawing(
          'svg',
          { viewBox: '0 0 360 640', preserveAspectRatio: 'xMidYMid slice', 'aria-hidden': 'true' },
          drawing('path', { class: 'tmark', d: 'M130 400h100v22h-38v60h-24v-60h-38z' }),
        ),
  );
  return element(
    'div',
    { class: 'pth' },
    element('span', { class: 'code t' }, ticketTime(times.enter)),
    print,
  );
}

/** Whether it can be seen then, in words, with every note that goes with it. */
function says(
  { t, lang }: Plan,
  { place, ours }: PlannedStop,
  check: StopCheck | undefined,
): HTMLElement {
  const lines: string[] = [];
  let door: DoorState;
  let tone: string;
  if (check?.standing === 'clash' && place.id !== undefined) {
    // What is wrong stands in the red frame above.
    [door, tone] = ['shut', 'bad'];
    lines.push(
      ...plainly(t, lang, place).slice(-1),
      ...check.notes.map((note) => noteText(note, lang)),
    );
  } else if (check) {
    door =
      check.standing === 'fine' && place.access ? doors[place.access] : doorFor[check.standing];
    tone = toneFor[check.standing];
    lines.push(
      verdictText(check.verdict, lang),
      ...check.notes.map((note) => noteText(note, lang)),
    );
  } else {
    door = place.access ? doors[place.access] : 'open';
    tone = place.access === undefined ? 't' : door === 'open' ? 'c' : door === 'ajar' ? 'r' : 'bad';
    lines.push(...plainly(t, lang, place));
  }
  if (place.id !== undefined && !ours) lines.splice(0, lines.length, t.stop.lost);
  const { position, mode } = place;
  if (mode === 'area' && position) {
    const unit = mapWordsIn(lang).unit;
    lines.push(t.stop.area(roundedDistance(position.accuracy, unit)));
  }
  if (mode === 'named-only' && ours) lines.push(t.stop.namedOnly);
  return element(
    'div',
    { class: `pst ${tone}` },
    doorOf(door),
    element('ul', {}, ...lines.map((line) => element('li', {}, line))),
  );
}

function plainly(t: Plan['t'], lang: Plan['lang'], place: PlannedStop['place']): readonly string[] {
  const { access, hours } = place;
  if (place.id === undefined) return [t.stop.own];
  return [
    ...(access === undefined ? [] : [accesses[access][lang]]),
    hours
      ? `${textIn(hours.words, lang)}${hours.asOf === 'unknown' ? '' : ` (${t.stop.asOf(hours.asOf)})`}`
      : t.stop.hoursNone,
  ];
}

/** The scenes one goes there for, by their dramas. */
function scenesOf(plan: Plan, { stop, ours }: PlannedStop): HTMLElement | undefined {
  const { lang, to, world, t } = plan;
  const scenes = stop.scenes.flatMap((id) => {
    const scene = ours?.scenes.find((one) => one.id === id);
    const title = scene && world.file.dramas[scene.drama];
    return scene && title ? [{ id, drama: scene.drama, title: textIn(title, lang) }] : [];
  });
  if (scenes.length === 0) return undefined;
  return element(
    'p',
    { class: 'pscenes' },
    `${t.stop.scenes} `,
    ...scenes.map(({ id, drama, title }) =>
      element(
        'a',
        { href: `${to.drama.replace('*', drama)}#${id}` },
        lang === 'zh' ? `《${title}》` : title,
      ),
    ),
  );
}

/** Name and address in Chinese, for paper: what one shows to whoever drives. */
function driverLine({ t }: Plan, { place }: PlannedStop): HTMLElement | undefined {
  if (place.id === undefined) return undefined;
  const parts = [place.name.zh, place.address?.zh].filter((part) => part !== undefined);
  return element('p', { class: 'pdriver', lang: 'zh-CN' }, parts.join('，') || t.stop.namedOnly);
}

function tools(plan: Plan, day: PlannedDay, at: number): HTMLElement {
  const { t, trip } = plan;
  const planned = day.stops[at];
  if (!planned) throw new RangeError(`Day ${day.index} has no stop ${at}.`);
  const { stop, name } = planned;
  const [least, most] = tripLimits.stay;
  const first = day.index === 0 && at === 0;
  const last = day.index === trip.days.length - 1 && at === day.stops.length - 1;
  const button = (words: string, name_: string, label: string, disabled = false): HTMLElement =>
    press(words, { do: name_, stop: stop.id }, { look: '', label, disabled });
  return element(
    'div',
    { class: 'pctl' },
    element(
      'span',
      { class: 'step' },
      button('－', 'stay-less', t.stop.less(name), stop.stay <= least),
      element('output', {}, t.stop.stay(stop.stay)),
      button('＋', 'stay-longer', t.stop.longer(name), stop.stay >= most),
    ),
    element(
      'span',
      { class: 'mv' },
      button('↑', 'up', t.stop.up(name), first),
      button('↓', 'down', t.stop.down(name), last),
      // Drags with a pointer only; keys have the arrows beside it.
      element('span', { class: 'drag', title: t.stop.drag(name), 'aria-hidden': 'true' }),
    ),
    element(
      'details',
      { class: 'pmore', id: `more-${stop.id}` },
      element(
        'summary',
        { 'aria-label': t.stop.moreOf(name) },
        stop.locked ? t.stop.locked : t.stop.more,
      ),
      element(
        'div',
        {},
        element(
          'p',
          { class: 'act' },
          press(
            stop.locked ? t.stop.unlock : t.stop.lock,
            { do: 'lock', stop: stop.id },
            { pressed: stop.locked },
          ),
          press(t.stop.remove, { do: 'remove', stop: stop.id }),
        ),
        trip.days.length > 1
          ? choice(
              t.stop.toDay,
              { do: 'to-day', stop: stop.id },
              plan.days.map(({ index }) => ({
                value: String(index),
                text: t.day.name(dayNumber(plan, index)),
              })),
              { value: String(day.index) },
            )
          : undefined,
        field(
          t.stop.note,
          { do: 'note', stop: stop.id },
          {
            type: 'text',
            maxlength: String(tripLimits.note),
            value: stop.note ?? '',
            autocomplete: 'off',
          },
        ),
      ),
    ),
  );
}

const numeralsZh = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The number of a day as its heading has it. */
export function dayNumber({ lang }: Pick<Plan, 'lang'>, index: number): string {
  if (lang === 'en') return String(index + 1);
  return numeralsZh[index] ?? `十${numeralsZh[index - 10] ?? ''}`;
}

/** Whether nothing is wrong but the distance. */
function isFar({ place, stop }: PlannedStop, from: TripPlace | undefined): boolean {
  const [a, b] = [from?.position, place.position];
  return (
    a !== undefined && b !== undefined && metersBetween(a.at, b.at) > legReach[stop.leg.mode] * 1000
  );
}

/** The way to a stop: how, how long, and how sure that is. */
function legView(plan: Plan, day: PlannedDay, at: number): HTMLElement | undefined {
  const { t, lang, guest, to } = plan;
  const planned = day.stops[at];
  if (!planned || (at === 0 && !day.asked.from)) return undefined;
  const { stop } = planned;
  const { leg } = planned.times;
  const unit = mapWordsIn(lang).unit;
  const modes: readonly LegMode[] = (offeredModes as readonly LegMode[]).includes(stop.leg.mode)
    ? offeredModes
    : [stop.leg.mode, ...offeredModes];
  const known = leg !== undefined && leg !== 'unknown';
  const far = known && leg.meters !== undefined ? roundedDistance(leg.meters, unit) : undefined;
  const text = !known
    ? isFar(planned, at === 0 ? day.asked.from : day.stops[at - 1]?.place)
      ? t.leg.far
      : t.leg.unknown
    : leg.given
      ? `${legModes[leg.mode][lang]} ${t.leg.given(leg.minutes)}`
      : t.leg.estimate(leg.minutes, far);
  return element(
    'div',
    { class: 'pleg' },
    element('i', { class: known ? undefined : 'lost', 'aria-hidden': 'true' }),
    element(
      'div',
      {},
      guest
        ? element('span', { class: 's' }, legModes[stop.leg.mode][lang])
        : element(
            'span',
            { class: 'seg sm', role: 'group', 'aria-label': t.leg.by },
            ...modes.map((mode) =>
              press(
                legModes[mode][lang],
                { do: 'leg', stop: stop.id, with: mode },
                { look: '', pressed: mode === stop.leg.mode },
              ),
            ),
          ),
      element('p', { class: known ? undefined : 'unk' }, text),
      element(
        'details',
        { class: 'pmore', id: `leg-${stop.id}` },
        element('summary', {}, t.leg.more),
        element(
          'div',
          {},
          known && !leg.given
            ? element(
                'p',
                { class: 's' },
                t.leg.range(...leg.range),
                ' ',
                element('a', { href: to.method }, t.leg.method),
              )
            : undefined,
          legLinks(plan, day, at),
          guest
            ? undefined
            : element(
                'p',
                { class: 'own' },
                field(
                  t.leg.own,
                  { do: 'leg-minutes', stop: stop.id },
                  {
                    type: 'number',
                    inputmode: 'numeric',
                    min: String(tripLimits.leg[0]),
                    max: String(tripLimits.leg[1]),
                    value: stop.leg.minutes === undefined ? '' : String(stop.leg.minutes),
                  },
                ),
                stop.leg.minutes === undefined
                  ? undefined
                  : press(t.leg.clear, { do: 'leg-clear', stop: stop.id }),
              ),
        ),
      ),
    ),
  );
}
