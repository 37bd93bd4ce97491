import type { IssueWords } from '../../../kernel/complaint.js';
import { isoDate } from '../../../kernel/date.js';
import type { TimelineFaults } from '../../../kernel/faults/timeline.js';
import { listed } from '../../../sheet/listed.js';
import { where } from './phrases.sv.js';

/** Svenska: fel i ett avtals år. */
export const timeline: IssueWords<TimelineFaults> = {
  'dated-rule': ({ text, year }) => [
    `"${text}" är ett datum, och det som står under years gäller hela år`,
    `Skriv ${year}, och när parter kommer och går i avtalets parter: [{ party: alby, from: ${text.length > 7 ? text : `${text}-01`} }].`,
  ],
  'outside-years': ({ field }) => [
    `${field} gäller ett visst år, men står utanför years`,
    `Flytta ${field} till sitt år under years.`,
  ],
  'repeated-year': ({ year, first, isFlat }) => [
    `${year} står redan på ${where(first)}`,
    isFlat
      ? `Skriv det överst, bredvid year: ${year}, eller flytta det som står där in under years.`
      : `Skriv allt om ${year} på ett ställe.`,
  ],
  'year-before-first': ({ year, first }) => [
    `${year} ligger före ${first}, som är avtalets eget år`,
    `Flytta det som gäller ${first} till years, så att åren kan läsas i ordning.`,
  ],
  'repeating-entry': ({ year }) => [
    `${year} säger inget som inte redan gäller`,
    'Ta bort året, eller skriv vad som är beslutat för det: amount, source.',
  ],
  'outside-timeline': ({ agreement, year, known, isBefore }) => [
    `avtalet ${agreement} säger inget om ${year}${known.length > 0 ? `; år som finns: ${listed(known, 'och')}` : ''}`,
    isBefore
      ? 'Fråga om ett av de åren, eller skriv in året under years.'
      : `Fråga om ett av de åren, ange --amount, eller skriv in året: allocate roll ${year} ${agreement}`,
  ],
  'year-is-there': ({ agreement, year, first }) => [
    `avtalet ${agreement} har redan ${year}, på ${where(first)}`,
    'Ändra det som står där, eller ange ett annat år.',
  ],
  'nothing-to-roll': ({ agreement, year, known }) => [
    `avtalet ${agreement} har inget år före ${year} att gå efter${known.length > 0 ? `; år som finns: ${listed(known, 'och')}` : ''}`,
    known.length > 0 ? 'Ange ett senare år.' : 'Skriv det första året i avtalet: year: 2025',
  ],
  'as-of-outside-year': ({ date, year }) => [
    `${date} ligger inte i fördelningens år, ${year}`,
    `Ange --year ${date.slice(0, 4)}, eller en dag i ${year}.`,
  ],
  'missing-year': ({ agreement }) => [
    `avtalet ${agreement} anger inget år`,
    'Ange det, till exempel --year 2019',
  ],
  'nothing-to-plan': ({ year, years, withoutAmount }) => {
    const other =
      withoutAmount.length > 0
        ? `skriv amount i något av avtalen för ${year}: ${withoutAmount.join(', ')}`
        : `lägg ett avtal för ${year} i mappen agreements`;
    return years.length > 0
      ? [
          `inget avtal med belopp gäller ${year}, bara ${listed(years, 'och')}`,
          `Välj ${listed(years, 'eller')}, eller ${other}.`,
        ]
      : [`inget avtal för ${year} har ett belopp`, `Inget annat år har det heller; ${other}.`];
  },
  'nobody-takes-part': ({ from, to }) => [
    `ingen part deltar från ${isoDate(from)} till ${isoDate(to)}`,
    'Rätta datumen, så att varje dag har minst en part. I avtalet räknar parties upp alla som delar, också dem som är med hela året: se allocate help avtal.',
  ],
  'still-an-example': ({ of, name }) =>
    ({
      agreement: [
        `avtalet ${name} är ännu ett exempel, och ett exempel kan inte låsas`,
        'Skriv rätt belopp, år och källa, och ta sedan bort raden example.',
      ] as const,
      source: [
        `källan till ${name} är ännu ett exempel, och ett exempel kan inte låsas`,
        `Skriv i source var siffrorna kommer ifrån, och ta sedan bort raden example; allocate import ${name} <fil> gör det.`,
      ] as const,
      figures: [
        `siffrorna för ${name} är ännu exempel, och ett exempel kan inte låsas`,
        `Hämta siffrorna: allocate import ${name} <fil>; eller skriv dem, och ta bort ordet example efter dem.`,
      ] as const,
    })[of],
  'several-years': ({ agreement, years }) => [
    `avtalet ${agreement} har flera år: ${listed(years, 'och')}`,
    `Ange vilket år som är beslutat, till exempel --year ${years.at(-1)}`,
  ],
};
