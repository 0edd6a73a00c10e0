import { encode } from 'uqr';
import { toShared } from '../../model/trip/share.ts';
import { drawing, element } from '../element.ts';
import { press } from './controls.ts';
import type { Plan } from './plan.ts';

/** Characters above which some messengers cut an address off. */
const longAddress = 1500;
/** Bytes that a QR code of the lowest correction holds, and that a phone's camera still reads. */
const mostInQr = 1800;

/** The address that holds the whole trip. */
export function addressOf(trip: Plan['trip']): string {
  const page = new URL(location.href);
  page.hash = toShared(trip);
  page.search = '';
  return page.href;
}

/** Sending a trip: the address, its QR code, and the phone's own way of sharing. */
export function shareView({ trip, t }: Plan): HTMLElement {
  const address = addressOf(trip);
  return element(
    'section',
    { class: 'box share' },
    element('h3', {}, t.share.title),
    element(
      'div',
      { class: 'shg' },
      address.length <= mostInQr
        ? element('div', { class: 'qr' }, qrOf(address, t.share.qr))
        : element('p', { class: 's quiet' }, t.share.noQr),
      element(
        'div',
        {},
        element('p', { class: 's' }, t.share.hint),
        element('label', { class: 'sr', for: 'share-address' }, t.share.address),
        element('input', {
          id: 'share-address',
          class: 'code',
          readonly: '',
          value: address,
          'data-do': 'share-select',
        }),
        address.length > longAddress
          ? element('p', { class: 'note' }, t.share.long(address.length))
          : undefined,
        element(
          'p',
          { class: 'act' },
          press(t.share.copy, { do: 'copy' }),
          'share' in navigator ? press(t.share.send, { do: 'share' }) : undefined,
        ),
      ),
    ),
  );
}

/** A QR code in one path, black on white by day and by night: cameras read nothing else reliably. */
export function qrOf(text: string, label: string): SVGSVGElement {
  const { data, size } = encode(text, { ecc: 'L', border: 2 });
  const path = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return drawing(
    'svg',
    {
      viewBox: `0 0 ${size} ${size}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    drawing('path', { fill: '#111', d: path.join('') }),
  );
}
