import type { MapWords } from '../../i18n/map-words.ts';
import type { Taken } from './basemap-labels.ts';
import { element } from '../element.ts';

export type Tool = 'locate' | 'layers' | 'zoomIn' | 'zoomOut' | 'full' | 'reset';

const tools = ['locate', 'layers', 'zoomIn', 'zoomOut', 'reset', 'full'] as const;
const signs: Partial<Record<Tool, string>> = { zoomIn: '+', zoomOut: '−' };

/** The tools on the map: words, not pictures, each as large as a fingertip. */
export class Controls {
  readonly element: HTMLElement;
  readonly #buttons: Readonly<Record<Tool, HTMLButtonElement>>;
  readonly #note = element('p', { class: 'mword', hidden: '' });
  readonly #text = element('span');
  readonly #act = element('button', { type: 'button', class: 'btn', hidden: '' });
  readonly #close: HTMLButtonElement;
  readonly #list: HTMLElement;

  constructor(t: MapWords, onTool: (tool: Tool) => void, without: readonly Tool[] = []) {
    this.#buttons = Object.fromEntries(
      tools.map((tool) => {
        const sign = signs[tool];
        const button = element(
          'button',
          { type: 'button', class: 'btn', 'aria-label': sign ? t[tool] : undefined },
          sign ?? t[tool],
        );
        button.addEventListener('click', () => onTool(tool));
        return [tool, button];
      }),
    ) as unknown as Record<Tool, HTMLButtonElement>;
    this.#close = element('button', { type: 'button', class: 'btn' }, t.close);
    this.#close.addEventListener('click', () => this.quiet());
    this.#note.append(this.#text, this.#act, this.#close);
    this.#list = element(
      'ul',
      { class: 'mtools', 'aria-label': t.tools },
      ...tools
        .filter((tool) => !without.includes(tool))
        .map((tool) => element('li', { 'data-tool': tool }, this.#buttons[tool])),
    );
    this.element = element('div', { class: 'mtop' }, this.#list, this.#note);
  }

  button(tool: Tool): HTMLButtonElement {
    return this.#buttons[tool];
  }

  /** Says something over the map, until it is closed or something else is said; with at most one thing to do. */
  say(text: string, act?: { readonly word: string; readonly do: () => void }): void {
    this.#text.textContent = text;
    this.#act.hidden = !act;
    this.#act.textContent = act?.word ?? '';
    this.#act.onclick = act
      ? () => {
          this.quiet();
          act.do();
        }
      : null;
    this.#note.hidden = false;
  }

  /** The part of the map that the tools cover, in its own pixels. */
  taken(): Taken {
    const map = this.element.parentElement?.getBoundingClientRect();
    const { left, top, right, bottom } = this.#list.getBoundingClientRect();
    const [x, y] = [map?.left ?? 0, map?.top ?? 0];
    return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
  }

  quiet(): void {
    this.#note.hidden = true;
  }
}

/** Fills the screen with an element, or where the browser cannot (iPhone), the page. */
export async function toggleFullScreen(of: HTMLElement): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  if (of.classList.contains('mfull')) {
    of.classList.remove('mfull');
    return;
  }
  try {
    await of.requestFullscreen();
  } catch {
    of.classList.add('mfull');
  }
}
