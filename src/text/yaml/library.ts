import { CST } from 'yaml';

/** What reads YAML: of the library nothing else is part of the program, which writes its own. */
export { isAlias, isMap, isScalar, isSeq, Lexer, parse, parseDocument } from 'yaml';
export const tokenType = CST.tokenType;
