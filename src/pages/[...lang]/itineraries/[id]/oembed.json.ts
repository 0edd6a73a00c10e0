import { oembedOf, oembedPaths } from '../../_oembed.ts';

export const getStaticPaths = oembedPaths('itinerary');

export const GET = oembedOf('itinerary');
