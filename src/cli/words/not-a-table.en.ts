import type { notATable as sv } from './not-a-table.sv.js';

/** What a file is that holds no table, and what to do about it. */
export const notATable: typeof sv = {
  picture: {
    what: (form) => `a picture (${form}), not a table`,
    remedy: 'Type the table into a spreadsheet and save it as XLSX or CSV.',
  },
  document: {
    what: (form) => `a document (${form}), not a table`,
    remedy: 'Copy the table into a spreadsheet and save it as XLSX or CSV.',
  },
  page: {
    what: (form) => `a web page (${form}), not a table`,
    remedy: 'Download the table as XLSX or CSV, or copy it into a spreadsheet.',
  },
  archive: {
    what: (form) => `a packed archive (${form})`,
    remedy: 'Unpack it and name the file with the table.',
  },
  'broken-archive': {
    what: (form) => `cut short or damaged: it begins as a workbook or an archive (${form}) but ends too soon`,
    remedy: 'Download it or save it again.',
  },
  'old-workbook': {
    what: (form) => `a workbook of a kind that is not read (${form})`,
    remedy: 'Open it and save it as XLSX or CSV.',
  },
  encrypted: {
    what: (form) => `protected by a password (${form})`,
    remedy: 'Save it without a password.',
  },
  data: {
    what: (form) => `a file of data of a kind that is not read (${form})`,
    remedy: 'Download or save the table as XLSX or CSV.',
  },
};
