import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { ContentError, hasErrors } from './content-error.ts';
import type { LinkOptions } from './link.ts';
import { reportText } from './report.ts';

/** Stops a build before its first page if any entry has an error; in dev it lays the same list over the page. */
export function contentGate(options: LinkOptions): AstroIntegration {
  let contentDir = '';
  return {
    name: 'ruxi-content-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        contentDir = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:start': ({ logger }) => {
        const result = checkContent(contentDir, options);
        if (hasErrors(result)) throw new ContentError(result);
        logger.info(reportText(result, ['error']));
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = (): boolean => {
          const result = checkContent(contentDir, options);
          if (!hasErrors(result)) return true;
          logger.error(`\n${reportText(result, ['error'])}`);
          const [first] = result.problems;
          server.ws.send({
            type: 'error',
            err: {
              message: reportText(result, ['error']),
              stack: '',
              plugin: 'content',
              ...(first
                ? {
                    id: first.file,
                    loc: { file: first.file, line: first.line, column: first.column },
                  }
                : {}),
            },
          });
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
