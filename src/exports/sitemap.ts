import { pagePath } from '../i18n/address.ts';
import { editions, editionTags } from '../model/text.ts';

/** A page in each of its editions, and for readers of none of them. All lie below `home`, the address of the first page. */
export function alternatesOf(url: string, home: string): { lang: string; url: string }[] {
  const path = url.slice(home.length);
  const prefix = editions
    .map((edition) => pagePath(edition, ''))
    .find((root) => root !== '' && path.startsWith(root));
  const page = path.slice(prefix?.length ?? 0);
  return [
    ...editions.map((edition) => ({
      lang: editionTags[edition],
      url: home + pagePath(edition, page),
    })),
    { lang: 'x-default', url: home + page },
  ];
}
