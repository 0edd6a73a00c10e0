import type { APIRoute } from 'astro';
import { site } from '../../catalog/index.ts';

export function getStaticPaths() {
  return site().edition?.accent ? [{ params: { file: 'accent' } }] : [];
}

/** The colour of a city's edition in place of cinnabar, by day and by night. */
export const GET: APIRoute = () => {
  const accent = site().edition?.accent;
  if (!accent) return new Response('');
  const inks = (ink: string): string => `{--cinnabar:${accent.fill};--cinnabar-ink:${ink}}`;
  return new Response(
    [
      `:root,[data-theme="paper"]${inks(accent.fill)}`,
      `@media (prefers-color-scheme:dark){:root:not([data-theme="paper"])${inks(accent.nightInk)}}`,
      `[data-theme="night"]${inks(accent.nightInk)}`,
      // The T for the visitor's place stays red, as pages say of it.
      '.logo svg,.frame svg{--cinnabar:#b93a26}',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/css; charset=utf-8' } },
  );
};
