import { fileOf, pathsOf } from './_open-data.ts';

export const getStaticPaths = pathsOf('json');

export const GET = fileOf('json');
