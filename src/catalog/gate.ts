import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { linesIn } from './code-frame.ts';
import { ContentError, hasErrors } from './content-error.ts';
import { langOfMachine } from './doctor-request.ts';
import type { LinkOptions } from './link.ts';
import { overlayOf } from './overlay.ts';
import { summary } from './report.ts';

/** Stops a build before its first page if any entry has an error; in dev it lays the same list over the page. */
export function contentGate(options: LinkOptions): AstroIntegration {
  const lang = langOfMachine(process.env);
  let contentDir = '';
  return {
    name: 'ruxi-content-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        contentDir = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:start': ({ logger }) => {
        const result = checkContent(contentDir, options);
        if (hasErrors(result)) throw new ContentError(result, contentDir, lang);
        logger.info(summary(result, lang));
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = (): boolean => {
          const result = checkContent(contentDir, options);
          const err = overlayOf(result, { contentDir, lang, linesOf: linesIn(contentDir) });
          if (!err) return true;
          logger.error(`\n${err.stack}`);
          // Astro would escape once more what is fit for its overlay already.
          const payload = { type: 'error' as const, err, __isEnhancedAstroErrorPayload: true };
          server.ws.send(payload);
          return false;
        };
        server.watcher.on('all', (_event, path) => {
          // Entries are no modules, so nothing but this tells the browser that a page has changed.
          if (path.startsWith(contentDir) && check()) server.ws.send({ type: 'full-reload' });
        });
        // The overlay needs a page to lie on: it is sent whenever one connects.
        server.ws.on('connection', check);
      },
    },
  };
}
