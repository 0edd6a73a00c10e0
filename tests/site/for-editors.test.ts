import { expect, test } from 'vitest';
import { faultWords } from '../../src/i18n/fault-words.ts';
import { vocabulary } from '../../src/prose/vocabulary.ts';
import { textOf } from './built.ts';

const pages = ['for-editors/index.html', 'en/for-editors/index.html'];

test.each(pages)(
  'every kind of fault has its place in %s, under the name the check prints',
  (page) => {
    const html = textOf('root', page);
    for (const kind of Object.keys(faultWords)) expect(html).toContain(`id="fault-${kind}"`);
  },
);

test.each(pages)('every word of the vocabulary is shown in %s as it is written', (page) => {
  const html = textOf('root', page);
  for (const word of Object.keys(vocabulary)) expect(html).toContain(`&lt;${word}`);
});

test('who comes to where the guide was is led to where it is', () => {
  expect(textOf('root', '_redirects')).toContain('/guides/for-editors/ /for-editors/ 301');
});
