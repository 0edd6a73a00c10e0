import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claims, claimMeanings, type Claim } from '../../model/claim.ts';
import {
  dramaKinds,
  evidenceGrades,
  titleKinds,
  type DramaKind,
  type Evidence,
  type TitleKind,
} from '../../model/drama.ts';
import { metersBetween } from '../../model/geo/distance.ts';
import { readPastedPosition } from '../../model/geo/pasted-position.ts';
import {
  itineraryLengths,
  travelModes,
  type ItineraryLength,
  type TravelMode,
} from '../../model/itinerary.ts';
import { spoilerLevels, type Spoiler } from '../../model/scene.ts';
import {
  accesses,
  etiquettes,
  placeMode,
  spotKinds,
  type Access,
  type Etiquette,
  type SpotKind,
} from '../../model/spot.ts';
import type { WordTable } from '../../model/text.ts';
import { isAsOf } from '../../model/time/as-of.ts';
import { nearest } from '../../prose/explain.ts';
import { slug as slugShape } from '../../schema/text.ts';
import { withFrontmatter, withItems } from '../edit-frontmatter.ts';
import {
  cityText,
  dramaText,
  itineraryText,
  sceneLines,
  sourceLines,
  spotText,
} from '../entry-text.ts';
import {
  addressIn,
  freeMotif,
  kindByName,
  motifOf,
  nothingWritten,
  provenInks,
} from '../proposals.ts';
import { withSource } from '../register.ts';
import { freeSlug, slugOf, spotPrefix } from '../slug.ts';
import type { Draft } from '../staging.ts';
import { word } from '../yaml-text.ts';
import {
  line,
  list,
  local,
  type Answers,
  type Both,
  type Choice,
  type Desk,
  type Kind,
  type Question,
} from './question.ts';
import { cityAt, givenPlace, isDatum, isNoPosition, middleOf, outsideOf } from './spot-place.ts';

// ── Questions that several kinds ask ─────────────────────────────────────────────────────────────────────────────────

type Folder = 'spots' | 'dramas' | 'cities' | 'itineraries';

/** Lists of a closed vocabulary, with its words in the editor’s language. */
function words(table: WordTable): NonNullable<Question['choices']> {
  return (_, { lang }) =>
    Object.entries(table).map(([value, label]) => ({ value, label: label[lang], hint: value }));
}

function oneOf(table: WordTable): NonNullable<Question['faultOf']> {
  return (value) => {
    if (Object.hasOwn(table, value)) return undefined;
    const all = Object.keys(table);
    const near = nearest(value, all);
    return {
      zh: `没有“${value}”这个词。${near === undefined ? `从这些里选：${all.join('、')}。` : `是不是“${near}”？`}`,
      en: `There is no word “${value}”. ${near === undefined ? `Choose one of: ${all.join(', ')}.` : `Did you mean “${near}”?`}`,
    };
  };
}

function entriesIn(folder: Folder): NonNullable<Question['choices']> {
  return (_, { library, lang }) =>
    library.entries[folder].map(({ id, data }): Choice => {
      const name = 'name' in data ? data.name : data.title;
      return { value: id, label: name[lang] ?? name.zh, hint: id };
    });
}

const nounOf = {
  spots: { zh: '地方', en: 'spot' },
  dramas: { zh: '剧', en: 'drama' },
  cities: { zh: '城市', en: 'city' },
  itineraries: { zh: '路线', en: 'itinerary' },
} as const satisfies Record<Folder, Both>;

/** Refuses a slug that is no entry’s, with the one that may be meant: by its letters, or by its name. */
function existing(folder: Folder): NonNullable<Question['faultOf']> {
  return (value, _, { library }) => {
    if (library.slugs[folder].has(value)) return undefined;
    const byName = library.entries[folder].find(({ data }) =>
      Object.values('name' in data ? data.name : data.title).includes(value),
    )?.id;
    const near = byName ?? nearest(value, [...library.slugs[folder]]);
    const noun = nounOf[folder];
    return {
      zh: `没有“${value}”这个${noun.zh}。${near === undefined ? `先用npm run new建一个。` : `是不是“${near}”？`}`,
      en: `There is no ${noun.en} “${value}”. ${near === undefined ? 'Begin it with npm run new first.' : `Did you mean “${near}”?`}`,
    };
  };
}

function slugQuestion(
  folder: Folder,
  proposes: (answers: Answers, desk: Desk) => string,
): Question {
  return {
    flag: 'slug',
    form: 'line',
    asks: { zh: '网址里的名字，定了就不改', en: 'Name in its address, for good' },
    proposes: (answers, desk) => {
      const wanted = proposes(answers, desk);
      return wanted === '' ? undefined : freeSlug(wanted, (slug) => isTaken(folder, slug, desk));
    },
    faultOf: (value, _, desk) => {
      if (!slugShape.safeParse(value).success) return slugRule;
      return isTaken(folder, value, desk)
        ? { zh: `“${value}”已经有了，换一个。`, en: `“${value}” is taken. Choose another.` }
        : undefined;
    },
  };
}

