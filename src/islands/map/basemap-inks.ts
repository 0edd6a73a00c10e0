/** The inks of the overview map, as the page's theme has them. */
export interface Inks {
  readonly land: string;
  readonly water: string;
  readonly river: string;
  readonly shore: string;
  readonly rule: string;
  readonly border: string;
  readonly text: string;
  readonly waterText: string;
  readonly dot: string;
  readonly fontText: string;
  readonly fontCode: string;
}

const colours = {
  land: 'var(--paper-2)',
  water: 'color-mix(in oklab, var(--celadon) 36%, var(--paper-2))',
  river: 'color-mix(in oklab, var(--celadon) 46%, var(--paper-2))',
  shore: 'color-mix(in oklab, var(--celadon) 70%, var(--paper-2))',
  rule: 'color-mix(in oklab, var(--rule) 60%, var(--paper-2))',
  border: 'color-mix(in oklab, var(--rule-strong) 75%, var(--paper-2))',
  text: 'var(--ink-2)',
  waterText: 'var(--celadon-ink)',
  dot: 'var(--cinnabar)',
} as const;

/** Reads the inks off an element: a canvas knows no custom properties. */
export function inksOf(parent: HTMLElement): Inks {
  const probe = document.createElement('i');
  probe.hidden = true;
  parent.append(probe);
  const read = (colour: string): string => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const font = (name: string): string => getComputedStyle(probe).getPropertyValue(name).trim();
  const inks = {
    ...(Object.fromEntries(
      Object.entries(colours).map(([name, colour]) => [name, read(colour)]),
    ) as Record<keyof typeof colours, string>),
    fontText: font('--font-text') || 'sans-serif',
    fontCode: font('--font-code') || 'monospace',
  };
  probe.remove();
  return inks;
}

/** Calls back when night falls or is switched on, until it is stopped. */
export function onThemeChange(callback: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const watch = new MutationObserver(callback);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
  dark.addEventListener('change', callback);
  return () => {
    watch.disconnect();
    dark.removeEventListener('change', callback);
  };
}
