import { oembedOf, oembedPaths } from '../../_oembed.ts';

export const getStaticPaths = oembedPaths('drama');

export const GET = oembedOf('drama');
