import type { NamesFile } from '../../model/search/found.ts';
import { textIn } from '../../model/text.ts';
import { href } from '../../i18n/address.ts';
import { element } from '../element.ts';
import type { GroupedAnswer, SearchAdapter } from './adapter.ts';
import type { SearchInstance } from './elements.ts';
import { openEdition, openLanguage, wordsOfSearch } from './language.ts';

/** Keeps an element saying how each answer came about. `ask` asks another question, and shows it as asked. */
export function sayTurns(
  turn: Element,
  { instance, adapter }: { readonly instance: SearchInstance; readonly adapter: SearchAdapter },
  ask: (query: string) => void,
): void {
  const askFreely = (query: string): void => {
    adapter.wish.literal = false;
    ask(query);
  };
  let latest: GroupedAnswer | undefined;
  instance.on('results', (answer) => {
    latest = answer;
    const show = (known?: NamesFile): void =>
      turn.replaceChildren(
        ...turnOf(answer, known, {
          literal: () => {
            adapter.wish.literal = true;
            ask(instance.searchTerm);
          },
          search: askFreely,
          again: () => ask(instance.searchTerm),
        }),
      );
    show();
    if (answer.total > 0 || answer.failed || answer.asked === '') return;
    adapter.names().then(
      (known) => {
        // The next answer may have come by then.
        if (latest === answer) show(known);
      },
      () => undefined,
    );
  });
}

/** How an answer came about, in words, with a way on: what was meant instead, or what to try where nothing was found. */
function turnOf(
  answer: GroupedAnswer,
  known: NamesFile | undefined,
  ways: {
    readonly literal: () => void;
    readonly search: (query: string) => void;
    readonly again: () => void;
  },
): readonly Element[] {
  const t = wordsOfSearch(openLanguage());
  const { asked, turn, total, failed } = answer;
  if (failed)
    return [
      element(
        'p',
        { class: 'fix' },
        `${navigator.onLine ? t.failed : t.offline} `,
        pressed(t.retry, ways.again),
      ),
    ];
  if (asked === '') return [];
  if (total === 0) return known ? [nothing(asked, known, ways.search)] : [];
  if (turn?.how === 'heard' || turn?.how === 'nearest')
    return [
      element(
        'p',
        { class: 'fix' },
        turn.how === 'heard'
          ? `${t.heard(asked, turn.names[0] ?? '')} `
          : `${t.nearest(asked, turn.names)} `,
        pressed(t.asTyped(asked), ways.literal),
      ),
    ];
  const kinds = answer.kinds > 0 ? t.counts(total, answer.kinds) : t.count(total);
  return [
    element('p', { class: 'cnt' }, turn?.how === 'some-words' ? `${kinds} ${t.someWords}` : kinds),
  ];
}

function nothing(
  asked: string,
  { dramas, tries, cities }: NamesFile,
  search: (query: string) => void,
): Element {
  const t = wordsOfSearch(openLanguage());
  const edition = openEdition();
  // A comma stays with the word before it.
  const list = (items: readonly Element[]): readonly Element[] =>
    items.map((item, index) =>
      element('span', { class: 'one' }, item, index === items.length - 1 ? '' : t.comma),
    );
  return element(
    'div',
    { class: 'none' },
    element('p', { class: 'big-no' }, t.noTicket),
    element('p', {}, t.notFound(asked, dramas)),
    element(
      'ul',
      { class: 'tips' },
      element(
        'li',
        {},
        `${t.tips.ways} `,
        ...list(tries.map((one) => pressed(one, () => search(one)))),
      ),
      element(
        'li',
        {},
        `${t.tips.cities} `,
        ...list(
          cities.map(({ id, name, places }) =>
            element(
              'a',
              { href: href(edition, `cities/${id}/`) },
              `${textIn(name, openLanguage())} ${places}`,
            ),
          ),
        ),
      ),
      element(
        'li',
        {},
        `${t.tips.write} `,
        element('a', { href: href(edition, 'for-editors/') }, t.tips.writeLink),
      ),
    ),
  );
}

function pressed(text: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'link' }, text);
  button.addEventListener('click', press);
  return button;
}