const slugRule: Both = {
  zh: '只用小写拉丁字母、数字和单个连字符，如shiban-lane。',
  en: 'Use lowercase Latin letters, digits and single hyphens, as shiban-lane.',
};

/** A slug that an entry had once still leads to it. */
function isTaken(folder: Folder, slug: string, { library }: Desk): boolean {
  return (
    library.slugs[folder].has(slug) ||
    library.entries[folder].some(({ data }) => data.formerly.includes(slug))
  );
}

const neededSource: Question = {
  flag: 'source',
  form: 'many',
  asks: { zh: '谁说的？选出处', en: 'Who says so? Choose the sources' },
  choices: (_, { library, lang }) =>
    [...library.sources.values()].map(({ id, publisher, title }) => ({
      value: id,
      label: `${publisher[lang] ?? publisher.zh}：${title[lang] ?? title.zh}`,
      hint: id,
    })),
  faultOf: (value, _, { library }) => {
    if (library.sources.has(value)) return undefined;
    const near = nearest(value, [...library.sources.keys()]);
    return {
      zh: `没有“${value}”这个出处。${near === undefined ? '先登记：npm run new -- source。' : `是不是“${near}”？`}`,
      en: `There is no source “${value}”. ${near === undefined ? 'Register it first: npm run new -- source.' : `Did you mean “${near}”?`}`,
    };
  },
};

const sourceQuestion: Question = {
  ...neededSource,
  hint: {
    zh: '没有就空着；新出处先用npm run new -- source登记',
    en: 'Leave empty if there is none; register a new one with npm run new -- source first',
  },
  proposes: () => [],
};

function inEnglish(flag: string, asks: Both, flagOnly = false): Question {
  return {
    flag: `${flag}-en`,
    form: 'line',
    asks,
    hint: { zh: '可以空着，以后再补', en: 'May stay empty for now' },
    optional: true,
    ...(flagOnly && { flagOnly: true as const }),
  };
}

function motifQuestion(proposes: (answers: Answers, desk: Desk) => string | undefined): Question {
  return {
    flag: 'motif',
    form: 'one',
    asks: { zh: '画哪一幅插画', en: 'Which picture is drawn for it' },
    flagOnly: true,
    choices: (_, { motifs }) => motifs.map((value) => ({ value, label: value })),
    proposes,
    faultOf: (value, _, { motifs }) => {
      if (motifs.includes(value)) return undefined;
      const near = nearest(value, motifs);
      return {
        zh: `没有“${value}”这幅插画。${near === undefined ? `从这些里选：${motifs.join('、')}。` : `是不是“${near}”？`}`,
        en: `There is no picture “${value}”. ${near === undefined ? `Choose one of: ${motifs.join(', ')}.` : `Did you mean “${near}”?`}`,
      };
    },
  };
}

const leadQuestions: readonly Question[] = [
  {
    flag: 'lead',
    form: 'line',
    asks: { zh: '一两句话：这是什么地方', en: 'One or two sentences, in Chinese: what is it' },
    hint: { zh: '还没想好就空着', en: 'Leave empty if you do not know yet' },
    optional: true,
  },
  inEnglish('lead', { zh: '同一句话，英文', en: 'The same in English' }, true),
];

const citiesQuestion: Question = {
  flag: 'city',
  form: 'many',
  asks: { zh: '在哪些城市', en: 'In which cities' },
  choices: entriesIn('cities'),
  faultOf: existing('cities'),
};

function isNumber(least: number, most: number): NonNullable<Question['faultOf']> {
  return (value) => {
    const number = Number(value);
    return value.trim() !== '' && number >= least && number <= most
      ? undefined
      : {
          zh: `写${least}到${most}之间的一个数，不带单位。`,
          en: `Write a number between ${least} and ${most}, without a unit.`,
        };
  };
}

// ── The kinds ────────────────────────────────────────────────────────────────────────────────────────────────────────

const shutAccess: ReadonlySet<string> = new Set(['private', 'outside-only']);

