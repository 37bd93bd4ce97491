const HEAD = {
  what: 'What',
  ours: 'Ours',
  reference: 'Reference',
  ratio: 'Ratio',
  target: 'Target',
  verdict: 'Verdict',
};

/**
 * The measurements as an aligned table with a heading.
 *
 * @param {import('./ratio.mjs').Measured[]} measured
 */
export function renderTable(measured) {
  const rows = [HEAD, ...measured.map((row) => ({ ...row, verdict: row.isMet ? 'met' : 'MISSED' }))];
  const columns = Object.keys(HEAD);
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)));
  const lineOf = (row) => columns.map((column, i) => row[column].padEnd(widths[i])).join('  ');
  return rows.map((row) => `${lineOf(row).trimEnd()}\n`).join('');
}
