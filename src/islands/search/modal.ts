import '../../styles/found.css';
import { href } from '../../i18n/address.ts';
import { element } from '../element.ts';
import { searchNamed, type ResultsElement } from './elements.ts';
import { openEdition, openLanguage, wordsOfSearch } from './language.ts';
import { rowsFor } from './rows.ts';
import { sayTurns } from './turns.ts';

/** Of each kind so many stand in the quick search; the page has all. */
const perKind = 3;

export interface SearchModal {
  readonly open: () => void;
}

interface ModalElement extends HTMLElement {
  readonly open: () => void;
  readonly close: () => void;
}

/** The quick search: Pagefind's dialog, with our rows in it. */
export async function makeModal(): Promise<SearchModal> {
  const lang = openLanguage();
  const t = wordsOfSearch(lang);
  const { instance, adapter } = await searchNamed('quick', { perKind });
  // The dialog brings its own input, body and hints; parts put in from outside it would set up twice.
  const modal = element('pagefind-modal' as 'div', {
    instance: 'quick',
  }) as unknown as ModalElement;
  document.body.append(modal);
  const body = modal.querySelector('pagefind-modal-body');
  const results = modal.querySelector<ResultsElement>('pagefind-results');
  if (!body || !results) throw new Error('Pagefind’s dialog came without a place for results.');
  modal.querySelector('pagefind-input')?.setAttribute('debounce', '120');
  const turn = element('div', { class: 'turn', role: 'status' }, t.lead);
  body.querySelector('pagefind-summary')?.replaceWith(turn);
  let readings: ReadonlyMap<string, string> = new Map();
  results.resultTemplate = (found) => {
    const more = `${href(openEdition(), 'search/')}?q=${encodeURIComponent(found.asked)}`;
    return rowsFor(found, readings, lang, more);
  };
  const typed = (): HTMLInputElement | null => modal.querySelector('input');
  const search = (query: string): void => {
    const field = typed();
    if (field) field.value = query;
    instance.triggerSearch(query);
  };
  modal.addEventListener('input', () => (adapter.wish.literal = false));
  // Enter in the input leads to all results, as a form would.
  modal.addEventListener('keydown', (event) => {
    const field = typed();
    const query = field?.value.trim();
    if (event.key !== 'Enter' || event.isComposing || event.target !== field || !query) return;
    event.preventDefault();
    location.assign(`${href(openEdition(), 'search/')}?q=${encodeURIComponent(query)}`);
  });
  sayTurns(turn, { instance, adapter }, search);
  // Only over Chinese names do letters stand.
  if (lang === 'zh')
    void adapter.readings().then(
      (table) => (readings = table),
      () => undefined,
    );
  return { open: () => modal.open() };
}
