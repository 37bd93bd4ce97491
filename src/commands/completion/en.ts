import { allocation } from '../../allocation/en.js';

export const words = { ...allocation };
