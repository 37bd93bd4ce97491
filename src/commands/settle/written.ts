import { isoDate } from '../../kernel/date.js';
import { decimalsOf, type Rational, toDecimal } from '../../kernel/number.js';
import type { ReadOutcome } from '../../ledger/outcome.js';
import { yamlFigure, yamlMap, yamlText } from '../../text/yaml/write.js';

/** An outcome as it can be pasted into its agreement, with all that was said of it; a source that was not is left to be filled in. */
export function outcomeAsYaml({ cost, exact, source, paid, lines, settlement, due }: ReadOutcome): string {
  const paper =
    typeof source === 'object' ? [source.file, source.accounts, source.objects].join(' ').trim() : source;
  const payments = [...paid].map(([{ id }, amount]) =>
    yamlMap({ party: yamlText(id), paid: yamlMoney(amount) }),
  );
  return yamlMap({
    cost: yamlMoney(exact ?? cost.value),
    source: paper === undefined ? '…' : yamlText(paper),
    paid: payments.length > 0 ? `[${payments.join(', ')}]` : undefined,
    lines: lines?.size
      ? yamlMap(Object.fromEntries([...lines].map(([id, { value }]) => [yamlText(id), yamlMoney(value)])))
      : undefined,
    settlement,
    due: due && isoDate(due),
  });
}

/** Kronor with öre or without. */
function yamlMoney(value: Rational): string {
  return decimalsOf(value) === 1 ? toDecimal(value, 2) : yamlFigure(value);
}
