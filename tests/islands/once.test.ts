import { expect, test } from 'vitest';
import { once } from '../../src/islands/once.ts';

test('what is made once is kept, and two who ask at the same time get the same', async () => {
  let made = 0;
  const get = once(() => Promise.resolve((made += 1)));
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

test('what could not be made is made again when it is asked for again', async () => {
  const answers = [Promise.reject(new Error('no network')), Promise.resolve('here')];
  answers[0]?.catch(() => undefined);
  const get = once(() => answers.shift() ?? Promise.resolve('never'));
  await expect(get()).rejects.toThrow('no network');
  expect(await get()).toBe('here');
  expect(await get()).toBe('here');
});
