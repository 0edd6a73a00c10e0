/** Minutes since local midnight. May pass 1440: a bar that shuts at 02:00 closes at 1560. */
export type Minute = number;

export function minuteOf(time: string): Minute {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || !(hours < 48 && minutes < 60))
    throw new RangeError(`Not a time of day: “${time}”`);
  return hours * 60 + minutes;
}

/** `09:05`. Past midnight it goes on with the next day's hours. */
export function clockTime(minute: Minute): string {
  const wrapped = ((Math.round(minute) % 1440) + 1440) % 1440;
  return `${String(Math.floor(wrapped / 60)).padStart(2, '0')}:${String(wrapped % 60).padStart(2, '0')}`;
}
