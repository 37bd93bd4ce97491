/** What reads workbooks: of the library nothing else is part of the program, which writes its own. */
export { readOds } from 'hucre/ods';
export { readXlsx } from 'hucre/xlsx';