const spot: Kind = {
  noun: { zh: '地方', en: 'spot' },
  questions: [
    {
      flag: 'name',
      form: 'line',
      asks: { zh: '地名，照现场的牌子写', en: 'Name in Chinese, as it stands on the ground' },
    },
    inEnglish('name', { zh: '英文名', en: 'Name in English' }),
    {
      flag: 'at',
      form: 'line',
      asks: {
        zh: '在哪里？粘一条地图链接，或31.3101, 120.6252',
        en: 'Where is it? Paste a link of a map app, or 31.3101, 120.6252',
      },
      hint: { zh: '不知道就写：无', en: 'If nobody knows, write: none' },
      faultOf: (value) => {
        if (isNoPosition(value)) return undefined;
        const pasted = readPastedPosition(value);
        if (pasted.found) return undefined;
        const { zh, en = zh } = pasted.reason;
        return { zh, en };
      },
    },
    {
      flag: 'datum',
      form: 'one',
      asks: { zh: '这对坐标从哪种地图抄来', en: 'What sort of map are these coordinates from' },
      when: (answers) => {
        const { found } = { found: undefined, ...readPastedPosition(line(answers, 'at')) };
        return found !== undefined && (found.datum === undefined || answers['datum'] !== undefined);
      },
      choices: (_, { lang }) =>
        [
          {
            value: 'gcj02',
            zh: '高德、腾讯，或别的国内地图',
            en: 'AMap, Tencent or another map shown inside China',
          },
          { value: 'bd09', zh: '百度地图', en: 'Baidu Maps' },
          {
            value: 'wgs84',
            zh: '手机GPS、户外记录、OpenStreetMap',
            en: 'A phone’s GPS, a track, OpenStreetMap',
          },
        ].map((one) => ({ value: one.value, label: one[lang], hint: one.value })),
      faultOf: (value, answers) => {
        if (!isDatum(value))
          return { zh: '写gcj02、bd09或wgs84。', en: 'Write gcj02, bd09 or wgs84.' };
        const { found } = { found: undefined, ...readPastedPosition(line(answers, 'at')) };
        return found?.datum === undefined || found.datum === value || found.from === 'numbers'
          ? undefined
          : {
              zh: `链接里写的是${found.datum}，这里却说是${value}。去掉一个。`,
              en: `The link itself says ${found.datum}, this says ${value}. Leave one out.`,
            };
      },
    },
    {
      flag: 'city',
      form: 'one',
      asks: { zh: '在哪座城', en: 'In which city' },
      choices: entriesIn('cities'),
      proposes: (answers, { library }) => {
        const place = givenPlace(answers);
        return place && cityAt(library, place.at);
      },
      faultOf: (value, answers, desk) => {
        const place = givenPlace(answers);
        return existing('cities')(value, answers, desk) ?? (place && outsideOf(value, place, desk));
      },
    },
    {
      flag: 'kind',
      form: 'one',
      asks: { zh: '是什么样的地方', en: 'What sort of place is it' },
      choices: words(spotKinds),
      proposes: (answers) => kindByName(line(answers, 'name')),
      faultOf: oneOf(spotKinds),
    },
    {
      flag: 'accuracy',
      form: 'line',
      asks: {
        zh: '坐标可能差多少米，宁可写大',
        en: 'By how many metres may the point be off, rather too many',
      },
      when: (answers) => !isNoPosition(line(answers, 'at')),
      proposes: (answers) => (givenPlace(answers)?.of === 'view' ? '500' : '100'),
      faultOf: isNumber(1, 200_000),
    },
    {
      flag: 'verified',
      form: 'yes',
      asks: {
        zh: '这一点，有没有一份别人也查得到的读数撑着',
        en: 'Does a reading that others can look up back the point',
      },
      when: (answers) => !isNoPosition(line(answers, 'at')),
      flagOnly: true,
      proposes: () => false,
    },
    {
      flag: 'position-source',
      form: 'many',
      asks: { zh: '读数出自哪里', en: 'Where the reading is from' },
      flagOnly: true,
      choices: sourceQuestion.choices ?? (() => []),
      proposes: () => [],
      faultOf: sourceQuestion.faultOf ?? (() => undefined),
    },
    {
      flag: 'address',
      form: 'line',
      asks: {
        zh: '地址，给司机看的那种',
        en: 'Address in Chinese, as one would show it to a driver',
      },
      hint: { zh: '没查到就空着', en: 'Leave empty if it was not found' },
      optional: true,
    },
    inEnglish('address', { zh: '英文地址', en: 'Address in English' }, true),
    {
      flag: 'access',
      form: 'one',
      asks: { zh: '能不能进', en: 'May one go in' },
      choices: words(accesses),
      proposes: () => 'unknown',
      faultOf: oneOf(accesses),
    },
    {
      flag: 'etiquette',
      form: 'many',
      asks: { zh: '去的人要守什么规矩', en: 'What manners does it ask for' },
      choices: words(etiquettes),
      when: (answers) =>
        answers['etiquette'] !== undefined || shutAccess.has(line(answers, 'access')),
      proposes: (answers) =>
        shutAccess.has(line(answers, 'access')) ? ['residents', 'quiet'] : [],
      faultOf: oneOf(etiquettes),
    },
    ...leadQuestions,
    motifQuestion(
      (answers) => (motifOf as Readonly<Record<string, string>>)[line(answers, 'kind')],
    ),
    sourceQuestion,
    slugQuestion('spots', (answers, { library }) => {
      const name = slugOf(line(answers, 'name'));
      const spots = library.entries.spots.map(({ id, data }) => ({ id, city: data.city }));
      return name === '' ? '' : `${spotPrefix(line(answers, 'city'), spots)}-${name}`;
    }),
  ],
  make: (answers, desk) => {
    const id = line(answers, 'slug');
    const city = line(answers, 'city');
    const name = local(answers, 'name') ?? { zh: id };
    const place = givenPlace(answers);
    const middle = place ? undefined : middleOf(city, desk);
    const position = place
      ? {
          datum: place.datum,
          lat: place.lat,
          lng: place.lng,
          accuracy: Number(line(answers, 'accuracy')),
          verified: answers['verified'] === true,
          sources: list(answers, 'position-source'),
        }
      : {
          datum: 'wgs84' as const,
          lat: middle?.at.lat ?? 0,
          lng: middle?.at.lng ?? 0,
          accuracy: middle?.accuracy ?? 200_000,
          verified: false,
          note: {
            zh: '没有读数，点落在全城的正中。',
            en: 'There is no reading; the point is the middle of the city.',
          },
          sources: [],
        };
    const mode = placeMode(position);
    const text = spotText(
      {
        id,
        added: desk.today,
        name,
        aliases: [],
        city,
        kind: line(answers, 'kind') as SpotKind,
        address: local(answers, 'address') ?? addressIn(city, desk.library) ?? { zh: '未查到' },
        position,
        access: line(answers, 'access') as Access,
        lead: local(answers, 'lead') ?? nothingWritten.spot,
        visit: {},
        etiquette: list(answers, 'etiquette') as readonly Etiquette[],
        motif: line(answers, 'motif'),
        sources: list(answers, 'source'),
      },
      desk.lang,
    );
    return {
      drafts: [{ path: `spots/${id}.mdx`, text }],
      page: `spots/${id}/`,
      remarks: [
        ...(mode === 'pin' ? [] : [modeRemarks[mode]]),
        {
          zh: `加一场戏：npm run new -- scene --spot ${id}`,
          en: `Add a scene: npm run new -- scene --spot ${id}`,
        },
      ],
      sketch: {
        id,
        names: [name.zh, ...(name.en === undefined ? [] : [name.en])],
        city,
        at: place?.at,
      },
    };
  },
};

