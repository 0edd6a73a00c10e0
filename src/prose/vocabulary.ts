/** What an attribute of a component may hold. `spot`, `drama`, `scene` and `source` are ids that must exist. */
type AttributeKind = 'spot' | 'drama' | 'scene' | 'source' | 'picture' | 'text';

interface Attribute {
  readonly kind: AttributeKind;
  readonly required: boolean;
  /** What an author sees about it in the guide. */
  readonly says: string;
}

interface Component {
  /** `inline` stands within a sentence, `block` on lines of its own. */
  readonly place: 'inline' | 'block';
  readonly holdsText: boolean;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly says: string;
}

const id = (kind: AttributeKind, says: string): Attribute => ({ kind, required: true, says });
const text = (says: string): Attribute => ({ kind: 'text', required: true, says });

/** Everything an author may use in prose beside plain Markdown. Anything else is refused. */
export const vocabulary = {
  Spot: {
    place: 'inline',
    holdsText: true,
    attributes: { id: id('spot', 'Slug of the spot.') },
    says: 'Links to a place; without words of its own it shows the name.',
  },
  Drama: {
    place: 'inline',
    holdsText: true,
    attributes: { id: id('drama', 'Slug of the drama.') },
    says: 'Links to a drama; the title marks are added.',
  },
  Scene: {
    place: 'block',
    holdsText: false,
    attributes: { id: id('scene', 'Id of the scene.') },
    says: 'Shows a scene with its claim, place and sources.',
  },
  Source: {
    place: 'inline',
    holdsText: false,
    attributes: { id: id('source', 'Id in sources.yaml.') },
    says: 'Puts the number of a source behind a statement.',
  },
  Tip: {
    place: 'block',
    holdsText: true,
    attributes: {},
    says: 'Something that saves a visitor time.',
  },
  Warning: {
    place: 'block',
    holdsText: true,
    attributes: {},
    says: 'Something that could cost a visitor money or a journey, or a resident their peace.',
  },
  Photo: {
    place: 'block',
    holdsText: false,
    attributes: {
      file: { kind: 'picture', required: true, says: 'File under content/pictures/.' },
      alt: text('What it shows.'),
      credit: text('Who made it.'),
      licence: text('Under which terms.'),
    },
    says: 'A photograph, never without description, credit and licence.',
  },
} as const satisfies Readonly<Record<string, Component>>;

export type ComponentName = keyof typeof vocabulary;

export function componentNamed(name: string): Component | undefined {
  return Object.hasOwn(vocabulary, name) ? vocabulary[name as ComponentName] : undefined;
}

/** Plain HTML elements that Markdown itself makes. */
export const markdownElements: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'del',
  'a',
  'blockquote',
  'code',
  'pre',
  'hr',
  'br',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]);
