import { fileOf, pathsOf } from './_open-data.ts';

export const getStaticPaths = pathsOf('geojson');

export const GET = fileOf('geojson');
