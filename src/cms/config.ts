import type {
  CmsConfig,
  CollectionFile,
  EntryCollection,
  Field,
  RelationField,
} from '@sveltia/cms';
import { claims } from '../model/claim.ts';
import { creditRoles, dramaKinds, evidenceGrades, titleKinds } from '../model/drama.ts';
import { figureBounds, figureUnits } from '../model/figure.ts';
import { itineraryLengths, travelModes } from '../model/itinerary.ts';
import { licences } from '../model/licence.ts';
import type { Repository } from '../model/repository.ts';
import { sceneLights, sceneWeathers, spoilerLevels } from '../model/scene.ts';
import { accesses, etiquettes, spotKinds, visitKeys } from '../model/spot.ts';
import type { WordTable } from '../model/text.ts';
import { choiceWords, fieldHelp, fieldWords, formWords } from '../i18n/form-words.ts';
import {
  accountSchema,
  editionSchema,
  entrySchemas,
  siteSchema,
  sourceSchema,
  tellingSchema,
} from '../schema/index.ts';
import { slugOf, type Referable } from '../schema/text.ts';
import { backendOf } from './backend.ts';
import { ownFields, type FileKind } from './file-kind.ts';
import { fieldsOf, type Fields, type Shape } from './shape.ts';

/** What the form is told about the site it edits. */
export interface FormSite {
  readonly motifs: readonly string[];
  readonly repository?: Repository | undefined;
  /** Address of the site. */
  readonly url: string;
  /** Address of its mark. */
  readonly mark: string;
}

const registerOf = (fields: Fields, id: Shape): Fields => ({ [ownFields.id]: id, ...fields });

/** Every kind of file that the form edits, under the name of its format. Guides are full MDX and the maintainers' own. */
export const fileKinds: Readonly<Record<string, FileKind>> = {
  ...Object.fromEntries(
    Object.entries(entrySchemas).map(([name, schema]) => [
      name,
      { ending: 'mdx', holds: 'entry', fields: fieldsOf(schema) } satisfies FileKind,
    ]),
  ),
  editions: { ending: 'yaml', holds: 'settings', fields: fieldsOf(editionSchema) },
  sources: {
    ending: 'yaml',
    holds: 'register',
    fields: registerOf(fieldsOf(sourceSchema), { kind: 'text', required: true }),
  },
  pairs: {
    ending: 'yaml',
    holds: 'register',
    fields: registerOf(fieldsOf(tellingSchema), {
      kind: 'reference',
      to: 'dramas',
      required: true,
    }),
  },
  figures: { ending: 'yaml', holds: 'settings', fields: fieldsOf(accountSchema) },
  site: { ending: 'yaml', holds: 'settings', fields: fieldsOf(siteSchema) },
};

const wordTables: readonly WordTable[] = [
  accesses,
  claims,
  creditRoles,
  dramaKinds,
  etiquettes,
  evidenceGrades,
  figureBounds,
  figureUnits,
  itineraryLengths,
  licences,
  sceneLights,
  sceneWeathers,
  spoilerLevels,
  spotKinds,
  titleKinds,
  travelModes,
];

/** A word of a closed list, as the site says it in Chinese. */
export function choiceLabel(word: string, all: readonly string[]): string {
  const table = wordTables.find((one) => all.every((name) => Object.hasOwn(one, name)));
  return table?.[word]?.zh ?? choiceWords[word] ?? word;
}

/** What a field is called. One that has no name yet is shown by its key, so that none is ever missing. */
export function fieldLabel(name: string, parent: string): string {
  const visit = parent === 'visit' && Object.hasOwn(visitKeys, name);
  if (visit) return visitKeys[name as keyof typeof visitKeys].zh;
  return fieldWords[`${parent}.${name}`] ?? fieldWords[name] ?? name;
}

const collections = ['spots', 'dramas', 'itineraries', 'cities', 'editions'] as const;
const titleOf = {
  spots: 'name',
  dramas: 'title',
  itineraries: 'title',
  cities: 'name',
  editions: 'name',
} as const;
const icons = {
  spots: 'place',
  dramas: 'movie',
  itineraries: 'route',
  cities: 'location_city',
  editions: 'storefront',
} as const;
const registers = ['sources', 'pairs', 'figures', 'site'] as const;

