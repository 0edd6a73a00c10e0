import { encode } from 'uqr';
import { dateText } from '../../i18n/trip-words.ts';
import type { Plan } from './plan.ts';
import { dayNumber, ticketTime } from './stop-view.ts';

/** Pixels: the width of a picture that phones share, and room at its edges. */
const [wide, edge] = [1080, 84];
const [lineHigh, dayHigh, headHigh, footHigh] = [74, 150, 372, 360];
/** A picture longer than this is scaled down by messengers until nobody can read it. */
const mostStops = 40;
/** Bytes that a QR code holds which a camera still reads from a screen. */
const mostInQr = 900;

/** The trip as one picture: its name, its days with their stops and times, and a code that opens it. */
export async function drawPoster(plan: Plan, address: string): Promise<Blob> {
  const { trip, days, t, lang } = plan;
  const filled = days.filter(({ stops }) => stops.length > 0);
  const rows = Math.min(
    mostStops,
    filled.reduce((sum, { stops }) => sum + stops.length, 0),
  );
  const high = headHigh + filled.length * dayHigh + rows * lineHigh + footHigh;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [wide, high];
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures.');
  const style = getComputedStyle(document.documentElement);
  const display = style.getPropertyValue('--font-display') || 'serif';
  const text = style.getPropertyValue('--font-text') || 'sans-serif';
  const code = style.getPropertyValue('--font-code') || 'monospace';
  const [paper, ink, quiet, red] = ['#f6f1e7', '#1f2320', '#535851', '#b93a26'];
  pen.fillStyle = paper;
  pen.fillRect(0, 0, wide, high);
  brackets(pen, ink, high);
  pen.fillStyle = ink;
  pen.font = `800 68px ${display}`;
  fitted(pen, trip.name, edge, 190, wide - 2 * edge);
  pen.fillStyle = quiet;
  pen.font = `400 30px ${text}`;
  const dates = trip.days.flatMap(({ date }) => (date === undefined ? [] : [dateText(date, lang)]));
  fitted(pen, dates.join(' · '), edge, 250, wide - 2 * edge);
  let y = headHigh;
  let left = rows;
  for (const { stops, index, day } of filled) {
    pen.fillStyle = ink;
    pen.fillRect(edge, y - 62, wide - 2 * edge, 2);
    pen.font = `800 40px ${display}`;
    fitted(
      pen,
      [t.day.name(dayNumber(plan, index)), day.title].filter(Boolean).join(' '),
      edge,
      y,
      wide - 2 * edge,
    );
    y += 70;
    for (const { name, times } of stops) {
      if (left === 0) break;
      left -= 1;
      pen.fillStyle = red;
      pen.font = `500 32px ${code}`;
      pen.fillText(ticketTime(times.enter), edge, y);
      pen.fillStyle = ink;
      pen.font = `500 36px ${text}`;
      fitted(pen, name, edge + 150, y, wide - 2 * edge - 150);
      y += lineHigh;
    }
    y += dayHigh - 70;
  }
  if (address.length <= mostInQr) qr(pen, address, wide - edge - 220, high - edge - 220, 220);
  pen.fillStyle = quiet;
  pen.font = `400 28px ${text}`;
  fitted(pen, t.take.posterBy, edge, high - edge - 40, wide - 2 * edge - 250);
  pen.fillStyle = red;
  pen.font = `800 44px ${display}`;
  pen.fillText('入戏 Ruxi', edge, high - edge - 100);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture could not be made.'));
    }, 'image/png');
  });
}

/** A line of text that is cut with an ellipsis where it would run over. */
function fitted(
  pen: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  most: number,
): void {
  let shown = words;
  const signs = [...words];
  while (pen.measureText(shown).width > most && signs.length > 1) {
    signs.pop();
    shown = `${signs.join('')}…`;
  }
  pen.fillText(shown, x, y);
}

/** The four bracket marks of the frame. */
function brackets(pen: CanvasRenderingContext2D, ink: string, high: number): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 3;
  const [inset, long] = [40, 56];
  for (const [x, y, dx, dy] of [
    [inset, inset, 1, 1],
    [wide - inset, inset, -1, 1],
    [inset, high - inset, 1, -1],
    [wide - inset, high - inset, -1, -1],
  ] as const) {
    pen.beginPath();
    pen.moveTo(x + dx * long, y);
    pen.lineTo(x, y);
    pen.lineTo(x, y + dy * long);
    pen.stroke();
  }
}

function qr(
  pen: CanvasRenderingContext2D,
  words: string,
  x: number,
  y: number,
  size: number,
): void {
  const { data, size: cells } = encode(words, { ecc: 'L', border: 2 });
  const cell = Math.floor(size / cells);
  pen.fillStyle = '#fff';
  pen.fillRect(x, y, cell * cells, cell * cells);
  pen.fillStyle = '#111';
  for (const [row, line] of data.entries())
    for (const [column, dark] of line.entries())
      if (dark) pen.fillRect(x + column * cell, y + row * cell, cell, cell);
}
