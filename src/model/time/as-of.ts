/** When something was true or printed: `2025`, `2025-03`, `2025-03-30`, or `unknown`. */
export type AsOf = string;

const shape = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is a date as the site writes them. The 31st of April is refused, since nobody can have checked on it. */
export function isAsOf(text: string): boolean {
  if (text === 'unknown') return true;
  if (!shape.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  return (
    day === undefined || month === undefined || year === undefined || day <= daysIn(year, month)
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
