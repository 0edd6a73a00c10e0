/** Links the marks with the rows that already stand in the page, both ways: `data-place` on a row names its place. */
export class RowLinks {
  readonly #rows = new Map<string, HTMLElement[]>();
  readonly #stop = new AbortController();

  constructor(
    scope: ParentNode,
    {
      onHot,
      onPress,
    }: {
      readonly onHot: (id: string | undefined) => void;
      readonly onPress: (id: string) => void;
    },
  ) {
    const { signal } = this.#stop;
    for (const row of scope.querySelectorAll<HTMLElement>('[data-place]')) {
      const id = row.dataset['place'] ?? '';
      const rows = this.#rows.get(id);
      if (rows) rows.push(row);
      else this.#rows.set(id, [row]);
      for (const type of ['mouseenter', 'focusin'])
        row.addEventListener(type, () => onHot(id), { signal });
      for (const type of ['mouseleave', 'focusout'])
        row.addEventListener(type, () => onHot(undefined), { signal });
      // A link to a place on this very page shows it on the map as well.
      row.addEventListener(
        'click',
        ({ target }) => {
          const link = target instanceof Element ? target.closest('a') : null;
          if (link?.getAttribute('href')?.startsWith('#')) onPress(id);
        },
        { signal },
      );
    }
  }

  hot(id: string | undefined): void {
    this.#toggle('hot', id);
  }

  select(id: string | undefined, scroll: boolean): void {
    this.#toggle('sel', id);
    // Where the map stands beside the list it stays in view, so the list may move; else it would take the map away.
    if (scroll && id !== undefined && matchMedia('(min-width: 64rem)').matches)
      this.#rows.get(id)?.[0]?.scrollIntoView({
        block: 'nearest',
        behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
      });
  }

  #toggle(name: string, on: string | undefined): void {
    for (const [id, rows] of this.#rows)
      for (const row of rows) row.classList.toggle(name, id === on);
  }

  close(): void {
    this.#stop.abort();
    this.#toggle('hot', undefined);
    this.#toggle('sel', undefined);
  }
}
