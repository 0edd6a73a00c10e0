import '../../styles/found.css';
import { element } from '../element.ts';
import { locate } from '../where-am-i.ts';
import { searchNamed, type ResultsElement } from './elements.ts';
import { openLanguage, wordsOfSearch } from './language.ts';
import { rowsFor } from './rows.ts';
import { filterFromAddress, filtersInAddress } from './address.ts';
import { sayTurns } from './turns.ts';

/** Turns the search page's form into a live search: results as one types, filters beside them, the query in the address. */
export async function openPage(host: HTMLElement): Promise<void> {
  const lang = openLanguage();
  const t = wordsOfSearch(lang);
  const form = host.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('input[name=q]');
  const live = host.querySelector<HTMLElement>('.live');
  if (!form || !field || !live)
    throw new Error('The search page has no form, or no room for results.');
  const { instance, adapter } = await searchNamed('page', {});
  const named = { instance: 'page' };
  const results = document.createElement('pagefind-results') as ResultsElement;
  results.setAttribute('instance', 'page');
  const turn = element('div', { class: 'turn', role: 'status' });
  const pane = element('pagefind-filter-pane' as 'div', { ...named, expanded: '' });
  const order = orderChoice(t);
  const narrow = element(
    'details',
    { class: 'sfl' },
    element('summary', {}, t.filters),
    element('div', {}, order.element, pane),
  );
  narrow.open = matchMedia('(min-width: 64rem)').matches;
  let readings: ReadonlyMap<string, string> = new Map();
  results.resultTemplate = (found) => rowsFor(found, readings, lang, '');
  live.replaceChildren(narrow, element('div', {}, turn, results));
  live.hidden = false;

  const ask = (query: string): void => {
    if (field.value !== query) field.value = query;
    instance.triggerSearchWithFilters(query, instance.searchFilters);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    adapter.wish.literal = false;
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(field.value), pause);
  });
  field.addEventListener('compositionend', () => ask(field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    const first = results.querySelector<HTMLAnchorElement>('a.hitrow');
    if (first) event.preventDefault();
    first?.focus();
  });
  results.addEventListener(
    'keydown',
    (event) => {
      const first = results.querySelector('a.hitrow');
      if (event.key === 'Escape' || (event.key === 'ArrowUp' && document.activeElement === first)) {
        event.preventDefault();
        event.stopPropagation();
        field.focus();
      }
    },
    { capture: true },
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    ask(field.value);
    // A keyboard over half of a phone hides what was found.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
  });
  order.onChoice(async (near, say) => {
    adapter.wish.from = undefined;
    if (near) {
      say(t.nearAsks);
      try {
        adapter.wish.from = await locate({
          noLocate: t.nearNo,
          denied: t.nearNo,
          unavailable: t.nearNo,
          timeout: t.nearNo,
        });
        say(t.nearFar);
      } catch (error) {
        say(error instanceof Error ? error.message : t.nearNo);
      }
    } else say('');
    ask(field.value);
    return adapter.wish.from !== undefined;
  });
  instance.on('search', (term, filters) => {
    const address = new URL(location.href);
    address.search = filtersInAddress(term, filters, lang);
    history.replaceState(history.state, '', address);
    document.title = term ? `${term} · ${t.title}` : t.title;
  });
  sayTurns(turn, { instance, adapter }, ask);
  instance.on('results', (answer) => {
    host.toggleAttribute('data-asked', answer.asked !== '');
  });
  // Only over Chinese names do letters stand.
  if (lang === 'zh')
    void adapter.readings().then(
      (table) => (readings = table),
      () => undefined,
    );
  const { query, filters } = filterFromAddress(location.search, lang);
  if (query) field.value = query;
  if (query || Object.keys(filters).length > 0) instance.triggerSearchWithFilters(query, filters);
}

/** Milliseconds after the last letter before the search starts. */
const pause = 120;

type Say = (sentence: string) => void;

/** Best first, or nearest first: a choice that may fail, and then falls back. */
function orderChoice(t: ReturnType<typeof wordsOfSearch>): {
  readonly element: Element;
  readonly onChoice: (choose: (near: boolean, say: Say) => Promise<boolean>) => void;
} {
  const radio = (value: string, text: string, checked?: string): HTMLLabelElement =>
    element(
      'label',
      {},
      element('input', { type: 'radio', name: 'order', value, checked }),
      element('span', {}, text),
    );
  const said = element('p', { class: 'xs quiet', role: 'status' });
  const set = element(
    'fieldset',
    { class: 'order' },
    element('legend', {}, t.order),
    radio('best', t.best, ''),
    radio('near', t.near),
    said,
  );
  return {
    element: set,
    onChoice: (choose) =>
      set.addEventListener('change', ({ target }) => {
        const near = target instanceof HTMLInputElement && target.value === 'near';
        void choose(near, (sentence) => (said.textContent = sentence)).then((done) => {
          const best = set.querySelector<HTMLInputElement>('input[value=best]');
          if (near && !done && best) best.checked = true;
        });
      }),
  };
}
