import {
  importJson,
  importLimits,
  importPlaces,
  type FoundPlace,
  type Imported,
  type ImportFault,
} from '../../model/trip/import.ts';
import type { TripPlace } from '../../model/trip/place.ts';

/** Why a visitor's file is not taken. `not-readable`: neither JSON nor GPX or KML, or a broken one. */
export type FileFault = ImportFault | 'not-readable';

export type FileResult = Imported | { readonly fault: FileFault };

/** What is asked of a node of an XML file: so little that any parser's will do. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
}
interface XmlElement extends XmlNode {
  readonly localName: string | null;
  getAttribute(name: string): string | null;
}

/** Turns a text into nodes, or into nothing where it is no sound XML. */
export type ParseXml = (text: string) => XmlNode | undefined;

/** A file as far as it is looked at. A `File` is one. */
export type TripFile = Pick<File, 'name' | 'size' | 'stream'>;

/** Reads a visitor's own file as a trip: ours, or places in GeoJSON, GPX or KML. Whatever it holds, it never throws. */
export async function readTripFile(
  file: TripFile,
  spots: readonly TripPlace[],
  parse: ParseXml = parseInBrowser,
): Promise<FileResult> {
  // A character takes four bytes at most: what is larger need not be opened.
  if (file.size > importLimits.characters * 4) return { fault: 'too-large' };
  let text: string | undefined;
  try {
    text = await textOf(file);
  } catch {
    // Taken off its disk meanwhile, or in an encoding that nobody knows.
    return { fault: 'not-readable' };
  }
  if (text === undefined) return { fault: 'too-large' };
  return tripInText(text, spots, file.name.replace(/\.[^.]*$/, ''), parse);
}

/** The same for a text. What it is, its first sign tells: endings are often wrong. */
export function tripInText(
  text: string,
  spots: readonly TripPlace[],
  name: string,
  parse: ParseXml = parseInBrowser,
): FileResult {
  if (text.length > importLimits.characters) return { fault: 'too-large' };
  const sign = /[^\s\ufeff]/.exec(text)?.[0];
  if (sign === '{' || sign === '[') return importJson(text, spots, name);
  const places = sign === '<' ? placesInXml(text, parse) : undefined;
  return places ? importPlaces(places, spots, name) : { fault: 'not-readable' };
}

/** Places of a GPX or KML file; nothing where it is neither. */
export function placesInXml(text: string, parse: ParseXml): readonly FoundPlace[] | undefined {
  // Entities of a file's own can fetch other files or grow without end. Neither format needs any.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  const document = parse(text.replace(/^[\s\ufeff]+/, ''));
  const root = document && elementsIn(document).find(({ parent }) => !parent)?.element;
  const read = root?.localName && readers.get(root.localName.toLowerCase());
  return read ? read(elementsIn(root)) : undefined;
}

const readers: ReadonlyMap<string, (elements: readonly Found[]) => readonly FoundPlace[]> = new Map(
  [
    ['gpx', placesInGpx],
    ['kml', placesInKml],
  ],
);

/** An element with the one around it, itself one of those listed. */
interface Found {
  readonly element: XmlElement;
  readonly parent: Found | undefined;
}

/** All elements below a node in the order of the file. Without recursion: a hostile file nests without end. */
function elementsIn(node: XmlNode): readonly Found[] {
  const found: Found[] = [];
  const open: { readonly node: XmlNode; readonly parent: Found | undefined }[] = [];
  if (node.firstChild) open.push({ node: node.firstChild, parent: undefined });
  for (let next = open.pop(); next; next = open.pop()) {
    const { node: at, parent } = next;
    if (at.nextSibling) open.push({ node: at.nextSibling, parent });
    if (!isElement(at)) continue;
    const one = { element: at, parent };
    found.push(one);
    if (at.firstChild) open.push({ node: at.firstChild, parent: one });
  }
  return found;
}

const elementNode = 1;
const textNodes: ReadonlySet<number> = new Set([3, 4]);

function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === elementNode;
}

