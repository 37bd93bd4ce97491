import { about, type Fields } from '../text/field.js';
import {
  byName,
  either,
  lenient,
  located,
  mapped,
  optional,
  type Reader,
  record,
  text,
} from '../text/readers.js';
import { readDate } from '../text/scalars/dates.js';
import { oneOf } from '../text/scalars/names.js';
import { recordsWith } from '../text/tables.js';
import { type AgreedOutcome, SETTLEMENTS, type WrittenOutcome } from './agreed-outcome.js';

/** The columns of what parties have paid. */
export const PAID_FIELDS: Fields = {
  party: about`${text} part | alby | den som har betalat | who has paid`,
  paid: about`${text} betalt | 700 000 | hur mycket parten har betalat, i kronor | how much the party has paid, in kronor`,
};

/** What an outcome says, its figures still text. */
export const writtenOutcome: Reader<WrittenOutcome> = record({
  cost: about`${located(text)} kostnad | 1 180 500 | vad det kostade, i kronor | what it came to cost, in kronor`,
  source: about`${text} källa | Årsbokslut 2025 | handlingen som utfallet står i | the paper in which the outcome stands`,
  paid: about`${optional(either(located(text), recordsWith(PAID_FIELDS)))} betalt | [{ party: alby, paid: 700 000 }] | det som parter betalade, om det är något annat än de skulle | what parties paid, when that is not what they were to pay`,
  lines: about`${optional(byName(located(text)))} rader | { pay: 640 000 } | vad rader i kalkylen kostade, i kronor, när extern finansiering är en del av dem | what lines of the cost sheet came to cost, in kronor, when funding from outside is a part of them`,
  settlement: about`${lenient(oneOf(SETTLEMENTS))} reglering | carried | vad som görs med årets skillnad, om det är något annat än avtalet säger | what is done with the year's difference, when that is not what the agreement says`,
  due: about`${lenient(readDate)} förfaller | 2026-03-31 | dagen då det som regleras ska betalas | the day when what is settled is to be paid`,
});

/** The outcome of a year: what it says, or the name of its file, relative to the cooperation's folder. */
export const agreedOutcome: Reader<AgreedOutcome> = either(
  mapped(located(text), ({ value: file, at }): AgreedOutcome => ({ written: { file }, at })),
  mapped(writtenOutcome, (written, { at }): AgreedOutcome => ({ written, at })),
);
