import { oembedOf, oembedPaths } from '../../_oembed.ts';

export const getStaticPaths = oembedPaths('city');

export const GET = oembedOf('city');
