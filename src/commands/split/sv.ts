export { words } from '../run/sv.js';
