import type { CmsConfig } from '@sveltia/cms';
import type { FileKind } from './file-kind.ts';
import { readFile, writeFile } from './files.ts';

/** What the page hands to the form: its fields, and how each kind of file is read and written. */
export interface FormSettings {
  readonly config: CmsConfig;
  readonly kinds: Readonly<Record<string, FileKind>>;
  /** Whether a repository takes what is saved. Without one the form works on a folder of this machine, or not at all. */
  readonly hosted: boolean;
}

const preferences = 'sveltia-cms.prefs';

/** Opens the form on the page. */
export async function openForm({ config, kinds, hosted }: FormSettings): Promise<void> {
  const isHere = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);
  document.documentElement.classList.toggle('folder-only', !hosted);
  // The form offers a folder only to a page from this machine, so elsewhere there would be nothing to choose.
  if (!hosted && !isHere) {
    document.querySelector('#only-here')?.removeAttribute('hidden');
    return;
  }
  preferChinese();
  // It reads the language as it loads.
  const { default: CMS } = await import('@sveltia/cms');
  for (const [name, kind] of Object.entries(kinds))
    CMS.registerCustomFormat(name, kind.ending, {
      fromFile: (text) => readFile(kind, text),
      toFile: (content: Record<string, unknown>) => writeFile(kind, content),
    });
  await CMS.init({ config });
}

/** The names of fields are Chinese, so the form is too, until an editor chooses another language. */
function preferChinese(): void {
  const kept = JSON.parse(localStorage.getItem(preferences) ?? '{}') as Record<string, unknown>;
  if (kept['locale'] !== undefined) return;
  localStorage.setItem(preferences, JSON.stringify({ ...kept, locale: 'zh-CN' }));
}

const settings = document.querySelector('#form-settings')?.textContent;
if (settings) await openForm(JSON.parse(settings) as FormSettings);
