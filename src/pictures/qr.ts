import { encode } from 'uqr';

/** A code as a drawing: modules along a side, the light ones round it among them, and the dark ones as one path. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

/** Light modules round a code on white paper, which is light besides. */
const margin = 2;

/**
 * An address as a QR code, row by row in runs, so that a page of several stays small. Few modules before much repair: on
 * clean paper a code fails by being fine, not by being torn.
 */
export function qrDrawing(address: string): QrDrawing {
  const { data, size } = encode(address, { ecc: 'L', boostEcc: true, border: margin });
  const rows = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const run = (end < 0 ? size : end) - x;
      return [`M${x} ${y}h${run}v1h-${run}z`];
    }),
  );
  return { size, path: rows.join('') };
}