/** An element's own text. Elements within it are no text. */
function ownText(element: XmlElement): string {
  let text = '';
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (textNodes.has(child.nodeType)) text += child.nodeValue ?? '';
  return text.trim();
}

/** Text of the first child of one of these names. */
function textOfChild(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names)
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (isElement(child) && child.localName === name) {
        const text = ownText(child);
        if (text !== '') return text;
      }
  return undefined;
}

/** Waypoints; where there are none the points of routes, a day for each route. A track is where somebody walked, and no plan. */
function placesInGpx(elements: readonly Found[]): readonly FoundPlace[] {
  const waypoints = elements.filter(({ element }) => element.localName === 'wpt');
  const routes = elements.filter(({ element }) => element.localName === 'rte');
  const points =
    waypoints.length > 0
      ? waypoints
      : elements.filter(({ element }) => element.localName === 'rtept');
  return points.map(({ element, parent }): FoundPlace => {
    const route = parent ? routes.indexOf(parent) : -1;
    return {
      name: textOfChild(element, 'name'),
      lat: degrees(element.getAttribute('lat')),
      lng: degrees(element.getAttribute('lon')),
      note: plainText(textOfChild(element, 'desc', 'cmt')),
      ...(route >= 0 && { day: route + 1 }),
    };
  });
}

/** Placemarks with a point. A folder that holds some is a day. */
function placesInKml(elements: readonly Found[]): readonly FoundPlace[] {
  const days: (Found | undefined)[] = [];
  const seen = new Set<Found>();
  return elements.flatMap((found): readonly FoundPlace[] => {
    if (found.element.localName !== 'coordinates') return [];
    const placemark = around(found, 'Placemark');
    // A placemark of several points is one place, at the first.
    if (found.parent?.element.localName !== 'Point' || !placemark || seen.has(placemark)) return [];
    seen.add(placemark);
    const folder = around(placemark, 'Folder');
    if (!days.includes(folder)) days.push(folder);
    // Longitude comes first.
    const [lng, lat] = ownText(found.element).split(',');
    return [
      {
        name: textOfChild(placemark.element, 'name'),
        lat: degrees(lat),
        lng: degrees(lng),
        note: plainText(textOfChild(placemark.element, 'description')),
        day: days.indexOf(folder) + 1,
      },
    ];
  });
}

/** The nearest element of a name around one. */
function around({ parent }: Found, name: string): Found | undefined {
  let at = parent;
  while (at && at.element.localName !== name) at = at.parent;
  return at;
}

/** A number as both formats write it; what is none lies nowhere on Earth, and is left out with the rest that does not. */
function degrees(text: string | null | undefined): number {
  const plain = (text ?? '').trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** Longer descriptions are cut before they are looked through; a note holds two hundred characters. */
const mostDescription = 4000;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What a reader would see of a description, which many programs write as a page. */
function plainText(description: string | undefined): string | undefined {
  if (description === undefined) return undefined;
  const text = description
    .slice(0, mostDescription)
    .replace(/<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[^]*?(?:-->|$)/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:#(\d{1,6})|(\w{1,6}));/g, (whole, code?: string, name?: string) =>
      code === undefined ? (entities[name ?? ''] ?? whole) : characterOf(Number(code)),
    )
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** The text of a file; nothing as soon as it proves too long, before the rest is read. */
async function textOf(file: TripFile): Promise<string | undefined> {
  const reader = file.stream().getReader();
  let decoder: TextDecoder | undefined;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    decoder ??= new TextDecoder(encodingOf(value));
    text += decoder.decode(value, { stream: true });
    if (text.length > importLimits.characters) {
      await reader.cancel();
      return undefined;
    }
  }
  return text + (decoder?.decode() ?? '');
}

/** How a file is written: by its first bytes, or as an XML file says of itself. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

function parseInBrowser(text: string): XmlNode | undefined {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  // A browser reports a fault as an element of the document, wherever it got to.
  return parsed.querySelector('parsererror') ? undefined : parsed;
}
