import { fileOf, pathsOf } from './_open-data.ts';

export const getStaticPaths = pathsOf('csv');

export const GET = fileOf('csv');
