export { words } from '../cost/sv.js';
