const GNS = ['dso', 'school --amount 500000 --year 2010-2022', 'dso --join berg=2019-07-01 --without berg'];
/** Command lines that print tables, by their command. */
export const LINES: Readonly<Record<string, readonly string[]>> = {
  run: [...GNS, 'larm --data data/dalen'],
  split: ['split 10 A=61 B=19 C=20 Ett-mycket-långt-namn-som-inte-bryts-av-något=7'],
  check: ['check --embedded -v'],
  audit: ['audit data/gns/published/dso-all.csv'],
  cost: ['cost dso'],
  survey: ['survey dso'],
  settle: ['settle school --amount 500000', 'settle skola --data data/dalen --outcome 879500'],
  plan: ['plan 2019', 'plan 2025 --data data/dalen'],
  list: ['list', 'list --data data/dalen --lang en'],
  explain: ['explain dso', 'explain dso bracke --lang en'],
  compare: ['compare dso --with key=equal', 'compare jour --data data/dalen'],
  invoice: ['invoice dso --instalments monthly --draft', 'invoice jour --data data/dalen'],
  schema: ['schema'],
  help: ['help', 'help avrundning', 'invoice --help', 'help keys --lang en'],
};
/** They print sentences alone, or nothing. */
export const WITHOUT_TABLES = ['init', 'import', 'roll', 'lock', 'completion'];

/** Words, and figures with their groups and unit, as a reader takes them: found apart from the program. */
export const PIECE =
  /§ \d+|[-−]?\d{1,3}(?: \d{3})+(?!\d)(?:,\d+…?)?(?: (?:kr|tkr|mkr|%)(?!\p{L}))?|\d[\d,…]*(?: (?:kr|tkr|mkr|%)(?!\p{L}))|\S+/gu;

/** How often each piece stands in a text; the cells of a line are told apart by the gap between them. */
export function piecesIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cell of text.split(/ {2,}|\n/))
    for (const [piece] of cell.matchAll(PIECE)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}
