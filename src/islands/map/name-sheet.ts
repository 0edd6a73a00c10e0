import { drawing } from '../element.ts';

/** How a name is written. */
export interface Hand {
  /** As CSS has it: style, weight, size and family. */
  readonly font: string;
  readonly ink: string;
  /** Colour of the ground that is kept free round it. */
  readonly halo?: string | undefined;
}

/**
 * Where the names of the ground stand, over the view. Text and not a canvas: the browser copies the whole of a canvas
 * whenever anything on the page moves, and with two of them a push of the map stood still for a moment.
 */
export class NameSheet {
  readonly element = drawing('svg', { class: 'mbase', 'aria-hidden': 'true' });
  /** Measures only; nothing is ever drawn on it. */
  readonly #ruler = document.createElement('canvas').getContext('2d');
  #names: SVGElement[] = [];

  /** A clean sheet of this size, its corner at a point of the pane. */
  lay(corner: { readonly x: number; readonly y: number }, width: number, height: number): void {
    this.#names = [];
    this.element.style.width = `${width}px`;
    this.element.style.height = `${height}px`;
    this.element.style.transform = `translate3d(${corner.x}px, ${corner.y}px, 0)`;
  }

  widthOf(text: string, font: string): number {
    return this.#measured(text, font)?.width ?? 0;
  }

  /** Writes a name from a point on its baseline. */
  write(text: string, x: number, y: number, hand: Hand): void {
    this.#write(text, x, y, 'start', hand);
  }

  /** Writes a name with its middle on a point. */
  writeOn(text: string, x: number, y: number, hand: Hand): void {
    const baseline = this.#measured(text, hand.font)?.alphabeticBaseline ?? 0;
    this.#write(text, x, y - baseline, 'middle', hand);
  }

  dot(x: number, y: number, radius: number, ink: string): void {
    const circle = drawing('circle', { cx: String(x), cy: String(y), r: String(radius) });
    circle.setAttribute('fill', ink);
    this.#names.push(circle);
  }

  /** Shows what was written since the sheet was laid, in place of what stood there. */
  show(): void {
    this.element.replaceChildren(...this.#names);
  }

  clear(): void {
    this.element.replaceChildren();
  }

  #measured(text: string, font: string): TextMetrics | undefined {
    if (!this.#ruler) return undefined;
    this.#ruler.font = font;
    this.#ruler.textBaseline = 'middle';
    return this.#ruler.measureText(text);
  }

  #write(
    text: string,
    x: number,
    y: number,
    anchor: 'start' | 'middle',
    { font, ink, halo }: Hand,
  ): void {
    const name = drawing('text', {
      x: x.toFixed(2),
      y: y.toFixed(2),
      'text-anchor': anchor,
      fill: ink,
      stroke: halo,
      'stroke-width': halo && '4',
      'stroke-linejoin': halo && 'round',
      'paint-order': halo && 'stroke',
    });
    name.style.font = font;
    name.textContent = text;
    this.#names.push(name);
  }
}
