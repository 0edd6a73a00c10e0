import type { Claim } from '../../model/claim.ts';
import { paper } from './print.ts';
import { box, family, stacks, type Box } from './type.ts';

/** The ink of each level, as text and as a mark. */
export const claimInks = {
  confirmed: paper.celadon,
  reported: paper.ochre,
  setting: paper.slate,
} as const satisfies Record<Claim, string>;

/** Four corner marks of a frame, as path data. */
export function brackets(
  left: number,
  top: number,
  right: number,
  bottom: number,
  arm: number,
): string {
  return `M${left} ${top + arm}V${top}H${left + arm}M${right - arm} ${top}H${right}V${top + arm}M${right} ${bottom - arm}V${bottom}H${right - arm}M${left + arm} ${bottom}H${left}V${bottom - arm}`;
}

/** Where the stamp stands; it is 16 parts high to 9 wide. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The stamp without its characters: the frame, and the T at its foot. */
export function logoFrame({ x, y, width }: Place, ink: string): string {
  return `<g transform="translate(${x} ${y}) scale(${width / 36})"><path fill="none" stroke="${ink}" stroke-width="2" d="${brackets(1, 1, 35, 63, 8)}"/><path fill="${paper.cinnabar}" d="M9 48h18v4h-7v7h-4v-7H9z"/></g>`;
}

/** The stamp's two characters. */
export function logoSigns({ x, y, width }: Place): readonly Box[] {
  const scale = width / 48;
  return ['入', '戏'].map((sign, index) =>
    box(
      {
        position: 'absolute',
        left: x,
        top: y + (9 + index * 25) * scale,
        width,
        justifyContent: 'center',
        ...family(stacks.song),
        fontSize: 23 * scale,
        lineHeight: 1,
      },
      sign,
    ),
  );
}