const modeRemarks = {
  area: {
    zh: '坐标还没有可查的读数，页面上画一个圈，不画图钉，也不给路程。有了读数，把verified改成true。',
    en: 'No reading backs the point yet, so the page draws a circle: no pin, no distances. Once one does, set verified to true.',
  },
  'named-only': {
    zh: '坐标太粗，页面上只写名字，不上地图。查到坐标后改position。',
    en: 'The point is too rough for a map, so the page gives the name alone. Change position once it is found.',
  },
} as const satisfies Record<string, Both>;

const scene: Kind = {
  noun: { zh: '一场戏', en: 'scene' },
  questions: [
    {
      flag: 'drama',
      form: 'one',
      asks: { zh: '哪部剧', en: 'Which drama' },
      choices: entriesIn('dramas'),
      faultOf: existing('dramas'),
    },
    {
      flag: 'spot',
      form: 'one',
      asks: { zh: '哪个地方', en: 'Which place' },
      choices: entriesIn('spots'),
      faultOf: existing('spots'),
    },
    {
      flag: 'claim',
      form: 'one',
      asks: {
        zh: '来源撑到哪一级？拿不准取低的',
        en: 'How far do the sources go? In doubt the lower level',
      },
      choices: (_, { lang }) =>
        Object.entries(claims)
          .toReversed()
          .map(([value, label]) => ({
            value,
            label: `${label[lang]} · ${claimMeanings[value as Claim][lang]}`,
            hint: value,
          })),
      faultOf: oneOf(claims),
    },
    {
      flag: 'shows',
      form: 'line',
      asks: {
        zh: '看得见什么，一两句，不剧透',
        en: 'What one sees, in Chinese, in a sentence or two',
      },
    },
    inEnglish('shows', { zh: '同一句话，英文', en: 'The same in English' }),
    {
      flag: 'episode',
      form: 'line',
      asks: { zh: '第几集', en: 'Which episode' },
      hint: {
        zh: '没查到就空着；几集用逗号隔开',
        en: 'Leave empty if it was not found; several with commas',
      },
      optional: true,
      faultOf: (value) =>
        episodesIn(value)
          ? undefined
          : { zh: '写集数，如3，或3,4。', en: 'Write the episode as 3, or 3,4.' },
    },
    {
      flag: 'spoiler',
      form: 'one',
      asks: { zh: '这句话剧透吗', en: 'Does the sentence give the plot away' },
      choices: words(spoilerLevels),
      proposes: () => 'none',
      faultOf: oneOf(spoilerLevels),
    },
    // A claim without a source is refused by the check, so nothing is proposed here.
    neededSource,
    {
      flag: 'id',
      form: 'line',
      asks: { zh: '这场戏的代号，定了就不改', en: 'Id of the scene, for good' },
      flagOnly: true,
      proposes: (answers, { library }) => {
        const taken = new Set(
          library.entries.dramas.flatMap(({ data }) => data.scenes.map(({ id }) => id)),
        );
        return freeSlug(`${line(answers, 'drama')}--${line(answers, 'spot')}`, (id) =>
          taken.has(id),
        );
      },
    },
  ],
  make: (answers, desk) => {
    const [drama, spotId, id] = [
      line(answers, 'drama'),
      line(answers, 'spot'),
      line(answers, 'id'),
    ];
    const path = `dramas/${drama}.mdx`;
    const from = readFileSync(join(desk.contentDir, path), 'utf8');
    const city = desk.library.entries.spots.find((one) => one.id === spotId)?.data.city;
    const named = desk.library.entries.dramas.find((one) => one.id === drama)?.data.cities ?? [];
    const newCity = city !== undefined && !named.includes(city) ? city : undefined;
    const text = withFrontmatter(from, (yaml) =>
      withItems(
        newCity === undefined ? yaml : withItems(yaml, ['cities'], [[word(newCity)]]),
        ['scenes'],
        [
          sceneLines(
            {
              id,
              spot: spotId,
              claim: line(answers, 'claim') as Claim,
              episode: episodesIn(line(answers, 'episode')) ?? [],
              shows: local(answers, 'shows') ?? { zh: '' },
              spoiler: line(answers, 'spoiler') as Spoiler,
              sources: list(answers, 'source'),
            },
            desk.lang,
          ),
        ],
      ),
    );
    return {
      drafts: [{ path, text, from }],
      page: `dramas/${drama}/#${id}`,
      remarks:
        newCity === undefined
          ? []
          : [
              {
                zh: `这部剧原来没有写${newCity}，已经加进cities。`,
                en: `The drama did not name ${newCity}; it was added to its cities.`,
              },
            ],
    };
  },
};

