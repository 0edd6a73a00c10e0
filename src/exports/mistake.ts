import { wordsIn } from '../i18n/index.ts';
import type { Repository } from '../model/repository.ts';
import type { Site } from '../model/site.ts';
import type { Lang } from '../model/text.ts';

/** The form for reports in `.github/ISSUE_TEMPLATE/`, and the ids of its fields that a link fills. */
export const mistakeForm = { file: 'mistake.yml', entry: 'entry', page: 'page' } as const;

/** What a report is about. */
export interface Mistake {
  readonly lang: Lang;
  /** Path of the page without its language, which names the entry: `spots/sz-pingjiang/`. */
  readonly page: string;
  /** Address of the page as the reader sees it. */
  readonly address: string;
}

/**
 * Where a reader reports a mistake, with the entry’s id and the page’s address filled in: the form that the site names, else
 * an issue where its repository is open, else a mail, else nowhere.
 */
export function mistakeAddress(
  { contact, repository }: Pick<Site, 'contact' | 'repository'>,
  { lang, page, address }: Mistake,
): string | undefined {
  if (contact.form !== undefined) return contact.form;
  const entry = page.replace(/\/$/, '') || '/';
  const subject = wordsIn(lang).mistakeSubject(entry);
  if (repository) return issueAddress(repository, { subject, entry, address });
  if (contact.mail === undefined) return undefined;
  return `mailto:${contact.mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(address)}`;
}

function issueAddress(
  { url, host }: Repository,
  about: { readonly subject: string; readonly entry: string; readonly address: string },
): string {
  const { subject, entry, address } = about;
  const text = `${entry}\n${address}\n\n`;
  const fields: Readonly<Record<Repository['host'], Readonly<Record<string, string>>>> = {
    github: {
      template: mistakeForm.file,
      [mistakeForm.entry]: entry,
      [mistakeForm.page]: address,
    },
    // These two have no forms whose fields a link could fill.
    gitlab: { 'issue[title]': subject, 'issue[description]': text },
    gitea: { title: subject, body: text },
  };
  const path = host === 'gitlab' ? '/-/issues/new' : '/issues/new';
  const query = Object.entries(fields[host])
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return `${url}${path}?${query}`;
}
