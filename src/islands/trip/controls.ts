import { element } from '../element.ts';

/** What a control does, as the table in `actions.ts` names it, and what it does it to. */
export interface Deed {
  readonly do: string;
  readonly stop?: number | undefined;
  readonly day?: number | undefined;
  /** Whatever else the deed needs to know. */
  readonly with?: string | undefined;
}

/** Marks a control with its deed: the page listens once for all of them, so that what is drawn anew needs no listeners. */
export function deedOf({
  do: name,
  stop,
  day,
  with: more,
}: Deed): Record<string, string | undefined> {
  return {
    'data-do': name,
    'data-stop': stop === undefined ? undefined : String(stop),
    'data-day': day === undefined ? undefined : String(day),
    'data-with': more,
    // The same control is found again after the page was drawn anew, and keeps the focus.
    id: ['do', name, stop, day, more?.replace(/[^A-Za-z0-9-]+/g, '_')]
      .filter((part) => part !== undefined)
      .join('-'),
  };
}

/** A button that does something. */
export function press(
  words: string,
  deed: Deed,
  {
    look = 'btn',
    label,
    pressed,
    disabled = false,
  }: {
    readonly look?: string;
    readonly label?: string | undefined;
    readonly pressed?: boolean | undefined;
    readonly disabled?: boolean;
  } = {},
): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: look,
      'aria-label': label,
      'aria-pressed': pressed === undefined ? undefined : String(pressed),
      disabled: disabled ? '' : undefined,
      ...deedOf(deed),
    },
    words,
  );
}

/** A field with its label. */
export function field(
  label: string,
  deed: Deed,
  attributes: Readonly<Record<string, string | undefined>>,
  { hidden = false }: { readonly hidden?: boolean } = {},
): HTMLLabelElement {
  return element(
    'label',
    {},
    element('span', { class: hidden ? 'sr' : 'lb' }, label),
    element('input', { ...attributes, ...deedOf(deed) }),
  );
}

/** A list to choose from. */
export function choice(
  label: string,
  deed: Deed,
  options: readonly { readonly value: string; readonly text: string }[],
  { value = '', className }: { readonly value?: string; readonly className?: string } = {},
): HTMLLabelElement {
  return element(
    'label',
    { class: className },
    element('span', { class: 'lb' }, label),
    element(
      'select',
      deedOf(deed),
      ...options.map((option) =>
        element(
          'option',
          { value: option.value, selected: option.value === value ? '' : undefined },
          option.text,
        ),
      ),
    ),
  );
}