/** Episodes as somebody types them, or nothing where they cannot be. */
function episodesIn(text: string): readonly number[] | undefined {
  const parts = text.split(/[,，、\s]+/).filter(Boolean);
  const numbers = parts.map(Number);
  return numbers.every((one) => Number.isInteger(one) && one > 0) ? numbers : undefined;
}

const drama: Kind = {
  noun: { zh: '剧', en: 'drama' },
  questions: [
    {
      flag: 'title',
      form: 'line',
      asks: { zh: '剧名，不带《》', en: 'Title in Chinese, without 《》' },
    },
    inEnglish('title', { zh: '英文名', en: 'Title in English' }),
    {
      flag: 'title-kind',
      form: 'one',
      asks: { zh: '这个英文名是', en: 'The English title is' },
      when: (answers) => line(answers, 'title-en') !== '',
      choices: words(titleKinds),
      proposes: () => 'literal',
      faultOf: oneOf(titleKinds),
    },
    {
      flag: 'kind',
      form: 'one',
      asks: { zh: '是哪种', en: 'What sort' },
      choices: words(dramaKinds),
      faultOf: oneOf(dramaKinds),
    },
    citiesQuestion,
    {
      flag: 'logline',
      form: 'line',
      asks: {
        zh: '两三句话：讲什么，不剧透',
        en: 'Two or three sentences, in Chinese: what it is about, without spoiling it',
      },
    },
    inEnglish('logline', { zh: '同样的话，英文', en: 'The same in English' }, true),
    sourceQuestion,
    {
      flag: 'evidence',
      form: 'one',
      asks: { zh: '来源怎么样', en: 'How well is it documented' },
      choices: words(evidenceGrades),
      proposes: () => 'weak',
      faultOf: oneOf(evidenceGrades),
    },
    {
      flag: 'evidence-note',
      form: 'line',
      asks: { zh: '什么还没有把握', en: 'What is unsure, in Chinese' },
      when: (answers) => line(answers, 'evidence') === 'weak',
      proposes: (answers) =>
        list(answers, 'source').length === 0 ? '还没有找到出处。' : undefined,
    },
    motifQuestion((answers, { library, motifs }) =>
      freeMotif(list(answers, 'city'), library, motifs),
    ),
    {
      flag: 'inks',
      form: 'line',
      asks: { zh: '三种墨色', en: 'Three inks' },
      flagOnly: true,
      proposes: (answers, { library }) =>
        provenInks(line(answers, 'title'), list(answers, 'city'), library).join(','),
      faultOf: (value) =>
        inksIn(value)
          ? undefined
          : {
              zh: '写三个颜色，如#22343a,#7d9a8c,#b5533c。',
              en: 'Write three colours, as #22343a,#7d9a8c,#b5533c.',
            },
    },
    slugQuestion('dramas', (answers) => slugOf(line(answers, 'title'))),
  ],
  make: (answers, desk) => {
    const id = line(answers, 'slug');
    const note = local(answers, 'evidence-note');
    const text = dramaText(
      {
        id,
        added: desk.today,
        title: local(answers, 'title') ?? { zh: id },
        titleKind: (line(answers, 'title-kind') || 'literal') as TitleKind,
        kind: line(answers, 'kind') as DramaKind,
        cities: list(answers, 'city'),
        evidence: line(answers, 'evidence') as Evidence,
        evidenceNote:
          note?.zh === '还没有找到出处。' ? { ...note, en: 'No source has been found yet.' } : note,
        logline: local(answers, 'logline') ?? { zh: '' },
        inks: inksIn(line(answers, 'inks')) ?? ['#22343a', '#7d9a8c', '#b5533c'],
        motif: line(answers, 'motif'),
        sources: list(answers, 'source'),
      },
      desk.lang,
    );
    return {
      drafts: [{ path: `dramas/${id}.mdx`, text }],
      page: `dramas/${id}/`,
      remarks: [
        {
          zh: `加一场戏：npm run new -- scene --drama ${id}`,
          en: `Add a scene: npm run new -- scene --drama ${id}`,
        },
      ],
    };
  },
};

