import { claimOrder, type Claim } from '../../model/claim.ts';

/** What an address says about a map: enough to see the same again. */
export interface MapState {
  readonly zoom?: number | undefined;
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
  readonly selected?: string | undefined;
  readonly city?: string | undefined;
  readonly drama?: string | undefined;
  readonly kind?: string | undefined;
  readonly access?: string | undefined;
  /** Only what is known to be open at this moment. */
  readonly openNow?: boolean | undefined;
  /** Levels of evidence that are shown; all where it is missing. */
  readonly claims?: readonly Claim[] | undefined;
}

const words = ['city', 'drama', 'kind', 'access'] as const;
const view = /^(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/;
const slug = /^[a-z0-9][a-z0-9-]*$/;

/**
 * A state as a fragment without `#`: `map=9/31.3140/120.6300&drama=beishang&at=sz-pingjiang`. The base map and the
 * visitor's own position are left out: they are nobody's business but the visitor's.
 */
export function toHash(state: MapState): string {
  const parts: string[] = [];
  if (state.zoom !== undefined && state.lat !== undefined && state.lng !== undefined)
    parts.push(
      `map=${trimmed(state.zoom, 2)}/${state.lat.toFixed(4)}/${wrapped(state.lng).toFixed(4)}`,
    );
  for (const word of words) {
    const value = state[word];
    if (value !== undefined) parts.push(`${word}=${value}`);
  }
  if (state.claims) parts.push(`claim=${state.claims.join('.') || 'none'}`);
  if (state.openNow) parts.push('open=now');
  if (state.selected !== undefined) parts.push(`at=${state.selected}`);
  return parts.join('&');
}

/** The state in a fragment. What it does not understand it leaves out; anybody may have typed it. */
export function fromHash(hash: string): MapState {
  const fields = new Map(
    hash
      .replace(/^#/, '')
      .split('&')
      .map((part) => {
        const cut = part.indexOf('=');
        return cut < 0 ? [part, ''] : [part.slice(0, cut), part.slice(cut + 1)];
      }),
  );
  const word = (name: string): string | undefined => {
    const value = fields.get(name);
    return value !== undefined && slug.test(value) ? value : undefined;
  };
  const claims = fields.get('claim')?.split('.');
  return {
    ...viewIn(fields.get('map') ?? ''),
    city: word('city'),
    drama: word('drama'),
    kind: word('kind'),
    access: word('access'),
    claims: claims && claimOrder.filter((claim) => claims.includes(claim)),
    openNow: fields.get('open') === 'now' ? true : undefined,
    selected: word('at'),
  };
}

function viewIn(text: string): Pick<MapState, 'zoom' | 'lat' | 'lng'> {
  const [, zoom, lat, lng] = view.exec(text)?.map(Number) ?? [];
  return zoom !== undefined &&
    lat !== undefined &&
    lng !== undefined &&
    zoom <= 22 &&
    Math.abs(lat) <= 90 &&
    Math.abs(lng) <= 180
    ? { zoom, lat, lng }
    : {};
}

/** Whether a fragment is a map's, and not the name of a place on the page. */
export function isMapHash(hash: string): boolean {
  return /^#(?:map|at|city|drama|kind|access|claim|open)=/.test(hash);
}

/** Longitude between −180 and 180: a map may have been pushed round the Earth. */
export function wrapped(lng: number): number {
  const turned = ((((lng + 180) % 360) + 360) % 360) - 180;
  return turned === -180 && lng > 0 ? 180 : turned;
}

function trimmed(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
