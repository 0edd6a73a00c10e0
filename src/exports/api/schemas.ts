import { claims } from '../../model/claim.ts';
import { creditRoles, dramaKinds, evidenceGrades, titleKinds } from '../../model/drama.ts';
import { itineraryLengths, travelModes } from '../../model/itinerary.ts';
import { sceneLights, sceneWeathers, spoilerLevels } from '../../model/scene.ts';
import { accesses, etiquettes, spotKinds, visitKeys, type VisitKey } from '../../model/spot.ts';
import { spotColumns, type Column } from './spot-table.ts';
import { apiFolder } from './world.ts';

/** A piece of a JSON Schema (draft 2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A field that a record may lack. */
interface Optional {
  readonly optional: JsonSchema;
}

const optional = (schema: JsonSchema): Optional => ({ optional: schema });
const isOptional = (field: JsonSchema | Optional): field is Optional => 'optional' in field;

/** An object with its fields. More may come within a version, so that no field is forbidden. */
function object(
  description: string,
  fields: Readonly<Record<string, JsonSchema | Optional>>,
): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name, isOptional(field) ? field.optional : field]),
    ),
    required: entries.filter(([, field]) => !isOptional(field)).map(([name]) => name),
  };
}

const list = (description: string, items: JsonSchema): JsonSchema => ({
  type: 'array',
  description,
  items,
});
const text = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'string',
  description,
  ...more,
});
const number = (description: string, more: JsonSchema = {}): JsonSchema => ({
  type: 'number',
  description,
  ...more,
});
const integer = (description: string): JsonSchema => ({ type: 'integer', description });
const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
/** A closed list. New words may come within a version: whoever reads one that is not here takes it as it is. */
const word = (description: string, table: Readonly<Record<string, unknown>>): JsonSchema =>
  text(description, { enum: Object.keys(table) });
const localText = (description: string): JsonSchema =>
  object(description, {
    zh: text('Chinese, always there.'),
    en: optional(text('English, where it has been written.')),
  });
const id = (description: string): JsonSchema =>
  text(description, { pattern: '^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$' });
