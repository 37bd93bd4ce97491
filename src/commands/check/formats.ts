import type { CheckFormat } from './report.js';

/** Every format of `check`, the default first. */
export const CHECK_FORMATS: readonly [CheckFormat, ...CheckFormat[]] = Object.freeze([
  {
    id: 'table',
    extensions: ['.txt'],
    render: async (report, words, hasColour) =>
      (await import('./table.js')).renderCheckTable(report, words, hasColour),
  },
  {
    id: 'github',
    extensions: [],
    render: async (report, words) => (await import('./github.js')).renderGithub(report, words),
    renderIssues: async (issues, words) => (await import('./github.js')).renderGithubIssues(issues, words),
  },
  {
    id: 'junit',
    extensions: ['.xml'],
    render: async (report, words) => (await import('./junit.js')).renderJunit(report, words),
  },
  {
    id: 'json',
    extensions: ['.json'],
    isForMachines: true,
    render: async (report) =>
      (await import('../../formats/json.js')).renderJson(
        await (await import('./data.js')).checkData(report),
        await report.provenance(),
      ),
  },
] satisfies [CheckFormat, ...CheckFormat[]]);
