import { allocation } from '../../allocation/sv.js';

export const words = { ...allocation };