const ids = (description: string): JsonSchema => list(description, id('An id.'));
const day = (description: string): JsonSchema =>
  text(description, { pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const asOf = (description: string): JsonSchema =>
  text(`${description} 2025, 2025-03, 2025-03-30, or unknown.`, {
    pattern: '^(?:\\d{4}(?:-\\d{2}(?:-\\d{2})?)?|unknown)$',
  });
const clock = (description: string): JsonSchema =>
  text(description, { pattern: '^\\d{2}:\\d{2}$' });
const address = (description: string): JsonSchema => text(description, { format: 'uri' });
const sources = ids('Ids of the sources that say so; see sources.json. None: nobody is known to.');
const latitude = number('Degrees north, WGS-84, at most seven digits.', {
  minimum: -90,
  maximum: 90,
});
const longitude = number('Degrees east, WGS-84, at most seven digits.', {
  minimum: -180,
  maximum: 180,
});
const box: JsonSchema = {
  type: 'array',
  description: 'West, south, east, north, in WGS-84 degrees.',
  items: { type: 'number' },
  minItems: 4,
  maxItems: 4,
};

const evidence = {
  sources,
  asOf: asOf('When it was true.'),
  dateNote: optional(localText('What the date rests on, where that is not plain.')),
};
const fact = (description: string, value: JsonSchema): JsonSchema =>
  object(description, { value, ...evidence });

const head = (noun: string): Readonly<Record<string, JsonSchema | Optional>> => ({
  id: id(`Stable id of the ${noun}: it never changes its meaning.`),
  formerly: ids('Ids it had before. Files under these stay.'),
  url: object('Its page.', {
    zh: address('The page in Chinese.'),
    en: address('The page in English.'),
  }),
  added: day('Day the entry was added.'),
});
const licence = text('Licence of the record, by its SPDX name; see the index.');
const picture = object('A picture that anybody may use again. Others are left out.', {
  url: address('The picture.'),
  alt: localText('What it shows.'),
  credit: text('Who made it.'),
  licence: text('Its licence.'),
});

const scene = object('A scene: one drama at one place.', {
  id: id('Stable id; also the anchor on both pages.'),
  number: integer('Its place in the drama, from 1.'),
  spot: id('Id of the place.'),
  city: id('Id of the city of the place.'),
  claim: word('How sure it is that the scene was shot there.', claims),
  episode: list('Episodes it is in; none where that was not found.', integer('An episode.')),
  at: optional(text('Minutes and seconds into the episode, where found.')),
  shows: localText('What one sees.'),
  spoiler: word('How much the text gives away.', spoilerLevels),
  framing: optional(localText('How to frame it.')),
  light: optional(word('Time of day in the scene.', sceneLights)),
  weather: optional(word('Weather in the scene.', sceneWeathers)),
  shot: optional(text('When it was shot, where known.')),
  camera: optional(
    object('Where the camera stood; only at a place that is known to 500 m.', {
      lat: latitude,
      lng: longitude,
      bearing: number('Degrees clockwise from north.'),
      lens: optional(number('Focal length as on 35 mm film.')),
    }),
  ),
  still: optional(picture),
  sources,
});

const drama = object('A drama with its scenes.', {
  ...head('drama'),
  title: localText('Title, without 《》.'),
  titleKind: word('Whether the English title is official or our rendering.', titleKinds),
  aliases: list('Other titles.', localText('A title.')),
  kind: word('Kind of drama.', dramaKinds),
  platforms: fact('Who shows it.', list('Names.', localText('A broadcaster or platform.'))),
  year: optional(fact('Year of release.', integer('The year.'))),
  premiere: optional(fact('First showing.', asOf('The day, as far as known.'))),
  episodes: optional(fact('Number of episodes.', integer('How many.'))),
  episodeLength: optional(fact('Length of an episode.', localText('In words.'))),
  programme: optional(fact('Public programme that lists it.', localText('Its name.'))),
  credits: list(
    'Who made it and who plays in it.',
    object('Some names in one role.', {
      role: word('What they did.', creditRoles),
      names: list('Names.', localText('A person or body.')),
      sources,
    }),
  ),
  cities: ids('Cities where it was shot or is set.'),
  evidence: word('How well the drama as a whole is documented.', evidenceGrades),
  evidenceNote: optional(localText('What is unsure about it as a whole.')),
  logline: localText('What it is about.'),
  elsewhere: optional(
    object('Set in one place and shot in another.', {
      story: localText('Where the story is.'),
      shot: localText('Where the camera stood.'),
      note: localText('What a visitor should do about it.'),
      sources,
    }),
  ),
  scenes: list('Its scenes, in the order of its page.', scene),
  sources,
  licence,
});

const visitValues: Readonly<Partial<Record<VisitKey, JsonSchema>>> = {
  fee: object('What an adult pays.', {
    words: localText('As a person says it.'),
    yuan: optional(list('Least and most in yuan.', number('Yuan.'))),
  }),
  hours: object('Opening hours.', {
    words: localText('As a person says it.'),
    osm: optional(text('The same in the syntax of OpenStreetMap’s opening_hours.')),
  }),
  stay: list('Shortest and longest visit.', number('Minutes.')),
};

const spot = object('A place where a scene was shot or is set.', {
  ...head('place'),
  name: localText('Name as it stands on the ground.'),
  pinyin: optional(text('How the Chinese name is said.')),
  aliases: list('Other names.', localText('A name.')),
  city: id('Id of its city.'),
  kind: word('Kind of place.', spotKinds),
  address: fact('Postal address.', localText('As one shows it to a driver.')),
  position: object('Where it is, and how sure that is. Its licence may differ from the record’s.', {
    mode: word(
      'pin: one may be led to the point. area: the point is the middle of an area as wide as the accuracy. named-only: known by name and address only.',
      { pin: 0, area: 0, 'named-only': 0 },
    ),
    lat: optional(latitude),
    lng: optional(longitude),
    accuracy: number('How far off it may be, in metres.', { minimum: 0 }),
    verified: flag('Whether a looked-up reading backs it.'),
    note: optional(localText('What to know about the reading.')),
    sources,
    licence: text('Licence of the position: an SPDX expression.'),
    credit: text('Whom that licence wants named.'),
  }),
  access: word('Whether one may go in, as far as is known.', accesses),
  accessNote: optional(localText('One line on going in.')),
  since: optional(asOf('From when it is gone or closed.')),
  checked: optional(
    object('Last check of this entry by itself.', {
      date: day('Day of the check.'),
      how: text('desk: from sources. site: somebody stood there.', { enum: ['desk', 'site'] }),
    }),
  ),
  lead: localText('One or two sentences about it.'),
  visit: object(
    'What a visitor asks, as far as it was found.',
    Object.fromEntries(
      (Object.keys(visitKeys) as VisitKey[]).map((key) => [
        key,
        optional(fact(`${visitKeys[key].en}.`, visitValues[key] ?? localText('What was found.'))),
      ]),
    ),
  ),
  etiquette: list('Rules to keep.', word('A rule.', etiquettes)),
  best: optional(
    object('When it looks its best.', {
      months: optional(list('Months.', integer('1 to 12.'))),
      light: optional(localText('The light to wait for.')),
    }),
  ),
  filming: optional(
    object('For crews.', {
      terms: localText('On what terms a crew may shoot.'),
      contact: optional(localText('Whom to ask.')),
      space: optional(localText('Room for people and gear.')),
      power: optional(localText('Electricity.')),
      sources,
    }),
  ),
  photos: list('Photographs that anybody may use again.', picture),
  scenes: list(
    'The scenes that lead here.',
    object('A scene; its text stands in its drama.', {
      id: id('Id of the scene.'),
      drama: id('Id of the drama.'),
      claim: word('How sure it is that the scene was shot here.', claims),
    }),
  ),
  sources,
  licence,
});

const cityFact = object('A figure or measure about a city.', {
  what: localText('What it is about.'),
  value: localText('What was found.'),
  caveat: optional(localText('What must be said beside it.')),
  ...evidence,
});

const city = object('A city, county or district with places in it.', {
  ...head('city'),
  name: localText('Name.'),
  pinyin: optional(text('How the Chinese name is said.')),
  scope: optional(localText('The part of it that the entries cover, where that is not the whole.')),
  province: localText('Province.'),
  adcode: text('Six-digit administrative code.', { pattern: '^\\d{6}$' }),
  prefecture: optional(localText('The city that map apps put it under.')),
  within: optional(id('Id of the city it is part of.')),
  bbox: box,
  lead: localText('Two or three sentences about it.'),
  facts: list('Sourced figures and events.', cityFact),
  support: list('What film crews are offered.', cityFact),
  spots: ids('Ids of its places.'),
  dramas: ids('Ids of its dramas.'),
  itineraries: ids('Ids of the routes through it.'),
  files: object('Its places in other formats.', {
    geojson: address('GeoJSON.'),
    csv: address('CSV.'),
  }),
  sources,
  licence,
});

const leg = object('The way from the stop before; only between two pins. An estimate.', {
  by: word('How one goes.', travelModes),
  minutes: number('Minutes.'),
  meters: number('Metres on the ground, estimated.'),
  given: flag('Whether the minutes are the author’s own, not the formula’s.'),
});

const itinerary = object('A route of one or more days.', {
  ...head('route'),
  title: localText('Title.'),
  summary: localText('What the day is, and for whom.'),
  cities: ids('Cities it goes through.'),
  length: word('How long it is.', itineraryLengths),
  days: list(
    'Its days.',
    object('A day.', {
      title: localText('Title.'),
      start: clock('Local time it starts.'),
      stops: list(
        'Its stops in order.',
        object('A stop.', {
          spot: id('Id of the place.'),
          arrive: optional(clock('Local time of arrival, where every way before is known.')),
          leave: optional(clock('Local time of leaving.')),
          stay: number('Minutes.'),
          leg: optional(leg),
          scenes: ids('Ids of the scenes to look for.'),
          note: optional(localText('What to do here.')),
        }),
      ),
    }),
  ),
  files: object('The route in other formats.', { route: address('GeoJSON.') }),
  sources,
  licence,
});

const source = object('Where a statement comes from.', {
  id: id('Stable id.'),
  publisher: localText('Who published it.'),
  title: localText('Its title, or what it is.'),
  date: asOf('When it was published.'),
  dateNote: optional(localText('What the date rests on.')),
  url: optional(address('Only where it is the publisher’s own or an open republication.')),
  note: optional(localText('What a reader should know about it.')),
  terms: optional(
    object('Terms that positions read from it stay under.', {
      licence: text('Licence, by its SPDX name.'),
      credit: text('Whom it wants named.'),
    }),
  ),
});

const generated = day(
  'Day of the build: that of the last change to the site, not of the download.',
);
const collection = (noun: string, name: string, record: string): JsonSchema =>
  object(`Every ${noun}.`, {
    generated,
    licence: text('Licence of the records, by its SPDX name.'),
    [name]: list(`The records, as in ${record}.`, { $ref: record }),
  });

const cellTypes = {
  text: { type: ['string', 'null'] },
  number: { type: ['number', 'null'] },
  integer: { type: 'integer' },
  flag: { type: 'boolean' },
  list: { type: 'array', items: { type: 'string' } },
} as const satisfies Record<Column['type'], JsonSchema>;

const point: JsonSchema = {
  description: 'A point, longitude first; nothing for a place known by name only.',
  anyOf: [
    { type: 'null' },
    {
      type: 'object',
      properties: {
        type: { const: 'Point' },
        coordinates: {
          type: 'array',
          prefixItems: [longitude, latitude],
          items: false,
          minItems: 2,
        },
      },
      required: ['type', 'coordinates'],
    },
  ],
};
const line: JsonSchema = {
  type: 'object',
  description: 'A straight line between two stops: no way on the ground.',
  properties: {
    type: { const: 'LineString' },
    coordinates: {
      type: 'array',
      minItems: 2,
      items: { type: 'array', prefixItems: [longitude, latitude], items: false, minItems: 2 },
    },
  },
  required: ['type', 'coordinates'],
};
const feature = (description: string, geometry: JsonSchema, properties: JsonSchema): JsonSchema =>
  object(description, {
    type: { const: 'Feature', description: 'As RFC 7946 has it.' },
    id: text('Stable within the file.'),
    geometry,
    properties,
  });
const featureCollection = (description: string, features: JsonSchema): JsonSchema =>
  object(description, {
    type: { const: 'FeatureCollection', description: 'As RFC 7946 has it.' },
    bbox: optional(box),
    generated,
    licence: text('Licence of the records, by its SPDX name.'),
    credit: text('Whom to name when all of it is used.'),
    features: list('The features.', features),
  });

const orNull = (description: string): JsonSchema => ({ type: ['string', 'null'], description });
const at = { day: integer('Day, from 1.'), number: integer('Stop of that day, from 1.') };

const words: JsonSchema = {
  type: 'object',
  description: 'Words of a closed list, each as a reader of either language sees it.',
  additionalProperties: object('A word.', {
    zh: text('In Chinese.'),
    en: text('In English.'),
    means: optional(localText('What it says, in a sentence.')),
  }),
};
const indexFile = object('What there is.', {
  name: localText('Name of the site.'),
  version: text('Version of the interface: the v1 of its address.'),
  generated,
  documentation: object('The page that explains it.', {
    zh: address('In Chinese.'),
    en: address('In English.'),
  }),
  licences: list(
    'The licences that records and positions name.',
    object('A licence.', {
      id: text('SPDX name.'),
      name: localText('Its name.'),
      url: address('Its text.'),
      credit: list('Whom it wants named.', text('A credit.')),
    }),
  ),
  counts: object('How much there is.', {
    dramas: integer('Dramas.'),
    scenes: integer('Scenes.'),
    spots: integer('Places.'),
    cities: integer('Cities.'),
    itineraries: integer('Routes.'),
    sources: integer('Sources.'),
  }),
  files: list(
    'The files. {id} stands for the id of an entry.',
    object('A file, or one for each entry.', {
      url: text('Its address, or a template of addresses.'),
      type: text('Media type.'),
      schema: optional(address('Its schema.')),
      says: localText('What it holds.'),
    }),
  ),
  columns: list(
    'The columns of the CSV files and the properties of places in GeoJSON.',
    object('A column.', {
      name: text('Its name in the first line.'),
      type: text('What stands in it.', { enum: Object.keys(cellTypes) }),
      says: text('What it holds.'),
    }),
  ),
  words: object('What the words of closed lists mean.', {
    claim: words,
    access: words,
    spotKind: words,
    etiquette: words,
    visit: words,
    dramaKind: words,
    titleKind: words,
    evidence: words,
    role: words,
    spoiler: words,
    light: words,
    weather: words,
    length: words,
    by: words,
  }),
  promise: localText('What stays, and for how long.'),
  changelog: list(
    'What changed, newest first.',
    object('A change.', { date: day('Day of the change.'), says: localText('What changed.') }),
  ),
});

/** The schemas by the name of their file. */
export const schemas = {
  index: indexFile,
  drama,
  dramas: collection('drama', 'dramas', 'drama.json'),
  spot,
  spots: collection('place', 'spots', 'spot.json'),
  city,
  cities: collection('city', 'cities', 'city.json'),
  itinerary,
  itineraries: collection('route', 'itineraries', 'itinerary.json'),
  source,
  sources: collection('source', 'sources', 'source.json'),
  'spots-geojson': featureCollection(
    'Places as GeoJSON.',
    feature(
      'A place.',
      point,
      object(
        'The columns of the table, but for its coordinates.',
        Object.fromEntries(
          spotColumns
            .filter(({ name }) => name !== 'lat' && name !== 'lng')
            .map(({ name, type, says }) => [name, { ...cellTypes[type], description: says }]),
        ),
      ),
    ),
  ),
  'route-geojson': featureCollection('A route as GeoJSON.', {
    anyOf: [
      feature(
        'A stop.',
        point,
        object('About the stop.', {
          feature: { const: 'stop', description: 'Tells stops from legs.' },
          ...at,
          spot: id('Id of the place.'),
          name_zh: text('Name in Chinese.'),
          name_en: orNull('Name in English.'),
          mode: text('As in the record of the place.'),
          accuracy_m: number('How far off the position may be, in metres.'),
          arrive: orNull('Local time of arrival.'),
          leave: orNull('Local time of leaving.'),
          stay_minutes: number('Minutes.'),
          position_licence: text('Licence of the position.'),
          position_credit: text('Whom that licence wants named.'),
        }),
      ),
      feature(
        'The way from the stop before.',
        line,
        object('About the way.', {
          feature: { const: 'leg', description: 'Tells legs from stops.' },
          ...at,
          from: id('Id of the place before.'),
          to: id('Id of the place it leads to.'),
          by: word('How one goes.', travelModes),
          minutes: number('Minutes.'),
          meters: number('Metres on the ground, estimated.'),
          given: flag('Whether the minutes are the author’s own, not the formula’s.'),
        }),
      ),
    ],
  }),
} as const satisfies Readonly<Record<string, JsonSchema>>;
export type SchemaName = keyof typeof schemas;

/** Where a schema is served, below the site's root. */
export function schemaPath(name: SchemaName): string {
  return `${apiFolder}schemas/${name}.json`;
}

/** A schema as a file of its own. */
export function schemaText(name: SchemaName, absolute: (path: string) => string): string {
  return `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: absolute(schemaPath(name)),
      title: name,
      ...schemas[name],
    },
    undefined,
    1,
  )}\n`;
}
