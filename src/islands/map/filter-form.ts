import { claimOrder, type Claim } from '../../model/claim.ts';
import type { Filter } from './place-filter.ts';

const choices = ['city', 'drama', 'kind', 'access'] as const;

/** The filters above the map, as the page has them in its form. */
export class FilterForm {
  readonly #form: HTMLFormElement;
  readonly #stop = new AbortController();

  constructor(
    form: HTMLFormElement,
    { onFilter, onNear }: { readonly onFilter: () => void; readonly onNear: (on: boolean) => void },
  ) {
    this.#form = form;
    const { signal } = this.#stop;
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    form.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLInputElement && target.name === 'near') onNear(target.checked);
        else onFilter();
      },
      { signal },
    );
  }

  get filter(): Filter {
    const fields = new FormData(this.#form);
    const one = (name: string): string | undefined => {
      const value = fields.get(name);
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const ticked = fields.getAll('claim');
    const claims = claimOrder.filter((claim) => ticked.includes(claim));
    return {
      city: one('city'),
      drama: one('drama'),
      kind: one('kind'),
      access: one('access'),
      openNow: fields.has('open') ? true : undefined,
      claims: claims.length === claimOrder.length ? undefined : claims,
    };
  }

  set filter(filter: Filter) {
    for (const name of choices) {
      const select = this.#field(name);
      if (!(select instanceof HTMLSelectElement)) continue;
      select.value = filter[name] ?? '';
      // An address may name what is not there any more.
      if (select.selectedIndex < 0) select.value = '';
    }
    const open = this.#field('open');
    if (open instanceof HTMLInputElement) open.checked = filter.openNow === true;
    for (const box of this.#form.querySelectorAll<HTMLInputElement>('[name=claim]'))
      box.checked = filter.claims?.includes(box.value as Claim) ?? true;
  }

  set near(on: boolean) {
    const box = this.#field('near');
    if (box instanceof HTMLInputElement) box.checked = on;
  }

  #field(name: string): Element | null {
    return this.#form.querySelector(`[name="${name}"]`);
  }

  close(): void {
    this.#stop.abort();
  }
}
