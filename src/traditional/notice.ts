import { languageTags } from '../model/text.ts';

/** Said at the head of every page of the edition, with the way back to what people wrote. */
export function notice(original: string): string {
  return `<p class="made" role="note">本頁由機器從簡體轉成繁體：字形和引號依台灣通行寫法，用詞照舊。有出入處，以<a href="${original}" hreflang="${languageTags.zh}">簡體原頁</a>為準。</p>`;
}
