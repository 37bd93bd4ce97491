export { words } from '../cost/en.js';
