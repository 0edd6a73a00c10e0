import type { APIRoute } from 'astro';
import { photosOf, pictureFile, wholeCatalog } from '../../catalog/index.ts';
import { photoFormats, photoName, photoWidths, type PhotoFormat } from '../../model/photo.ts';
import { photoBytes } from '../../pictures/photos.ts';

/** Every photograph that an entry shows, at every width. */
export async function photoPages() {
  return photosOf(await wholeCatalog()).flatMap((file) =>
    photoWidths.map((width) => ({
      params: { photo: photoName(file, width) },
      props: { file, width },
    })),
  );
}

interface Props {
  readonly file: string;
  readonly width: (typeof photoWidths)[number];
}

/** Answers with one photograph in a format. */
export function photoResponse(format: PhotoFormat): APIRoute<Props> {
  return async ({ props: { file, width } }) =>
    new Response(new Uint8Array(await photoBytes(pictureFile(file), width, format)), {
      headers: { 'Content-Type': photoFormats[format] },
    });
}
