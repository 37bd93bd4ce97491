import type { charts as sv } from './charts.sv.js';

/** English: what is said of the charts in a workbook. */
export const charts: typeof sv = {
  about: {
    shares: (title) =>
      `Horizontal bars, one for each row of the table: ${title}. The figures stand in the table.`,
    differences: (title, below, above) =>
      `Horizontal bars, one for each row of the table: ${title}. To the left: ${below}. To the right: ${above}. The figures stand in the table.`,
    years: (title) => `Lines, one for each row, over the years: ${title}. The figures stand in the table.`,
    cost: (title) =>
      `Horizontal bars, one for each step, where each begins where the one before ended: ${title}. The figures stand in the table.`,
  },
  sides: (below, above) => `◄ ${below}  |  ${above} ►`,
  bySize: (count) =>
    `The parties are shown by size in ${count} charts with a scale each, so that the small ones are seen too.`,
  part: (title, one, all) => `${title} (${one} of ${all})`,
  some: (shown, all) => `The chart shows the ${shown} largest of the ${all} rows of the table.`,
  tooMany: (all, most) => `No chart: the table has ${all} rows, and more than ${most} bars cannot be read.`,
  tooLarge: 'No chart: the figures have more digits than a spreadsheet holds.',
  workings: 'How the chart is drawn',
  room: 'Scale of the chart',
  columns: {
    name: 'Step',
    end: 'Reaches',
    start: 'Begins',
    rise: 'Adds',
    fall: 'Takes away',
    below: 'Below zero',
    sum: 'Sum',
  },
};