/** The whole form. Fields, lists and choices come from the schemas, names of fields from the Chinese words. */
export function formConfig({ motifs, repository, url, mark }: FormSite): CmsConfig {
  const make = (fields: Fields, parent: string): Field[] => formFields(fields, parent, motifs);
  return {
    load_config_file: false,
    backend: backendOf(repository, formWords.commit),
    app_title: formWords.title,
    logo: { src: mark },
    site_url: url,
    display_url: url,
    // The pages of the site are made from what is saved, not from what is typed.
    show_preview_links: false,
    editor: { preview: false },
    media_folder: 'content/pictures',
    public_folder: '/',
    slug: { encoding: 'ascii', clean_accents: true },
    i18n: {
      structure: 'multiple_files',
      locales: ['zh', 'en'],
      default_locale: 'zh',
      initial_locales: 'default',
      omit_default_locale_from_file_path: true,
    },
    collections: [
      ...collections.map((name): EntryCollection => {
        const kind = fileKinds[name];
        if (!kind) throw new Error(`There is no kind of file for ${name}.`);
        const isEntry = kind.holds === 'entry';
        const title = titleOf[name];
        return {
          name,
          label: formWords.lists[name].many,
          label_singular: formWords.lists[name].one,
          icon: icons[name],
          folder: `content/${name}`,
          format: name,
          create: true,
          // An entry that goes leaves links behind; whoever takes one out does so with the check at hand.
          delete: false,
          identifier_field: `${title}.zh`,
          summary: `{{${title}.zh}} {{slug}}`,
          sortable_fields: isEntry ? [`${title}.zh`, 'added'] : [`${title}.zh`],
          slug: {
            editable: ['create'],
            hint: formWords.slug,
            pattern: [slugPattern, formWords.slugFault],
          },
          ...(isEntry ? { i18n: true } : {}),
          ...(name === 'spots'
            ? { view_groups: [{ label: fieldLabel('city', ''), field: 'city' }] }
            : {}),
          fields: [...make(kind.fields, name), ...(isEntry ? [proseField] : []), keptText],
        };
      }),
      {
        name: 'registers',
        label: formWords.registers,
        icon: 'menu_book',
        files: registers.map((name): CollectionFile => {
          const kind = fileKinds[name];
          if (!kind) throw new Error(`There is no kind of file for ${name}.`);
          const fields = make(kind.fields, name);
          return {
            name,
            label: formWords[name],
            file: `content/${name}.yaml`,
            format: name,
            fields:
              kind.holds === 'register'
                ? [
                    {
                      name: ownFields.items,
                      label: formWords.items,
                      widget: 'list',
                      fields,
                      collapsed: true,
                      summary: `{{fields.${ownFields.id}}}`,
                    },
                    keptText,
                  ]
                : [...fields, keptText],
          };
        }),
      },
    ],
  };
}

