import { hexColour } from './accent.ts';
import { editions, type Edition } from './text.ts';

/** What can be embedded, in the order in which it is offered. */
export const embedKinds = ['itinerary', 'city', 'drama', 'spot', 'map'] as const;
export type EmbedKind = (typeof embedKinds)[number];

/** Id of the map of every city. */
export const wholeMap = 'all';

/** What a host may ask of an embed. Each has a value that stands where nothing, or nonsense, is asked. */
export interface EmbedOptions {
  readonly theme: 'auto' | 'light' | 'night';
  /** `#rrggbb`, as asked for. */
  readonly accent?: string | undefined;
  /** Days of an itinerary, from 1; all where none are named. */
  readonly days: readonly number[];
  readonly map: 'tap' | 'on' | 'off';
  readonly size: 'normal' | 'large';
  readonly brand: 'on' | 'off';
}
export type EmbedParameter = keyof EmbedOptions;

/** The words a parameter takes; the first is the one that stands. */
export const embedWords = {
  theme: ['auto', 'light', 'night'],
  map: ['tap', 'on', 'off'],
  size: ['normal', 'large'],
  brand: ['on', 'off'],
} as const satisfies { readonly [K in EmbedParameter]?: readonly EmbedOptions[K][] };

export const embedParameters = [
  'theme',
  'accent',
  'days',
  'map',
  'size',
  'brand',
] as const satisfies readonly EmbedParameter[];

export const standingOptions: EmbedOptions = {
  theme: 'auto',
  days: [],
  map: 'tap',
  size: 'normal',
  brand: 'on',
};

/** A parameter that says what it may not, cut to a length fit for a console. */
export interface BadParameter {
  readonly name: EmbedParameter;
  readonly value: string;
}

/** Characters of a value that are read at all. */
const longestValue = 64;

const wordIn =
  (name: keyof typeof embedWords) =>
  (value: string): Partial<EmbedOptions> | undefined =>
    (embedWords[name] as readonly string[]).includes(value) ? { [name]: value } : undefined;

const readers: Readonly<
  Record<EmbedParameter, (value: string, dayCount: number) => Partial<EmbedOptions> | undefined>
> = {
  theme: wordIn('theme'),
  map: wordIn('map'),
  size: wordIn('size'),
  brand: wordIn('brand'),
  accent: (value) => {
    const accent = hexColour(value);
    return accent === undefined ? undefined : { accent };
  },
  days: (value, dayCount) => {
    if (!/^\d{1,2}(?:,\d{1,2})*$/.test(value)) return undefined;
    const days = [...new Set(value.split(',').map(Number))].sort((a, b) => a - b);
    return days.every((day) => day >= 1 && day <= dayCount) ? { days } : undefined;
  },
};

/** What an embed's address asks for. Names it does not know are passed over; a second value for one is too. */
export function readEmbedOptions(
  asked: Iterable<readonly [string, string]>,
  dayCount = 1,
): { readonly options: EmbedOptions; readonly bad: readonly BadParameter[] } {
  let options = standingOptions;
  const bad: BadParameter[] = [];
  const seen = new Set<string>();
  for (const [name, value] of asked) {
    if (!isEmbedParameter(name) || seen.has(name)) continue;
    seen.add(name);
    const read = value.length > longestValue ? undefined : readers[name](value, dayCount);
    if (read) options = { ...options, ...read };
    else bad.push({ name, value: value.slice(0, longestValue) });
  }
  return { options, bad };
}

function isEmbedParameter(name: string): name is EmbedParameter {
  return (embedParameters as readonly string[]).includes(name);
}

/** What differs from the standing options, as names and values in one order, so that one wish has one address. */
export function askedOptions(
  options: EmbedOptions,
): readonly (readonly [EmbedParameter, string])[] {
  return embedParameters.flatMap((name) => {
    const value = options[name];
    const text = name === 'accent' ? (options.accent ?? '').slice(1) : String(value ?? '');
    return text === '' || value === standingOptions[name] ? [] : [[name, text] as const];
  });
}

/** The same as the tail of an address, or nothing. */
export function embedQuery(options: EmbedOptions): string {
  const asked = askedOptions(options).map(([name, value]) => `${name}=${value}`);
  return asked.length ? `?${asked.join('&')}` : '';
}

export function isEmbedKind(kind: string): kind is EmbedKind {
  return (embedKinds as readonly string[]).includes(kind);
}

/** Path of an embed below its edition. */
export function embedPage(kind: EmbedKind, id: string): string {
  return `embed/${kind}/${id}/`;
}

/** Whether something may be an entry's id: what else would it do in an address. */
export function isEntryId(id: string): boolean {
  return /^[a-z\d]+(?:-[a-z\d]+)*$/.test(id) && id.length <= longestValue;
}

/** The edition that a language tag asks for: `zh-TW` is in traditional characters, what we do not know in the base language. */
export function editionFor(tag: string): Edition {
  const lower = tag.toLowerCase();
  if (/^zh-(?:hant|tw|hk|mo)\b/.test(lower)) return 'zh-hant';
  const [primary = ''] = lower.split('-');
  return editions.find((edition) => edition === primary) ?? 'zh';
}

/** Pixels between which a host lets an embed set its height. */
export const heightLimits = { least: 120, most: 4000 } as const;

/** What an embed tells its host, and all it tells. */
export interface HeightMessage {
  readonly type: 'ruxi:height';
  readonly v: 1;
  /** Pixels. */
  readonly height: number;
}

export function heightMessage(height: number): HeightMessage {
  return { type: 'ruxi:height', v: 1, height };
}

/** The height in a message, held within its limits; nothing where the message is another one. */
export function heightIn(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, v, height } = message as Readonly<Record<string, unknown>>;
  if (type !== 'ruxi:height' || v !== 1) return undefined;
  if (typeof height !== 'number' || !Number.isFinite(height) || height <= 0) return undefined;
  return Math.min(heightLimits.most, Math.max(heightLimits.least, Math.ceil(height)));
}
