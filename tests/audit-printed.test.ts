import { describe, expect, it } from 'vitest';
import { audit } from './helpers/audit.js';

/*
 * Tables as municipalities print them, with what is true of each: worked out by hand, and never asked of the program.
 */
const lines = (...rows: readonly string[]) => rows.join('\n');
const exitOf = async (text: string) => (await audit(text)).exitCode;

const QUARTERS = [
  'Kommun;Kv 1;Kv 2;Kv 3;Kv 4;Helår',
  'Alby;145022;145022;145022;145024;580090',
  'Byby;92054;92054;92054;92054;368216',
  'Ceby;264942;264942;264942;264944;1059770',
  'Deby;190100;190100;190100;190103;760403',
  'Summa;692118;692118;692118;692125;2768479',
];

describe('a right table is right', () => {
  it.each([
    ['a year in quarters, rounded down, the last with the rest', lines(...QUARTERS)],
    [
      'two fees by a key that is not printed',
      lines(
        'Kommun;Årsavgift;Serviceavgift',
        'Alby;580090;87355',
        'Byby;368216;55449',
        'Ceby;1059770;159589',
        'Deby;760403;114508',
        'Eby;1481521;223099',
        'Summa;4250000;640000',
      ),
    ],
    [
      'money by inhabitants, as a price that follows from both',
      lines(
        'Kommun;Invånare;Avgift kr;Kr per invånare',
        'Alby;8712;601128;69,00',
        'Byby;5530;404120;73,08',
        'Ceby;15916;1002708;63,00',
        'Deby;11420;765140;67,00',
        'Summa;41578;2773096;66,70',
      ),
    ],
    [
      'a sum that is called what is to be paid, after a row of öre',
      lines(
        'Kommun;Invånare;Belopp',
        'Alby;8712;136491,69',
        'Byby;5530;86639,01',
        'Ceby;15916;249357,40',
        'Deby;11420;178918,16',
        'Eby;22250;348592,75',
        'Öresavrundning;;0,99',
        'Att betala;63828;1000000,00',
      ),
    ],
    [
      'what was used of a budget, in per cent of it',
      lines(
        'Nämnd;Budget;Utfall;Utfall i % av budget',
        'Skola;48000;47040;98,0',
        'Vård;52000;53560;103,0',
        'Teknik;10000;9500;95,0',
        'Totalt;110000;110100;100,1',
      ),
    ],
    [
      'parts that their headings tell the size of',
      lines(
        'Kommun;Drift (70 %);Kapital (30 %);Summa',
        'Alby;412000;88000;500000',
        'Byby;233000;91200;324200',
        'Ceby;519500;140300;659800',
        'Totalt;1164500;319500;1484000',
      ),
    ],
    [
      'shares of an association that are no percentages',
      lines(
        'Fastighet;Andelstal;Debitering',
        'Berga 1:1;120;12000',
        'Berga 1:2;350;35000',
        'Berga 1:3;95;9500',
        'Berga 2:1;410;41000',
        'Summa;975;97500',
      ),
    ],
  ])('%s', async (_, text) => expect(await exitOf(text)).toBe(0));
});

describe('a wrong table is not', () => {
  it.each([
    [
      'a quarter whose sum is a hundred too much',
      lines(...QUARTERS).replace('692118;692118;692118', '692118;692218;692118'),
      1,
    ],
    [
      'a year that two rows in five do not make',
      lines(...QUARTERS)
        .replace('580090', '580190')
        .replace('368216', '368116'),
      1,
    ],
    [
      'parts that do not make their sum in one row of three',
      lines(
        'Kommun;Drift (70 %);Kapital (30 %);Summa',
        'Alby;412000;88000;501000',
        'Byby;233000;91200;324200',
        'Ceby;519500;140300;659800',
        'Totalt;1164500;319500;1485000',
      ),
      1,
    ],
    [
      'a fee at a price in its heading, whose subtotal is wrong',
      lines(
        'Kommun;Invånare;Avgift (23 kr/inv)',
        'Alby;25700;591100',
        'Byby;8400;193200',
        'Delsumma norr;34100;784900',
        'Ceby;15100;347300',
        'Deby;12300;282900',
        'Delsumma söder;27400;630200',
        'Totalt;61500;1414500',
      ),
      1,
    ],
    [
      'tax on two fees together, a hundred too much in one row and too little in another',
      lines(
        'Kommun;Fast avgift;Rörlig avgift;Moms;Totalt',
        'Alby;40000;21000;15350;76350',
        'Byby;40000;9000;12150;61150',
        'Ceby;40000;12000;13000;65000',
        'Deby;40000;20000;15000;75000',
        'Eby;40000;32000;18000;90000',
        'Summa;200000;94000;73500;367500',
      ),
      1,
    ],
    [
      'a hundred kronor between two of seven shares of an association',
      lines(
        'Fastighet;Andelstal;Debitering',
        'Berga 1:1;120;4214 kr',
        'Berga 1:2;350;11900 kr',
        'Berga 1:3;95;3257 kr',
        'Berga 2:1;410;14057 kr',
        'Berga 2:4;60;2057 kr',
        'Berga 3:1;75;2571 kr',
        'Berga S:1;290;9943 kr',
        'Summa;1400;47999 kr',
      ),
      1,
    ],
    [
      'ten kronor moved between two of those who share what was not set aside',
      lines(
        'Kommun;Invånare;Avgift',
        'Alby;8712;122853',
        'Byby;5530;77965',
        'Ceby;15916;224422',
        'Deby;11420;161026',
        'Eby;22250;313734',
        'Ej fördelat;;100000',
        'Summa;63828;1000000',
      ),
      1,
    ],
    [
      'thirty thousand moved between two of five by percentages',
      lines(
        'Kommun;Andel;Avgift',
        'Alby;13,65%;610090',
        'Byby;8,66%;338216',
        'Ceby;24,94%;1059770',
        'Deby;17,89%;760403',
        'Eby;34,86%;1481521',
        'Summa;100,00%;4250000',
      ),
      1,
    ],
  ])('%s', async (_, text, code) => expect(await exitOf(text)).toBe(code));
});
