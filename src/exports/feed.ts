/** One entry of the feed. */
export interface FeedItem {
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  /** Day it was added, `2026-11-22`. */
  readonly added: string;
}

export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly url: string;
  readonly self: string;
  readonly lang: string;
  readonly author: string;
  readonly items: readonly FeedItem[];
}

/** An Atom 1.0 feed (RFC 4287), newest first. Its own date is that of its newest entry, so two builds agree. */
export function toAtom({ title, subtitle, url, self, lang, author, items }: Feed): string {
  const sorted = items
    .toSorted((a, b) => (a.added < b.added ? 1 : a.added > b.added ? -1 : a.url < b.url ? -1 : 1))
    .slice(0, 60);
  const entries = sorted.map(
    (item) => `  <entry>
    <id>${xml(item.url)}</id>
    <title>${xml(item.title)}</title>
    <link rel="alternate" href="${xml(item.url)}"/>
    <updated>${item.added}T00:00:00Z</updated>
    <summary>${xml(item.summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${xml(url)}</id>
  <title>${xml(title)}</title>
  <subtitle>${xml(subtitle)}</subtitle>
  <link rel="alternate" href="${xml(url)}"/>
  <link rel="self" href="${xml(self)}"/>
  <author><name>${xml(author)}</name></author>
  <updated>${sorted[0]?.added ?? '1970-01-01'}T00:00:00Z</updated>
${entries.join('\n')}
</feed>
`;
}

// Characters that XML 1.0 forbids, even escaped, and the rest of their kind, which nobody can see.
const forbidden = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML carries it. */
export function xml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