function inksIn(text: string): readonly [string, string, string] | undefined {
  const inks = text
    .toLowerCase()
    .split(/[,\s]+/)
    .filter(Boolean);
  const [dark, middle, accent] = inks;
  return inks.length === 3 &&
    inks.every((ink) => /^#[0-9a-f]{6}$/.test(ink)) &&
    dark &&
    middle &&
    accent
    ? [dark, middle, accent]
    : undefined;
}

const city: Kind = {
  noun: { zh: '城市', en: 'city' },
  questions: [
    {
      flag: 'name',
      form: 'line',
      asks: { zh: '城市名，不带“市”', en: 'Name in Chinese, without 市' },
    },
    inEnglish('name', { zh: '英文名', en: 'Name in English' }),
    {
      flag: 'province',
      form: 'line',
      asks: { zh: '哪个省，不带“省”', en: 'Province, in Chinese' },
    },
    inEnglish('province', { zh: '省的英文名', en: 'Province in English' }),
    {
      flag: 'adcode',
      form: 'line',
      asks: { zh: '行政区划代码，六位', en: 'Administrative code, six digits' },
      faultOf: (value) =>
        /^\d{6}$/.test(value)
          ? undefined
          : { zh: '写六位数字，如320500。', en: 'Write six digits, as 320500.' },
    },
    {
      flag: 'bounds',
      form: 'line',
      asks: {
        zh: '装得下全城的方框：南,西,北,东',
        en: 'A box that holds all of it: south,west,north,east',
      },
      hint: {
        zh: 'WGS-84的度，如30.76,119.92,32.03,121.33',
        en: 'degrees in WGS-84, as 30.76,119.92,32.03,121.33',
      },
      faultOf: (value) =>
        boundsIn(value)
          ? undefined
          : {
              zh: '写四个数：南、西、北、东，南小于北，西小于东，如30.76,119.92,32.03,121.33。',
              en: 'Write four numbers, south,west,north,east, south below north and west below east: 30.76,119.92,32.03,121.33.',
            },
    },
    {
      flag: 'within',
      form: 'one',
      asks: { zh: '归在哪座城里', en: 'The city it lies within' },
      flagOnly: true,
      optional: true,
      choices: entriesIn('cities'),
      faultOf: existing('cities'),
    },
    ...leadQuestions,
    motifQuestion((_, { motifs }) => (motifs.includes('old-street') ? 'old-street' : motifs[0])),
    sourceQuestion,
    slugQuestion('cities', (answers) => slugOf(line(answers, 'name')).replaceAll('-', '')),
  ],
  make: (answers, desk) => {
    const id = line(answers, 'slug');
    const within = line(answers, 'within');
    const text = cityText(
      {
        id,
        added: desk.today,
        name: local(answers, 'name') ?? { zh: id },
        province: local(answers, 'province') ?? { zh: '' },
        adcode: line(answers, 'adcode'),
        within: within === '' ? undefined : within,
        bounds: boundsIn(line(answers, 'bounds')) ?? { south: 0, west: 0, north: 1, east: 1 },
        motif: line(answers, 'motif'),
        lead: local(answers, 'lead') ?? nothingWritten.city,
        sources: list(answers, 'source'),
      },
      desk.lang,
    );
    return { drafts: [{ path: `cities/${id}.mdx`, text }], page: `cities/${id}/`, remarks: [] };
  },
};

function boundsIn(text: string) {
  const parts = text.split(/[,，\s]+/).filter(Boolean);
  const [south = Number.NaN, west = Number.NaN, north = Number.NaN, east = Number.NaN] =
    parts.map(Number);
  const fits =
    parts.length === 4 &&
    south >= -90 &&
    north <= 90 &&
    west >= -180 &&
    east <= 180 &&
    south < north &&
    west < east;
  return fits ? { south, west, north, east } : undefined;
}

const dayTitles: readonly Both[] = [
  { zh: '第一天', en: 'Day one' },
  { zh: '第二天', en: 'Day two' },
];

const itinerary: Kind = {
  noun: { zh: '路线', en: 'itinerary' },
  questions: [
    { flag: 'title', form: 'line', asks: { zh: '路线的名字', en: 'Title in Chinese' } },
    inEnglish('title', { zh: '英文名', en: 'Title in English' }),
    {
      flag: 'summary',
      form: 'line',
      asks: {
        zh: '两句话：这一天是什么，适合谁',
        en: 'Two sentences, in Chinese: what the day is, and for whom',
      },
    },
    inEnglish('summary', { zh: '同样的话，英文', en: 'The same in English' }, true),
    {
      flag: 'length',
      form: 'one',
      asks: { zh: '多长', en: 'How long' },
      choices: words(itineraryLengths),
      proposes: () => 'one-day',
      faultOf: oneOf(itineraryLengths),
    },
    {
      flag: 'stop',
      form: 'many',
      asks: { zh: '走哪些地方，照顺序选', en: 'Which places, in order' },
      hint: {
        zh: '每站写“地方,分钟,怎么来”，如sz-pingjiang,90,walk；第二天的写2/sz-panmen,60',
        en: 'each as place,minutes,way, such as sz-pingjiang,90,walk; for a second day 2/sz-panmen,60',
      },
      choices: entriesIn('spots'),
      faultOf: (value, answers, desk) => {
        const stop = stopIn(value);
        if (!stop)
          return {
            zh: `“${value}”读不懂。写“地方,分钟,怎么来”，如sz-pingjiang,90,walk。`,
            en: `“${value}” cannot be read. Write place,minutes,way, as sz-pingjiang,90,walk.`,
          };
        return existing('spots')(stop.spot, answers, desk);
      },
    },
    {
      flag: 'start',
      form: 'line',
      asks: { zh: '几点出发', en: 'When does the day start' },
      proposes: () => '09:00',
      faultOf: (value) =>
        /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)
          ? undefined
          : { zh: '写成09:30。', en: 'Write the time as 09:30.' },
    },
    sourceQuestion,
    slugQuestion('itineraries', (answers, { library }) => {
      const [first] = list(answers, 'stop');
      const city = library.entries.spots.find(({ id }) => id === stopIn(first ?? '')?.spot)?.data
        .city;
      const title = slugOf(line(answers, 'title'));
      return title === '' || city === undefined ? title : `${city}-${title}`;
    }),
  ],
  make: (answers, desk) => {
    const id = line(answers, 'slug');
    const spots = new Map(desk.library.entries.spots.map((one) => [one.id, one.data]));
    const scenes = desk.library.entries.dramas.flatMap(({ data }) => data.scenes);
    const stops = list(answers, 'stop').flatMap((text) => stopIn(text) ?? []);
    const guessed: string[] = [];
    const days = [...new Set(stops.map(({ day }) => day))]
      .toSorted((a, b) => a - b)
      .map((day, nth) => {
        const ofDay = stops.filter((stop) => stop.day === day);
        return {
          title: dayTitles[nth] ?? { zh: `第${nth + 1}天`, en: `Day ${nth + 1}` },
          start: line(answers, 'start'),
          stops: ofDay.map((stop, index) => {
            const here = spots.get(stop.spot);
            const before = index > 0 ? spots.get(ofDay[index - 1]?.spot ?? '') : undefined;
            const bothPins = [here, before].every(
              (one) => one && placeMode(one.position) === 'pin',
            );
            const known = here?.visit.stay?.value;
            if (stop.stay === undefined) guessed.push(stop.spot);
            const by =
              stop.by ??
              (here && before && metersBetween(before.position.at, here.position.at) <= 2000
                ? 'walk'
                : 'taxi');
            return {
              spot: stop.spot,
              stay: stop.stay ?? known?.[1] ?? 60,
              // A leg is computed between two exact points only.
              by: bothPins ? by : undefined,
              scenes: scenes.filter((one) => one.spot === stop.spot).map((one) => one.id),
            };
          }),
        };
      });
    const cities = new Set(stops.flatMap(({ spot: one }) => spots.get(one)?.city ?? []));
    const text = itineraryText(
      {
        id,
        added: desk.today,
        title: local(answers, 'title') ?? { zh: id },
        summary: local(answers, 'summary') ?? { zh: '' },
        cities: [...cities],
        length: line(answers, 'length') as ItineraryLength,
        days,
        sources: list(answers, 'source'),
      },
      desk.lang,
    );
    return {
      drafts: [{ path: `itineraries/${id}.mdx`, text }],
      page: `itineraries/${id}/`,
      remarks: guessed.length
        ? [
            {
              zh: `这几站的停留分钟是先填的，请改成实际要的：${guessed.join('、')}`,
              en: `The minutes at these stops are placeholders, please set them: ${guessed.join(', ')}`,
            },
          ]
        : [],
    };
  },
};

