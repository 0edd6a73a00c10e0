import * as clack from '@clack/prompts';
import type { Asker } from '../terminal.ts';

/** From this many choices on one types to find, since nobody scrolls through two hundred. */
const listed = 12;

/** Asks at the terminal. Ctrl-C or Escape leaves. */
export const terminalAsker: Asker = {
  line: async (asks, { hint, initial, faultOf }) =>
    heard(
      await clack.text({
        message: asks,
        ...(hint !== undefined && { placeholder: hint }),
        ...(initial !== undefined && { initialValue: initial }),
        validate: (value) => faultOf((value ?? '').trim()),
      }),
    )?.trim(),
  one: async (asks, choices, initial) => {
    const options = choices.map(({ value, label, hint }) => ({
      value,
      label,
      ...(hint !== undefined && { hint }),
    }));
    const asked = {
      message: asks,
      options,
      maxItems: listed,
      ...(initial !== undefined && { initialValue: initial }),
    };
    return heard(
      options.length > listed ? await clack.autocomplete(asked) : await clack.select(asked),
    );
  },
  many: async (asks, choices, initial, required) =>
    heard(
      await clack.autocompleteMultiselect({
        message: asks,
        options: choices.map(({ value, label, hint }) => ({
          value,
          label,
          ...(hint !== undefined && { hint }),
        })),
        initialValues: [...initial],
        required,
        maxItems: listed,
      }),
    ),
  yes: async (asks, initial) =>
    heard(await clack.confirm({ message: asks, initialValue: initial })),
};

function heard<T extends string | boolean | string[]>(
  answer: T | typeof clack.CANCEL_SYMBOL,
): T | undefined {
  return clack.isCancel(answer) ? undefined : answer;
}
