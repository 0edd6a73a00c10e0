import { creditRoles, type CreditRole } from '../../model/drama.ts';
import type { Finding } from '../../model/finding.ts';
import { visitKeys, type VisitKey } from '../../model/spot.ts';
import type { Lang, LocalText } from '../../model/text.ts';
import { distanceText } from '../../i18n/distance.ts';
import { wordsIn } from '../../i18n/index.ts';
import { dateHtml, escapeHtml, textHtml } from '../ui/markup.ts';

/** What a reader calls the field a finding is about. */
export function fieldText({ field = '', what }: Finding): LocalText {
  if (what) return what;
  const [first = '', second = ''] = field.split('.');
  if (first === 'visit' && second in visitKeys) return visitKeys[second as VisitKey];
  if (first === 'credits' && second in creditRoles) return creditRoles[second as CreditRole];
  const zh: Readonly<Record<string, string>> = wordsIn('zh').status.fields;
  const en: Readonly<Record<string, string>> = wordsIn('en').status.fields;
  // A path without a word of its own stands as an editor finds it in the file.
  return { zh: zh[first] ?? field, en: en[first] ?? field };
}

/** A finding in a few words: the field, and how far off or how old it is. Empty where its kind says it all. */
export function findingHtml(finding: Finding, lang: Lang): string {
  const t = wordsIn(lang);
  const { field, mode, accuracy, asOf, days } = finding;
  if (mode !== undefined && accuracy !== undefined)
    return escapeHtml(
      [t.spot.modes[mode], t.status.off(distanceText(accuracy, lang))].join(t.list.dot),
    );
  if (field === undefined) return '';
  const name = textHtml(fieldText(finding), lang);
  if (asOf === undefined || days === undefined) return name;
  return `${name} <span class="quiet">${dateHtml(asOf)}</span>`;
}
