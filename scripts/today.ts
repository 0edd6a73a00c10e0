/** Today where the editor sits; a build that must come out the same again sets the day itself. */
export function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const now = epoch === undefined ? new Date() : new Date(Number(epoch) * 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return epoch === undefined
    ? `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
    : now.toISOString().slice(0, 10);
}
