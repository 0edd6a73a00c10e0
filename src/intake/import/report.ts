import { fitted, printable, widthOf } from '../terminal.ts';
import type { Lang } from '../../model/text.ts';
import type { Both } from '../new/question.ts';
import type { Outcome, Plan, PlannedRow } from './plan.ts';

/** Rows shown of each kind before the rest is only counted. */
const shownRows = 20;

const kindWords = {
  new: { zh: '新', en: 'new' },
  changed: { zh: '有改动', en: 'changed' },
  same: { zh: '相同', en: 'same' },
  like: { zh: '像已有的', en: 'like another' },
  refused: { zh: '没有收', en: 'refused' },
} as const satisfies Record<Outcome['kind'], Both>;

/** What needs a person comes last, where the eye rests when the list has run through. */
const order = ['same', 'new', 'changed', 'like', 'refused'] as const;

export function countOf(plan: Plan, kind: Outcome['kind']): number {
  return plan.rows.filter(({ outcome }) => outcome.kind === kind).length;
}

/** How many scenes would come in. */
export function newScenes({ rows }: Plan): number {
  return rows.filter(({ scene }) => scene?.isNew).length;
}

/** The plan as a table for the terminal, grouped by what comes of the rows. */
export function planText(plan: Plan, lang: Lang, all: boolean): string {
  const groups = order.flatMap((kind) => {
    const rows = plan.rows.filter(({ outcome }) => outcome.kind === kind);
    // Nobody reads what stays as it is, unless it brings a scene.
    const worth = kind === 'same' ? rows.filter(({ scene }) => scene?.isNew) : rows;
    if (worth.length === 0) return [];
    const shown = all ? worth : worth.slice(0, shownRows);
    const left = worth.length - shown.length;
    return [
      [
        `${kindWords[kind][lang]} · ${worth.length}`,
        ...shown.flatMap((row) => rowLines(row, lang)),
        ...(left > 0
          ? [
              lang === 'zh'
                ? `  ……还有${left}行，加--all全看`
                : `  … ${left} more; --all shows them`,
            ]
          : []),
        ...(kind === 'like' ? [likeHint[lang]] : []),
      ].join('\n'),
    ];
  });
  return [...groups, summary(plan, lang)].join('\n\n');
}

const likeHint: Both = {
  zh: '  这几行没有收。是同一处，把它的代号填进“代号”一列；不是，加--take-like。',
  en: '  These were left out. If one is the same place, put its id into the column id; if not, add --take-like.',
};

function rowLines({ number, name, outcome, scene }: PlannedRow, lang: Lang): string[] {
  const details = [
    ...detailsOf(outcome, lang),
    ...(scene?.isNew
      ? [lang === 'zh' ? `加一场戏：${scene.id}` : `adds the scene ${scene.id}`]
      : []),
  ];
  const [first = '', ...rest] = details.map(printable);
  const head = `  ${String(number).padStart(5)}  ${fitted(printable(name), 18)}  `;
  const indent = ' '.repeat(widthOf(head));
  return [head + first, ...rest.map((detail) => indent + detail)].map((line) => line.trimEnd());
}

function detailsOf(outcome: Outcome, lang: Lang): readonly string[] {
  switch (outcome.kind) {
    case 'new':
      return [`→ content/spots/${outcome.id}.mdx`];
    case 'same':
      return [`= ${outcome.id}`];
    case 'changed':
      return [
        outcome.id,
        ...outcome.changes.map(
          ({ field, was, becomes }) => `${field}: ${short(was)} → ${short(becomes)}`,
        ),
      ];
    case 'like': {
      const { place, why, meters } = outcome.likeness;
      const far =
        meters === undefined
          ? ''
          : lang === 'zh'
            ? `，相距${Math.round(meters)}米`
            : `, ${Math.round(meters)} m away`;
      const which =
        outcome.row === undefined
          ? place.id
          : lang === 'zh'
            ? `第${outcome.row}行`
            : `row ${outcome.row}`;
      const [name = place.id] = place.names;
      return lang === 'zh'
        ? [`像${which}“${name}”（${likeWords[why].zh}${far}）`]
        : [`like ${which}, “${name}” (${likeWords[why].en}${far})`];
    }
    case 'refused':
      return outcome.faults.map(
        ({ says, mend }) => `${says[lang]}${lang === 'zh' ? '' : ' '}${mend[lang]}`,
      );
  }
}

const likeWords = {
  'same-name': { zh: '同名', en: 'same name' },
  'near-name': { zh: '名字相近', en: 'nearly the same name' },
  near: { zh: '同一块地方', en: 'same ground' },
} as const satisfies Record<string, Both>;

function short(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line === '' ? '∅' : line;
}

function summary(plan: Plan, lang: Lang): string {
  const counts = order
    .map((kind) => ({ kind, count: countOf(plan, kind) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) =>
      lang === 'zh' ? `${kindWords[kind].zh}${count}` : `${count} ${kindWords[kind].en}`,
    );
  const scenes = newScenes(plan);
  const all = [
    ...counts,
    ...(scenes > 0 ? [lang === 'zh' ? `加${scenes}场戏` : `${scenes} new scenes`] : []),
  ];
  return lang === 'zh'
    ? `共${plan.rows.length}行：${all.join('，')}。`
    : `${plan.rows.length} rows: ${all.join(', ')}.`;
}
