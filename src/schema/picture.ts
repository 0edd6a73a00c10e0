import { z } from 'zod';
import { mended } from './mend.ts';
import { localText } from './text.ts';

/** A photograph or still: never without description, credit and licence. */
export const pictureSchema = z
  .strictObject({
    file: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9/-]*\.(?:jpe?g|png|webp|avif)$/,
        mended({
          zh: '写 content/pictures/ 里的文件名：小写，不带空格，以 jpg、png、webp 或 avif 结尾。',
          en: 'Name a file under content/pictures/: lowercase, no spaces, ending in jpg, png, webp or avif.',
        }),
      )
      .describe('File under content/pictures/.'),
    alt: localText.describe('What the picture shows, for someone who cannot see it.'),
    credit: z.string().min(1).describe('Who made it.'),
    licence: z
      .string()
      .min(1)
      .describe('Under which terms it may be shown: CC BY 4.0, or who allowed it and when.'),
  })
  .describe('A picture with description, credit and licence.');
