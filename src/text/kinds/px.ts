import { map } from '../../kernel/outcome.js';
import type { Content, FileKind } from './kind.js';

/** How PX begins: one of the keywords that may stand first, and its value up to a semicolon. */
const BEGINS =
  /^(\u00EF\u00BB\u00BF)?\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|DECIMALS|MATRIX|SUBJECT-(AREA|CODE)|TITLE|CONTENTS)\s*=\s*("[^"]*"|[\w-]+)\s*;/i;

/** PX of PC-Axis and PxWeb. Issues: unknown-codepage, px-syntax, missing-field, statistic-size, not-statistics, those of its cells. */
export const px: FileKind = {
  id: 'px',
  about: { sv: 'en PX-fil', en: 'a PX file' },
  isOf: ({ bytes }) => BEGINS.test(bytes.toString('latin1', 0, 1000)),
  read: async (file) => {
    const { pxStatistic } = await import('./px/statistic.js');
    return map(pxStatistic(file), (one): Content => ({ holds: 'statistics', statistics: [one] }));
  },
};
