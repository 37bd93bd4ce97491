export { words } from '../run/en.js';
