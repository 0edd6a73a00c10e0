import { Converter } from 'opencc-js/t2cn';

/** Traditional characters whose simplified form is among those given, and that form, in the same order. */
export function simplifiedFrom(common: readonly string[]): {
  readonly from: string;
  readonly to: string;
} {
  const wanted = new Set(common);
  const through = Converter({ from: 't', to: 'cn' });
  let from = '';
  let to = '';
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const sign = String.fromCodePoint(code);
    if (wanted.has(sign)) continue;
    const plain = through(sign);
    if (plain !== sign && wanted.has(plain)) {
      from += sign;
      to += plain;
    }
  }
  return { from, to };
}