/** A stop as it is typed: `2/sz-panmen,60,metro`. */
function stopIn(text: string):
  | {
      readonly day: number;
      readonly spot: string;
      readonly stay: number | undefined;
      readonly by: TravelMode | undefined;
    }
  | undefined {
  const [, day = '1', id = '', stay, by] =
    /^(?:([1-9])\/)?([^,，\s]+)(?:[,，]\s*(\d{1,3}))?(?:[,，]\s*([a-z]+))?$/.exec(text.trim()) ??
    [];
  if (id === '' || (by !== undefined && !Object.hasOwn(travelModes, by))) return undefined;
  if (stay !== undefined && (Number(stay) < 1 || Number(stay) > 720)) return undefined;
  return {
    day: Number(day),
    spot: id,
    stay: stay === undefined ? undefined : Number(stay),
    by: by as TravelMode | undefined,
  };
}

const source: Kind = {
  noun: { zh: '出处', en: 'source' },
  questions: [
    {
      flag: 'publisher',
      form: 'line',
      asks: {
        zh: '谁发布的：报社、单位、网站，或那个人',
        en: 'Who published it, in Chinese: paper, office, site or person',
      },
    },
    inEnglish('publisher', { zh: '发布者的英文名', en: 'The publisher in English' }),
    {
      flag: 'title',
      form: 'line',
      asks: {
        zh: '题目；没有题目就写它是什么',
        en: 'Its title in Chinese, or what it is where it has none',
      },
    },
    inEnglish('title', { zh: '英文题目', en: 'The title in English' }),
    {
      flag: 'date',
      form: 'line',
      asks: { zh: '上面印的日期', en: 'The date printed on it' },
      hint: {
        zh: '2025、2025-03或2025-03-30；没有就写unknown',
        en: '2025, 2025-03 or 2025-03-30; unknown if there is none',
      },
      proposes: () => 'unknown',
      faultOf: (value) =>
        isAsOf(value)
          ? undefined
          : {
              zh: '写成2025、2025-03、2025-03-30或unknown。',
              en: 'Write 2025, 2025-03, 2025-03-30, or unknown.',
            },
    },
    {
      flag: 'url',
      form: 'line',
      asks: { zh: '网址', en: 'Its address' },
      hint: {
        zh: '只写发布者自己的，或公开的转载；别人站上的抄本空着',
        en: 'only the publisher’s own page or an open republication; else leave empty',
      },
      optional: true,
      faultOf: (value) =>
        /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value)
          ? undefined
          : {
              zh: '写完整的网址，以http://或https://开头。',
              en: 'Write the full address, beginning with http:// or https://.',
            },
    },
    {
      flag: 'note',
      form: 'line',
      asks: { zh: '读者该知道的一句话', en: 'What a reader should know about it' },
      flagOnly: true,
      optional: true,
    },
    inEnglish('note', { zh: '同一句话，英文', en: 'The same in English' }, true),
    {
      flag: 'id',
      form: 'line',
      asks: { zh: '代号，条目里引用它', en: 'Its id, by which entries name it' },
      proposes: (answers, { library }) => {
        const wanted = slugOf(line(answers, 'publisher')).split('-').slice(0, 3).join('-');
        return wanted === '' ? undefined : freeSlug(wanted, (id) => library.sources.has(id));
      },
      faultOf: (value, _, { library }) => {
        if (!slugShape.safeParse(value).success) return slugRule;
        return library.sources.has(value)
          ? {
              zh: `“${value}”已经登记了，换一个。`,
              en: `“${value}” is registered already. Choose another.`,
            }
          : undefined;
      },
    },
  ],
  make: (answers, desk) => {
    const id = line(answers, 'id');
    const from = readFileSync(join(desk.contentDir, 'sources.yaml'), 'utf8');
    const url = line(answers, 'url');
    const lines = sourceLines(
      {
        id,
        publisher: local(answers, 'publisher') ?? { zh: '' },
        title: local(answers, 'title') ?? { zh: '' },
        date: line(answers, 'date'),
        url: url === '' ? undefined : url,
        note: local(answers, 'note'),
      },
      desk.lang,
    );
    const draft: Draft = { path: 'sources.yaml', text: withSource(from, id, lines), from };
    return {
      drafts: [draft],
      page: '',
      remarks: [
        {
          zh: `条目里写sources: [${id}]，正文里写<Source id="${id}" />。`,
          en: `Name it in an entry as sources: [${id}], in prose as <Source id="${id}" />.`,
        },
      ],
    };
  },
};

/** What `npm run new` can begin, in the order it is offered. */
export const kinds = { spot, scene, drama, itinerary, city, source } as const satisfies Record<
  string,
  Kind
>;
export type KindName = keyof typeof kinds;
