import type { DateQuestion } from '../model/trip/date-question.ts';
import { dateOf, dayNamed, momentInChina } from '../model/time/calendar.ts';
import { once } from './once.ts';

/** Years that are being typed come in as 2, 20 and 202. */
const earliestYear = 2000;

/**
 * Asks the day on the page about the date in its field. Holidays, the sun and all that works with them load only once a
 * date is chosen; the choice stands in the address, so that it outlives a reload and can be sent.
 */
class DateCheck extends HTMLElement {
  #stop: AbortController | undefined;
  /** Where the trip opens without dates, as the page was made. */
  #undated: string | undefined;
  readonly #answers = once(() => import('./date-check/show-answer.ts'));

  connectedCallback(): void {
    this.#stop?.abort();
    const { signal } = (this.#stop = new AbortController());
    const field = this.#part('input');
    field.min = this.#today;
    this.#part('form').addEventListener('submit', (event) => event.preventDefault(), { signal });
    field.addEventListener('input', () => this.#choose(field.value), { signal });
    this.#part('.cal').addEventListener('click', () => void this.#take(field.value), { signal });
    const asked = new URLSearchParams(location.search).get('date');
    if (asked !== null && isDate(asked)) field.value = asked;
    else if (asked !== null) this.#say(this.dataset['bad']);
    // A browser that goes back fills the field in again.
    if (isDate(field.value)) void this.#show(field.value);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  /** China's, wherever the visitor's clock is set: the doors keep that time. */
  get #today(): string {
    return dateOf(momentInChina(Date.now()).day);
  }

  get #question(): DateQuestion {
    return JSON.parse(this.#part('script[type="application/json"]').textContent) as DateQuestion;
  }

  #part<T extends keyof HTMLElementTagNameMap>(selector: T): HTMLElementTagNameMap[T];
  #part(selector: string): HTMLElement;
  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`A date-check needs its “${selector}”.`);
    return part;
  }

  #choose(date: string): void {
    if (date !== '' && !isDate(date)) return;
    const here = new URL(location.href);
    if (date === '') here.searchParams.delete('date');
    else here.searchParams.set('date', date);
    history.replaceState(history.state, '', here);
    if (date === '') this.#clear();
    else void this.#show(date);
  }

  #clear(): void {
    delete this.dataset['date'];
    this.#part('.answer').replaceChildren();
    this.#say(undefined);
    this.#part('.cal').hidden = true;
    if (this.#undated !== undefined) this.#copy.href = this.#undated;
  }

  get #copy(): HTMLAnchorElement {
    const copy = this.querySelector<HTMLAnchorElement>('a.copy');
    if (!copy) throw new Error('A date-check needs its link to the trip.');
    return copy;
  }

  async #show(date: string): Promise<void> {
    this.#undated ??= this.#copy.href;
    this.dataset['date'] = date;
    try {
      const { showAnswer } = await this.#answers();
      // Another date was chosen meanwhile, or the page has gone.
      if (this.dataset['date'] !== date || !this.#stop) return;
      showAnswer(this.#question, date, this.#today, {
        sum: this.#part('.sum-up'),
        details: this.#part('.answer'),
        copy: this.#copy,
        door: (state) => this.#door(state),
      });
      this.#part('.cal').hidden = false;
    } catch (error) {
      if (this.dataset['date'] === date) {
        this.#clear();
        this.#say(this.dataset['failed']);
      }
      if (!(error instanceof TypeError)) throw error;
    }
  }

  #door(state: string): Node {
    const drawn = this.querySelector<HTMLTemplateElement>(`template[data-door="${state}"]`);
    if (!drawn) throw new Error(`There is no door drawn “${state}”.`);
    return drawn.content.cloneNode(true);
  }

  async #take(date: string): Promise<void> {
    if (!isDate(date)) return;
    const { takeCalendar } = await this.#answers();
    takeCalendar(this.#question, date);
  }

  #say(words: string | undefined): void {
    this.#part('.sum-up').textContent = words ?? '';
  }
}

function isDate(text: string): boolean {
  return (dayNamed(text)?.year ?? 0) >= earliestYear;
}

if (!customElements.get('date-check')) customElements.define('date-check', DateCheck);
