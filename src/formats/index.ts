import { UsageError } from '../kernel/problem.js';
import type { Format, Report } from './format.js';

/** Every format, the default first. A new format is one file and one entry here. */
export const FORMATS: readonly Format[] = Object.freeze([
  {
    id: 'table',
    extensions: ['.txt'],
    isForMachines: false,
    charts: 'asked',
    render: async ({ sheets }, words, screen) =>
      (await import('./terminal.js')).renderTerminal(sheets, words, screen),
  },
  {
    id: 'csv',
    extensions: ['.csv'],
    isForMachines: true,
    holds: 'rows',
    render: async ({ sheets }) => (await import('./csv.js')).renderCsv(sheets),
  },
  {
    id: 'json',
    extensions: ['.json'],
    isForMachines: true,
    render: async ({ data, provenance }) =>
      (await import('./json.js')).renderJson(await data(), await provenance()),
  },
  {
    id: 'markdown',
    extensions: ['.md'],
    isForMachines: false,
    render: async ({ sheets }, words) => (await import('./markdown.js')).renderMarkdown(sheets, words),
  },
  {
    id: 'xlsx',
    extensions: ['.xlsx'],
    isForMachines: false,
    isBinary: true,
    charts: 'always',
    render: async (report, words) => (await import('./xlsx/index.js')).renderXlsx(report, words),
  },
  {
    id: 'html',
    extensions: ['.html', '.htm'],
    isForMachines: false,
    charts: 'always',
    render: async (report, words) => (await import('./html/index.js')).renderHtml(report, words),
  },
  {
    id: 'svg',
    extensions: ['.svg'],
    isForMachines: false,
    charts: 'only',
    render: async ({ sheets, provenance }, words) =>
      (await import('./picture/standalone.js')).renderSvg(sheets, words, await provenance()),
  },
  {
    id: 'sie',
    extensions: ['.si'],
    isForMachines: true,
    isForLedgers: true,
    render: async ({ documents, provenance }) => {
      if (!documents?.sie) throw new UsageError('needs-vouchers', { format: 'sie' });
      return documents.sie((await provenance()).version);
    },
  },
] satisfies Format[]);

/** What `--format csv --excel` writes. */
export const EXCEL: Format = Object.freeze({
  id: 'csv --excel',
  extensions: [],
  isForMachines: true,
  holds: 'table',
  render: async ({ sheets }: Report) => (await import('./csv.js')).renderExcelCsv(sheets),
});
