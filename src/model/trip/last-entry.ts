import { minuteOf, type Minute } from '../time/clock.ts';

/** Until when one is let in: at a fixed time, or so long before it shuts. */
export type LastEntry = { readonly at: Minute } | { readonly before: Minute };

const amounts: Readonly<Record<string, Minute>> = {
  半: 30,
  半小时: 30,
  半个小时: 30,
  一小时: 60,
  一个小时: 60,
  两小时: 120,
  两个小时: 120,
};

/**
 * Last entry as editors write it in Chinese, where the words say one thing that holds every day: `16:30`, `闭馆前一小时`,
 * `关门前30分钟停止售票`. What has seasons, exceptions or doubts in it stays words: half of it would be wrong.
 */
export function lastEntryIn(words: string): LastEntry | undefined {
  const text = words.replace(/\s+/g, '').replace(/[。.]$/, '');
  const [, at] =
    /^(\d{1,2}[:：]\d\d)(?:停止?(?:入[场馆园]|售票|检票)|止入|截止)?$/.exec(text) ?? [];
  if (at !== undefined) {
    const [hours = '', minutes = ''] = at.split(/[:：]/);
    return Number(hours) < 24 && Number(minutes) < 60
      ? { at: minuteOf(`${hours}:${minutes}`) }
      : undefined;
  }
  const [, long] =
    /^(?:关门|闭馆|闭园|关闭|打烊)前(.+?)(?:停止?(?:入[场馆园]|售票|检票)|止入|截止)?$/.exec(
      text,
    ) ?? [];
  if (long === undefined) return undefined;
  const named = amounts[long];
  if (named !== undefined) return { before: named };
  const [, count, unit] = /^(\d{1,3})(分钟|个?小时)$/.exec(long) ?? [];
  if (count === undefined) return undefined;
  const before = Number(count) * (unit === '分钟' ? 1 : 60);
  return before > 0 && before <= 240 ? { before } : undefined;
}
