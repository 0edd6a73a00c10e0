import { z } from 'zod';
import { datums, position, type Datum, type Position } from '../model/geo/position.ts';
import { toWgs84 } from '../model/geo/datum.ts';
import { sources } from './fact.ts';
import { faulty, mended } from './mend.ts';
import { localText } from './text.ts';

const latitudeFirst = mended({
  zh: '写成 [纬度, 经度]。纬度在前，在 -90 到 90 之间；是不是两个数写反了？',
  en: 'Write [latitude, longitude]. Latitude comes first and lies between -90 and 90; are the two swapped?',
});
const pair = z
  .tuple(
    [z.number().min(-90, latitudeFirst).max(90, latitudeFirst), z.number().min(-180).max(180)],
    {
      error: mended({
        zh: '写成 [纬度, 经度]，两个度数。',
        en: 'Write [latitude, longitude], two numbers in degrees.',
      }),
    },
  )
  .describe('[latitude, longitude] in degrees.');

const perDatum = {
  wgs84: pair.optional().describe('From GPS, OpenStreetMap, or a Western map outside China.'),
  gcj02: pair
    .optional()
    .describe('From AMap, Tencent, or any map shown inside the mainland but Baidu’s.'),
  bd09: pair.optional().describe('From Baidu.'),
};

/** A coordinate with its datum named. Converted to WGS-84 on reading. */
export const coordinate = z
  .strictObject(perDatum)
  .transform((given, context) => inWgs84(given, context))
  .describe('One of wgs84, gcj02, bd09, each as [latitude, longitude].');

export const spotPosition = z
  .strictObject({
    ...perDatum,
    accuracy: z
      .number()
      .positive()
      .max(200_000)
      .describe('How far off the point may be, in metres.'),
    verified: z.boolean().describe('Whether a looked-up reading backs the point.'),
    note: localText.optional().describe('What the reading is of, and what it leaves open.'),
    sources: sources.default([]),
  })
  .transform(({ accuracy, verified, note, sources: from, ...given }, context) => ({
    at: inWgs84(given, context),
    accuracy,
    verified,
    note,
    sources: from,
  }))
  .describe(
    'Where the spot is: one of wgs84, gcj02, bd09, with accuracy in metres and verified true or false.',
  );

function inWgs84(
  given: Partial<Record<Datum, readonly [number, number] | undefined>>,
  context: z.RefinementCtx,
): Position {
  const named = datums.filter((datum) => given[datum] !== undefined);
  const [datum] = named;
  const point = datum && given[datum];
  if (!datum || !point || named.length !== 1) {
    context.addIssue({
      code: 'custom',
      params: { kind: 'datum' },
      message:
        named.length > 1
          ? faulty(
              {
                zh: `这个点写了 ${named.length} 种坐标：${named.join('、')}。`,
                en: `The point is given in ${named.join(' and ')}.`,
              },
              {
                zh: '只留抄来的那一种，换算由网站做。',
                en: 'Keep the one you read it in; the site converts.',
              },
            )
          : faulty(
              { zh: '这个点没说是哪种坐标。', en: 'The point has no datum.' },
              {
                zh: '从高德、腾讯抄的写 gcj02: [纬度, 经度]，百度写 bd09:，GPS 写 wgs84:。',
                en: 'Write wgs84: [lat, lng], or gcj02: for AMap and Tencent, or bd09: for Baidu.',
              },
            ),
    });
    return z.NEVER;
  }
  return toWgs84(position(datum, point[0], point[1]));
}
