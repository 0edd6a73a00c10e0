import { join } from 'node:path';
import type { Picture } from '../../model/scene.ts';
import type { Problem, Said } from '../../model/problem.ts';
import type { Library } from '../library.ts';
import { pictureHeader } from '../picture-header.ts';
import { pictureFolder } from '../photos.ts';
import { doubt, fault, type Rule, type Spotted } from './rule.ts';

/** What a page shows is 768 pixels wide at most; more than this only makes the project heavy. */
const mostBytes = 5_000_000;
const mostPixels = 6000;

/** Descriptions that say no more than that there is a picture. */
const empty =
  /^(?:图|图片|照片|配图|插图|剧照|photo|picture|image|img|still|pic|(?:img|dsc|mvimg|微信图片)[\W_]*\d*.*|.*\.(?:jpe?g|png|webp|avif))$/i;

/** Pictures without words, without an owner, too heavy, or no pictures at all. */
export const picturesSound: Rule = (library, report, { contentDir }) => {
  const looked = new Set<string>();
  const check = (at: Spotted, { file, alt, credit, licence }: Picture): void => {
    const field = (name: string): Spotted => ({ ...at, path: [...at.path, name] });
    for (const [name, value] of [
      ['alt', alt.zh],
      ['credit', credit],
      ['licence', licence],
    ] as const)
      if (value.trim() === '') report(fault('picture', field(name), ...blank(file, name)));
    if (empty.test(alt.zh.trim()))
      report(
        doubt(
          'picture',
          field('alt'),
          {
            zh: `图片“${file}”的说明“${alt.zh.trim()}”等于没说。`,
            en: `The description “${alt.zh.trim()}” of “${file}” says nothing.`,
          },
          {
            zh: '写看不见图的人需要知道的：画面里有什么，在什么地方。',
            en: 'Write what someone who cannot see it needs to know: what it shows, and where.',
          },
        ),
      );
    // A file that is not there is a fault of its own, and a file named twice need not be told twice.
    if (contentDir === undefined || !library.pictures.has(file) || looked.has(file)) return;
    looked.add(file);
    const found = fileTrouble(contentDir, file);
    if (found) report({ ...found, at: field('file') });
  };
  for (const { id, data } of library.entries.spots)
    for (const [index, photo] of data.photos.entries())
      check({ collection: 'spots', id, path: ['photos', index] }, photo);
  for (const { id, data } of library.entries.dramas)
    for (const [index, { still }] of data.scenes.entries())
      if (still) check({ collection: 'dramas', id, path: ['scenes', index, 'still'] }, still);
};

/** The same of pictures that prose shows; their words are seen to where prose is read. */
export function heavyInProse(library: Library, contentDir: string): Problem[] {
  const named = new Set([
    ...library.entries.spots.flatMap(({ data }) => data.photos.map(({ file }) => file)),
    ...library.entries.dramas.flatMap(({ data }) =>
      data.scenes.flatMap(({ still }) => (still ? [still.file] : [])),
    ),
  ]);
  return library.references.flatMap(({ to, id, file, place }) => {
    if (to !== 'picture' || !library.pictures.has(id) || named.has(id)) return [];
    named.add(id);
    const found = fileTrouble(contentDir, id);
    return found ? [{ ...found, file, ...place, field: 'prose' }] : [];
  });
}

/** What is wrong with a picture's file as a file. */
function fileTrouble(contentDir: string, file: string): Trouble | undefined {
  const { bytes, size } = pictureHeader(join(contentDir, pictureFolder, file));
  if (!size)
    return {
      severity: 'error',
      kind: 'picture',
      says: {
        zh: `“${file}”打不开：不是 JPEG、PNG、WebP 或 AVIF 图片，或者文件坏了。`,
        en: `“${file}” cannot be opened: it is no JPEG, PNG, WebP or AVIF, or it is damaged.`,
      },
      mend: {
        zh: '用看图软件打开，另存为 JPEG。',
        en: 'Open it in a picture viewer and save it as JPEG.',
      },
    };
  const { width, height } = size;
  const [megabytes, pixels] = [(bytes / 1e6).toFixed(1), `${width}×${height}`];
  const heavy =
    bytes > mostBytes
      ? { zh: `有 ${megabytes} MB，不该超过 5 MB`, en: `${megabytes} MB large; keep it to 5 MB` }
      : Math.max(width, height) > mostPixels
        ? {
            zh: `有 ${pixels} 像素，长边不该超过 6000`,
            en: `${pixels} pixels large; keep it to 6000`,
          }
        : undefined;
  if (!heavy) return undefined;
  return {
    severity: 'warning',
    kind: 'picture',
    says: {
      zh: `图片“${file}”太大：${heavy.zh}。`,
      en: `“${file}” is ${heavy.en}.`,
    },
    mend: {
      zh: '缩到长边 3000 像素再存；页面上最宽只用 768 像素。',
      en: 'Save it again with 3000 pixels on its longer side; pages show 768 at most.',
    },
  };
}

type Trouble = Pick<Problem, 'severity' | 'kind' | 'says' | 'mend'>;

const wanting: Readonly<Record<'alt' | 'credit' | 'licence', readonly [Said, Said]>> = {
  alt: [
    { zh: '没有说明', en: 'no description' },
    {
      zh: '在 alt 里写画面里有什么，给看不见的人。',
      en: 'Write in alt what it shows, for someone who cannot see it.',
    },
  ],
  credit: [
    { zh: '没有署名', en: 'no credit' },
    { zh: '在 credit 里写拍的人或单位。', en: 'Write in credit who made it.' },
  ],
  licence: [
    { zh: '没有写明授权', en: 'no licence' },
    {
      zh: '在 licence 里写许可，如 CC BY 4.0，或写谁在哪天同意的。',
      en: 'Write in licence its terms, as CC BY 4.0, or who allowed it and when.',
    },
  ],
};

function blank(file: string, name: 'alt' | 'credit' | 'licence'): [says: Said, mend: Said] {
  const [what, mend] = wanting[name];
  return [{ zh: `图片“${file}”${what.zh}。`, en: `“${file}” has ${what.en}.` }, mend];
}
