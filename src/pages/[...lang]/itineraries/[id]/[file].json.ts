import { tripFilePaths, tripJson } from '../../_trip-files.ts';

export const getStaticPaths = tripFilePaths({ eachDay: false });

export const GET = tripJson;
