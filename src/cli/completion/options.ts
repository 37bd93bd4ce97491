import { OPTIONS, type OptionId, type OptionSpec } from '../../commands/options.js';

/** An option as it is typed. */
export interface TypedOption extends OptionSpec {
  readonly id: OptionId;
  readonly long: string;
  readonly short?: string;
}

/** Every option. */
export const OPTIONS_TYPED: readonly TypedOption[] = Object.entries<OptionSpec>(OPTIONS).map(
  ([id, spec]) => ({
    ...spec,
    id: id as OptionId,
    long: `--${id}`,
    short: /^-\w(?=,)/.exec(spec.form)?.[0],
  }),
);

/** The option that a word is the name of. */
export function typedOption(name: string): TypedOption | undefined {
  return OPTIONS_TYPED.find(({ long, short }) => long === name || short === name);
}
