/** Buttons for night, large text and sharing. They stand hidden until this runs, since they do nothing without it. */
class ViewSwitches extends HTMLElement {
  readonly #stop = new AbortController();

  connectedCallback(): void {
    this.hidden = false;
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', () => void this.#press(button), {
        signal: this.#stop.signal,
      });
      this.#show(button);
    }
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #press(button: HTMLButtonElement): Promise<void> {
    const root = document.documentElement;
    if (button.dataset['view'] === 'theme') {
      root.dataset['theme'] = isNight() ? 'paper' : 'night';
      remember('ruxi-theme', root.dataset['theme']);
    } else if (button.dataset['view'] === 'large') {
      root.classList.toggle('large');
      remember('ruxi-large', root.classList.contains('large') ? 'yes' : 'no');
    } else {
      await share(button);
      return;
    }
    this.#show(button);
  }

  #show(button: HTMLButtonElement): void {
    if (button.dataset['view'] === 'share') return;
    const on =
      button.dataset['view'] === 'theme'
        ? isNight()
        : document.documentElement.classList.contains('large');
    // The words name what a press will do, so no pressed state is announced beside them.
    button.textContent = (on ? button.dataset['on'] : button.dataset['off']) ?? '';
  }
}

function isNight(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'night' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is full or forbidden: the choice holds for this page.
  }
}

async function share(button: HTMLButtonElement): Promise<void> {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const here = location.hash ? new URL(location.hash, url).href : url;
  try {
    if ('share' in navigator && matchMedia('(pointer: coarse)').matches)
      await navigator.share({ title: document.title, url: here });
    else {
      await navigator.clipboard.writeText(here);
      button.textContent = button.dataset['done'] ?? '';
    }
  } catch (error) {
    // Closing the share sheet is a choice, not a failure.
    if (!(error instanceof DOMException && error.name === 'AbortError'))
      button.textContent = button.dataset['failed'] ?? '';
  }
}

if (!customElements.get('view-switches')) customElements.define('view-switches', ViewSwitches);
