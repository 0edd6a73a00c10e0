import { oembedOf, oembedPaths } from '../../_oembed.ts';

export const getStaticPaths = oembedPaths('spot');

export const GET = oembedOf('spot');
