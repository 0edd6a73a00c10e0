import type { WordTable } from './text.ts';

/**
 * How sure we are that a scene was shot at a place.
 * `confirmed`: a named publisher, an official body or a first-hand visitor says so.
 * `reported`: only a second-hand or unclear source says so.
 * `setting`: the story happens there, or the place is themed after it; nobody says a camera stood there.
 */
export const claims = {
  confirmed: { zh: '实拍', en: 'Shot here' },
  reported: { zh: '据称', en: 'Said to be' },
  setting: { zh: '戏里', en: 'Set here' },
} as const satisfies WordTable;

export type Claim = keyof typeof claims;

/** What each level means, in a sentence a visitor can use. */
export const claimMeanings = {
  confirmed: {
    zh: '有署名的发布者、官方或到过现场的人说在这里拍',
    en: 'A named publisher, an official body or a first-hand visitor says it was shot here',
  },
  reported: {
    zh: '只有二手或说不清来历的来源',
    en: 'Only a second-hand or unclear source says so',
  },
  setting: {
    zh: '故事发生在这里，不等于在这里拍',
    en: 'The story happens here; that does not mean it was shot here',
  },
} as const satisfies Record<Claim, Record<'zh' | 'en', string>>;

/** Hardest evidence first: the order in which marks, cells and lists stand. */
export const claimOrder = ['confirmed', 'reported', 'setting'] as const satisfies readonly Claim[];

export type ClaimTally = Readonly<Record<Claim, number>>;

/** How many scenes stand at each level. */
export function tallyClaims(scenes: readonly { readonly claim: Claim }[]): ClaimTally {
  const tally = { confirmed: 0, reported: 0, setting: 0 };
  for (const { claim } of scenes) tally[claim] += 1;
  return tally;
}

/** The firmest level among the scenes, or nothing where there are none. */
export function firmestClaim(scenes: readonly { readonly claim: Claim }[]): Claim | undefined {
  return claimOrder.find((level) => scenes.some(({ claim }) => claim === level));
}
