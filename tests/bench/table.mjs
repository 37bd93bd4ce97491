const HEAD = {
  what: 'What',
  ours: 'Ours',
  reference: 'Reference',
  ratio: 'Ratio',
  target: 'Target',
};

/**
 * The measurements as an aligned table with a heading.
 *
 * @param {(object & { isMet: boolean })[]} measured a text for each column of the heading
 * @param {Record<string, string>} head
 */
export function renderTable(measured, head = HEAD) {
  const rows = [
    { ...head, verdict: 'Verdict' },
    ...measured.map((row) => ({ ...row, verdict: row.isMet ? 'met' : 'MISSED' })),
  ];
  const columns = Object.keys(rows[0]);
  const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)));
  const lineOf = (row) => columns.map((column, i) => row[column].padEnd(widths[i])).join('  ');
  return rows.map((row) => `${lineOf(row).trimEnd()}\n`).join('');
}
