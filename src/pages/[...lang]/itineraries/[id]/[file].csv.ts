import { tripFileOf, tripFilePaths } from '../../_trip-files.ts';

export const getStaticPaths = tripFilePaths({ eachDay: true });

export const GET = tripFileOf('csv');
