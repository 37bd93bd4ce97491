import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe } from 'vitest';
import { law } from '../../../tests/helpers/laws.js';
import { checksum } from './zip.js';

describe('the checksum of our own', () => {
  law('is the one of node:zlib', [fc.uint8Array()], (bytes) => checksum(bytes) === crc32(bytes));
});
