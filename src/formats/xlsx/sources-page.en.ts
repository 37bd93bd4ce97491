import type { sourcesPage as sv } from './sources-page.sv.js';

/** English: what the page of sources in a workbook says. */
export const sourcesPage: typeof sv = {
  name: 'Sources',
  what: 'Item',
  party: 'Party',
  period: 'Period',
  value: 'Value',
  unit: 'Unit',
  status: 'Status',
  day: 'Measured',
  source: 'Source',
  note: 'Remark',
  file: 'File and line',
  fileHeading: 'File',
  amount: 'Amount',
  agreement: 'Agreement',
  weight: 'Weight',
  given: 'given when the allocation was made',
  agreed: 'by the agreement',
  proposed: 'by the proposal',
  hash: 'SHA-256',
  madeBy: 'Made by',
  noFiles: 'No files were read: everything was given when the allocation was made.',
};
