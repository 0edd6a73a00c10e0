/** How text is written in another script: each of its characters, and the names that do not go by characters. */
export interface ScriptTable {
  /** Characters that change. */
  readonly from: string;
  /** What each of them becomes, in the same order. */
  readonly to: string;
  /** Whole texts that character by character would come out wrong. */
  readonly whole: Readonly<Record<string, string>>;
}

const charts = new WeakMap<ScriptTable, ReadonlyMap<string, string>>();

/** A text in the script of a table. */
export function inScript(text: string, table: ScriptTable): string {
  const whole = table.whole[text];
  if (whole !== undefined) return whole;
  let chart = charts.get(table);
  if (!chart) {
    const to = [...table.to];
    chart = new Map([...table.from].map((sign, index) => [sign, to[index] ?? sign]));
    charts.set(table, chart);
  }
  return [...text].map((sign) => chart.get(sign) ?? sign).join('');
}

/** The table for some texts, from the way each of them is written as a whole. */
export function scriptTable(
  texts: readonly string[],
  written: (text: string) => string,
): ScriptTable {
  const signs = [...new Set(texts.flatMap((text) => [...text]))].sort();
  const changing = signs.map((sign) => [sign, written(sign)] as const).filter(([a, b]) => a !== b);
  const table = {
    from: changing.map(([sign]) => sign).join(''),
    to: changing.map(([, sign]) => sign).join(''),
  };
  const plain: ScriptTable = { ...table, whole: {} };
  const astray = [...new Set(texts)]
    .sort()
    .map((text) => [text, written(text)] as const)
    .filter(([text, right]) => inScript(text, plain) !== right);
  return { ...table, whole: Object.fromEntries(astray) };
}
