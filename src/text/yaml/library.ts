import { CST } from 'yaml';

/** What reads YAML: of the library nothing else is part of the program, which writes its own. */
export { isMap, isScalar, isSeq, Lexer, parse, parseDocument, visit } from 'yaml';
export const { tokenType } = CST;
