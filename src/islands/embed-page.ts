import { accentFrom } from '../model/accent.ts';
import { heightMessage, readEmbedOptions, type EmbedOptions } from '../model/embed.ts';

/*
 * Runs in the head of an embed, before the first paint. A classic script and not a module: in a sandbox without an origin
 * a module would need leave from our server to load.
 */
const root = document.documentElement;
const { options, bad } = readEmbedOptions(
  new URLSearchParams(location.search),
  Number(root.dataset['days']),
);

root.classList.add('js');
if (bad.length > 0) {
  root.dataset['bad'] = bad.map(({ name }) => name).join(' ');
  for (const { name, value } of bad) say(`${name}=${JSON.stringify(value)} is not understood.`);
}
dress(options);
addEventListener('DOMContentLoaded', () => showDays(options.days));
// Modules and fonts have come by now, or never will.
addEventListener('load', () => {
  openMaps(options.map);
  void document.fonts.ready.then(tellHeight);
});

function say(text: string): void {
  // eslint-disable-next-line no-console -- what a host's author asked and did not get is said where they look
  console.warn(`Ruxi embed: ${text}`);
}

function dress({ theme, size, map, brand, accent: asked }: EmbedOptions): void {
  if (theme !== 'auto') root.dataset['theme'] = theme === 'light' ? 'paper' : 'night';
  root.classList.toggle('large', size === 'large');
  root.dataset['map'] = map;
  root.dataset['brand'] = brand;
  const accent = asked === undefined ? undefined : accentFrom(asked);
  if (!accent) return;
  root.dataset['accent'] = accent.fill;
  for (const [name, colour] of [
    ['--accent', accent.fill],
    ['--accent-night', accent.nightInk],
    ['--accent-line', accent.asked],
  ] as const)
    root.style.setProperty(name, colour);
  if (!accent.corrected) return;
  root.dataset['accentCorrected'] = accent.fill;
  say(
    `accent ${accent.asked} has a contrast of ${accent.contrastAsked.toFixed(1)}:1 with the words on it; ` +
      `${accent.fill} (${accent.contrast.toFixed(1)}:1) stands in for it, and ${accent.asked} is the line above the list.`,
  );
}

function showDays(days: readonly number[]): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-day]'))
    part.hidden = days.length > 0 && !days.includes(Number(part.dataset['day']));
}

function openMaps(map: EmbedOptions['map']): void {
  const live = customElements.get('place-map') !== undefined;
  // Where the live map cannot load, its drawing is the map.
  root.classList.toggle('still', !live);
  if (!live || map === 'off') return;
  for (const sheet of document.querySelectorAll<HTMLElement>('.emap')) {
    if (map === 'on') open(sheet);
    else sheet.querySelector('button')?.addEventListener('click', () => open(sheet));
  }
}

/** Puts the live map's element round the drawing and its data. */
function open(sheet: HTMLElement): void {
  if (sheet.classList.contains('open')) return;
  sheet.classList.add('open');
  const element = document.createElement('place-map');
  // The host or the visitor has said so.
  element.setAttribute('asked', '');
  element.append(...sheet.childNodes);
  sheet.append(element);
  const live = (): void => {
    // Who opened it by key goes on inside it.
    if (document.activeElement === document.body)
      element.querySelector<HTMLElement>('.mlive [tabindex="0"], .mtools button')?.focus();
  };
  element.addEventListener('place-map:open', live, { once: true });
}

/** Pixels by which a width may differ and still be the same: a scrollbar that comes or goes. */
const scrollbar = 24;

/**
 * Tells the host how tall the sheet is: once, and again when it grows, or when its width really changes. A scrollbar that
 * the new height brings forth, and which takes it away again, therefore ends the exchange instead of feeding it.
 */
function tellHeight(): void {
  const sheet = document.querySelector('.emb');
  if (!sheet || parent === window) return;
  let told = { width: 0, height: 0 };
  // A map that opens takes the button's place, and the sheet may be shorter for it.
  addEventListener('place-map:open', () => {
    told = { width: 0, height: 0 };
    tell();
  });
  const tell = (): void => {
    // In a tab that is hidden there is no width to measure by; the observer comes back when there is.
    if (innerWidth === 0) return;
    const height = Math.ceil(sheet.getBoundingClientRect().height);
    const sameWidth = Math.abs(innerWidth - told.width) <= scrollbar;
    if (height === 0 || height === told.height || (sameWidth && height < told.height)) return;
    told = { width: innerWidth, height };
    parent.postMessage(heightMessage(height), '*');
    tellWordPress('height', height);
  };
  new ResizeObserver(tell).observe(sheet);
  tell();
}

/** WordPress puts an embed it does not know in a sandbox of its own, hands it a secret, and listens to these two messages. */
function tellWordPress(message: 'height' | 'link', value: number | string): boolean {
  const [, secret] = /^#\?secret=([\da-zA-Z]{1,32})$/.exec(location.hash) ?? [];
  if (secret !== undefined) parent.postMessage({ message, value, secret }, '*');
  return secret !== undefined;
}

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  // That sandbox opens no new tab: the host's page follows the link in its place.
  if (link && parent !== window && tellWordPress('link', link.href)) event.preventDefault();
});
