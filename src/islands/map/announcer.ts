import { element } from '../element.ts';

/** Milliseconds between two sentences: a screen reader drops one that is replaced at once. */
const pause = 120;

/** A voice for what a sighted reader sees change. The latest sentence wins. */
export class Announcer {
  readonly element = element('p', { class: 'sr', 'aria-live': 'polite', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(sentence: string): void {
    clearTimeout(this.#timer);
    this.element.textContent = '';
    this.#timer = setTimeout(() => (this.element.textContent = sentence), pause);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.element.remove();
  }
}
