import { claimMeanings, claims, claimOrder } from '../model/claim.ts';

interface LlmsText {
  readonly name: string;
  readonly summary: string;
  readonly sections: readonly {
    readonly title: string;
    readonly items: readonly {
      readonly name: string;
      readonly url: string;
      readonly says: string;
    }[];
  }[];
}

/** llms.txt: the site in Markdown for a reader that has no eyes. Claim levels come first, because quoting without them misleads. */
export function toLlmsText({ name, summary, sections }: LlmsText): string {
  const levels = claimOrder.map(
    (level) => `- ${level} (“${claims[level].en}”): ${claimMeanings[level].en}.`,
  );
  const lists = sections.map(
    ({ title, items }) =>
      `## ${title}\n\n${items.map((item) => `- [${item.name}](${item.url}): ${item.says}`).join('\n')}`,
  );
  return (
    [
      `# ${name}`,
      `> ${summary}`,
      `Every scene carries a claim level; quote it with the scene:\n\n${levels.join('\n')}`,
      'Every page stands in Chinese too, at the same path without `en/`: the original, and the one to cite. Below `zh-hant/` a machine has put that into traditional characters.',
      'What could not be found is marked as not found. A fact without a source says so. Coordinates are WGS-84.',
      ...lists,
    ].join('\n\n') + '\n'
  );
}