/** Hints are read as HTML. */
function shown(help: string): string {
  return help.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The file as it was read, so that what the form does not change can be left as it stands. */
const keptText: Field = { name: ownFields.file, widget: 'hidden', default: '' };

const proseField: Field = {
  name: ownFields.prose,
  label: fieldLabel('body', ''),
  // Rich text would take our components for HTML.
  widget: 'markdown',
  modes: ['raw'],
  buttons: ['bold', 'italic', 'link', 'heading-two', 'bulleted-list', 'numbered-list'],
  editor_components: [],
  hint: shown(fieldHelp['body'] ?? ''),
  required: false,
  i18n: true,
};

const slugPattern = slugOf('spots').toJSONSchema().pattern ?? '.';

/** Fields of the form for the fields of a schema. */
function formFields(fields: Fields, parent: string, motifs: readonly string[]): Field[] {
  return Object.entries(fields).map(([name, shape]) => formField(name, shape, parent, motifs));
}

/** Texts of more than a line. */
const longTexts = new Set([
  'lead',
  'logline',
  'summary',
  'shows',
  'note',
  'told',
  'description',
  'caveat',
  'value',
  'says',
  'words',
]);

function formField(name: string, shape: Shape, parent: string, motifs: readonly string[]): Field {
  const { required, otherwise } = shape;
  const help = fieldHelp[`${parent}.${name}`] ?? fieldHelp[name] ?? shape.help;
  const base = {
    name,
    label: fieldLabel(name, parent),
    required,
    ...(help === undefined ? {} : { hint: shown(help) }),
  };
  const inner = (fields: Fields): Field[] => formFields(fields, name, motifs);
  switch (shape.kind) {
    case 'text':
      if (shape.day) return { ...base, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
      return {
        ...base,
        widget: 'string',
        ...(shape.pattern === undefined ? {} : { pattern: [shape.pattern, help ?? ''] }),
        ...(typeof otherwise === 'string' ? { default: otherwise } : {}),
      };
    case 'words':
      return { ...base, widget: 'object', fields: wordFields(longTexts.has(name)) };
    case 'number':
      return {
        ...base,
        widget: 'number',
        value_type: shape.whole ? 'int' : 'float',
        // In steps of one a browser refuses 0.5.
        step: shape.whole ? 1 : 0.000001,
        ...(shape.least === undefined ? {} : { min: shape.least }),
        ...(shape.most === undefined ? {} : { max: shape.most }),
      } as Field;
    case 'switch':
      return { ...base, widget: 'boolean', default: otherwise === true };
    case 'choice':
      return {
        ...base,
        widget: 'select',
        ...choices(shape.options),
        ...(otherwise === undefined ? {} : { default: otherwise as string }),
      };
    case 'reference':
      return { ...base, ...reference(shape.to, motifs) } as Field;
    case 'point':
      return { ...base, widget: 'string', pattern: [pointPattern, help ?? ''] };
    case 'picture':
      return { ...base, widget: 'image' };
    case 'numbers':
      return {
        ...base,
        widget: 'list',
        ...(shape.most === undefined ? {} : { max: shape.most }),
        field: { ...formField('number', shape.item, name, motifs), label: base.label },
      };
    case 'map':
      return { ...base, widget: 'object', fields: inner(shape.fields) };
    case 'worded':
      return { ...base, widget: 'object', fields: inner(shape.fields) };
    case 'fact':
      return { ...base, widget: 'object', fields: inner(shape.fields), collapsed: 'auto' };
    case 'list': {
      const { item, most } = shape;
      const sizes = {
        ...(required && shape.least !== undefined ? { min: shape.least } : {}),
        ...(most === undefined ? {} : { max: most }),
      };
      if (item.kind === 'choice')
        return { ...base, ...sizes, widget: 'select', multiple: true, ...choices(item.options) };
      if (item.kind === 'reference')
        return { ...base, ...sizes, ...reference(item.to, motifs), multiple: true } as Field;
      if (item.kind === 'words')
        return {
          ...base,
          ...sizes,
          widget: 'list',
          fields: wordFields(false),
          summary: '{{fields.zh}}',
          collapsed: true,
        };
      if (item.kind === 'map')
        return {
          ...base,
          ...sizes,
          widget: 'list',
          fields: inner(item.fields),
          collapsed: true,
          summary: summaryOf(item.fields),
        };
      return {
        ...base,
        ...sizes,
        widget: 'list',
        field:
          name === 'inks'
            ? { name: 'ink', label: base.label, widget: 'color' }
            : { ...formField('item', item, name, motifs), label: base.label },
      };
    }
  }
}

const pointPattern = String.raw`^\s*-?\d{1,2}(?:\.\d+)?\s*[,，\s]\s*-?\d{1,3}(?:\.\d+)?\s*$`;

function wordFields(long: boolean): Field[] {
  return (['zh', 'en'] as const).map((lang): Field => ({
    name: lang,
    label: fieldLabel(lang, ''),
    widget: long ? 'text' : 'string',
    required: lang === 'zh',
  }));
}

function choices(options: readonly string[]): { options: { label: string; value: string }[] } {
  return {
    options: options.map((word) => ({
      value: word,
      label: `${choiceLabel(word, options)} ${word}`,
    })),
  };
}

/** What an item of a list is shown as while it is folded. */
function summaryOf(fields: Fields): string {
  const name = ['id', 'spot', 'title', 'name', 'what', 'says', 'role', 'file', 'to'].find(
    (one) => one in fields,
  );
  if (name === undefined) return '';
  return fields[name]?.kind === 'words' ? `{{fields.${name}.zh}}` : `{{fields.${name}}}`;
}

type Relation = Pick<
  RelationField,
  'widget' | 'collection' | 'file' | 'value_field' | 'display_fields' | 'search_fields'
>;

const relations: Readonly<Record<Exclude<Referable, 'motifs'>, Relation>> = {
  ...(Object.fromEntries(
    (['cities', 'dramas', 'spots'] as const).map((name): [string, Relation] => [
      name,
      {
        widget: 'relation',
        collection: name,
        value_field: '{{slug}}',
        display_fields: [`${titleOf[name]}.zh`, '{{slug}}'],
        search_fields: [`${titleOf[name]}.zh`, `${titleOf[name]}.en`],
      },
    ]),
  ) as Record<'cities' | 'dramas' | 'spots', Relation>),
  scenes: {
    widget: 'relation',
    collection: 'dramas',
    value_field: 'scenes.*.id',
    display_fields: ['scenes.*.id', 'scenes.*.shows.zh'],
    search_fields: ['scenes.*.id', 'scenes.*.shows.zh'],
  },
  sources: {
    widget: 'relation',
    collection: 'registers',
    file: 'sources',
    value_field: `${ownFields.items}.*.id`,
    display_fields: ['id', 'publisher.zh', 'title.zh'].map(
      (name) => `${ownFields.items}.*.${name}`,
    ),
    search_fields: ['id', 'publisher.zh', 'title.zh'].map((name) => `${ownFields.items}.*.${name}`),
  },
  streets: {
    widget: 'relation',
    collection: 'registers',
    file: 'site',
    value_field: 'map.providers.*.id',
    display_fields: ['map.providers.*.name.zh'],
    search_fields: ['map.providers.*.id'],
  },
};

function reference(to: Referable, motifs: readonly string[]): object {
  return to === 'motifs' ? { widget: 'select', options: [...motifs] } : relations[to];
}
