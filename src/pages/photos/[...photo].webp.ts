import { photoPages, photoResponse } from './_photos.ts';

export const getStaticPaths = photoPages;
export const GET = photoResponse('webp');
