import { allocationData } from '../../../allocation/data.js';
import type { Answered } from './answered.js';

/** The answers of several years as data: that of each year, as it is alone. */
export function yearsData({ years }: Answered): object {
  const agreement = years.at(-1)?.allocation.agreement;
  return {
    agreement: agreement?.id ?? null,
    title: agreement?.title.sv ?? null,
    years: years.map(({ allocation }) => allocationData(allocation)),
  };
}
