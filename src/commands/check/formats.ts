import type { CheckFormat } from './report.js';

/** Every format of `check`, the default first. */
export const CHECK_FORMATS: readonly [CheckFormat, ...CheckFormat[]] = Object.freeze([
  {
    id: 'table',
    extensions: ['.txt'],
    render: async (report, words, screen) =>
      (await import('./table.js')).renderCheckTable(report, words, screen),
  },
  {
    id: 'github',
    extensions: [],
    tellsFaults: true,
    render: async (report, words) => (await import('./github.js')).renderGithub(report, words),
  },
  {
    id: 'junit',
    extensions: ['.xml'],
    tellsFaults: true,
    render: async (report, words) => (await import('./junit.js')).renderJunit(report, words),
  },
  {
    id: 'json',
    extensions: ['.json'],
    isForMachines: true,
    tellsFaults: true,
    render: async (report) => (await import('./data.js')).renderCheckJson(report),
  },
] satisfies [CheckFormat, ...CheckFormat[]]);
