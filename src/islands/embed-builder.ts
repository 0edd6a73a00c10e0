import { accentFrom } from '../model/accent.ts';
import { heightIn, isEmbedKind, readEmbedOptions } from '../model/embed.ts';
import { editions, type Edition } from '../model/text.ts';
import {
  elementCode,
  embedAddress,
  iframeCode,
  pageAddress,
  type EmbedOrder,
} from '../exports/embed-code.ts';

/** Milliseconds without a keystroke after which the frames follow a colour that is being typed. */
const pause = 250;
const codes = { iframe: iframeCode, element: elementCode, oembed: pageAddress } as const;

/** Turns the worked example into a builder: the form decides, code and frames follow. */
class EmbedBuilder extends HTMLElement {
  #stop: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The choices of every kind; the list in the form holds those of one. */
  readonly #choices = new Map<string, HTMLOptionElement[]>();

  connectedCallback(): void {
    this.#stop?.abort();
    const { signal } = (this.#stop = new AbortController());
    const { form } = this;
    if (this.#choices.size === 0)
      for (const group of form.querySelectorAll('optgroup'))
        this.#choices.set(group.dataset['kind'] ?? '', [...group.querySelectorAll('option')]);
    this.#offer(this.#field('id').value);
    this.#preset();
    this.querySelector('.unscripted')?.remove();
    this.#showWay('iframe');
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'input',
      ({ target }) => {
        if (target === this.#field('kind')) this.#offer();
        this.#follow();
      },
      { signal },
    );
    this.addEventListener('click', ({ target }) => this.#press(target), { signal });
    addEventListener('message', (event) => this.#fit(event), { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#stop?.abort();
  }

  get form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('An embed-builder needs its form.');
    return form;
  }

  #field(name: string): HTMLSelectElement | HTMLInputElement {
    return this.form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement;
  }

  get #frames(): readonly HTMLIFrameElement[] {
    return [...this.querySelectorAll('iframe')];
  }

  /** Offers what there is of the kind chosen. */
  #offer(id?: string): void {
    const options = this.#choices.get(this.#field('kind').value) ?? [];
    const list = this.#field('id');
    list.replaceChildren(...options);
    list.value = options.some(({ value }) => value === id) ? (id ?? '') : (options[0]?.value ?? '');
  }

  /** A link from an entry's page names what to begin with. */
  #preset(): void {
    const asked = new URLSearchParams(location.search);
    const [kind, id] = [asked.get('kind') ?? '', asked.get('id') ?? ''];
    if (!isEmbedKind(kind) || !this.#choices.get(kind)?.some(({ value }) => value === id)) return;
    this.#field('kind').value = kind;
    this.#offer(id);
  }

  get #chosen(): HTMLOptionElement | undefined {
    const { value } = this.#field('id');
    return this.#choices.get(this.#field('kind').value)?.find((option) => option.value === value);
  }

  #order(): EmbedOrder | undefined {
    const { value: kind } = this.#field('kind');
    const chosen = this.#chosen;
    if (!isEmbedKind(kind) || !chosen) return undefined;
    const said = [...new FormData(this.form)].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
    );
    const edition = said.find(([name]) => name === 'edition')?.[1];
    return {
      home: this.dataset['home'] ?? '',
      kind,
      id: chosen.value,
      edition: editions.find((one) => one === edition) ?? ('zh' satisfies Edition),
      title: chosen.text.trim(),
      page: chosen.dataset['page'] ?? '',
      options: readEmbedOptions(said, Number(chosen.dataset['days'] ?? 1)).options,
      height: Math.max(...this.#frames.map((frame) => Number(frame.height))),
    };
  }

  #follow(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), pause);
  }

  #show(): void {
    const days = Number(this.#chosen?.dataset['days'] ?? 1);
    const list = this.#field('days');
    const label = list.closest('label');
    if (label) label.hidden = days < 2;
    for (const option of (list as HTMLSelectElement).options)
      option.hidden = Number(option.value) > days;
    if (Number(list.value) > days) list.value = '';
    const order = this.#order();
    if (!order) return;
    this.#sayColour();
    this.#write(order);
    const here = { ...order, home: new URL(this.dataset['base'] ?? '/', location.href).href };
    for (const frame of this.#frames) {
      const { night } = frame.dataset;
      const both = night !== undefined && order.options.theme === 'auto';
      const label = frame.parentElement?.querySelector('p');
      if (label) label.textContent = `${frame.width}${both ? ` ${night}` : ''}`;
      const address = embedAddress(
        both ? { ...here, options: { ...order.options, theme: 'night' } } : here,
      );
      if (frame.src !== address) frame.src = address;
    }
  }

  #write(order: EmbedOrder): void {
    for (const [way, code] of Object.entries(codes)) {
      const place = this.querySelector(`[data-way="${way}"] code`);
      if (place) place.textContent = code(order);
    }
  }

  #sayColour(): void {
    const { value } = this.#field('accent');
    const note = this.querySelector<HTMLElement>('.accn');
    const accent = accentFrom(value.trim());
    const inks = [accent?.asked, accent?.fill];
    for (const [index, patch] of [...this.querySelectorAll<HTMLElement>('.accf i')].entries())
      patch.style.background = inks[index] ?? '';
    if (!note) return;
    const { corrected = '', kept = '', none = '' } = note.dataset;
    const text = value.trim() === '' ? '' : !accent ? none : accent.corrected ? corrected : kept;
    note.textContent = text
      .replace('{asked}', accent?.asked ?? '')
      .replace('{was}', accent?.contrastAsked.toFixed(1) ?? '')
      .replace('{fill}', accent?.fill ?? '')
      .replace('{now}', accent?.contrast.toFixed(1) ?? '');
  }

  #showWay(way: string): void {
    for (const one of this.querySelectorAll<HTMLElement>('.way'))
      one.hidden = one.dataset['way'] !== way;
    for (const tab of this.querySelectorAll<HTMLButtonElement>('.tabs button'))
      tab.setAttribute('aria-pressed', String(tab.value === way));
  }

  #press(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.closest('.tabs')) this.#showWay(button.value);
    else if (button?.dataset['copy'] !== undefined) void this.#copy(button);
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const code = button.closest('.way')?.querySelector('code');
    const told = this.querySelector('.told');
    if (!code || !told) return;
    told.textContent = '';
    let says = button.dataset['done'];
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection()?.selectAllChildren(code);
      says = button.dataset['failed'];
    }
    told.textContent = says ?? '';
  }

  #fit({ origin, source, data }: MessageEvent): void {
    if (origin !== location.origin) return;
    const height = heightIn(data);
    const frame = this.#frames.find(({ contentWindow }) => contentWindow === source);
    if (height === undefined || !frame) return;
    frame.height = String(height);
    const order = this.#order();
    if (order) this.#write(order);
  }
}

if (!customElements.get('embed-builder')) customElements.define('embed-builder', EmbedBuilder);
