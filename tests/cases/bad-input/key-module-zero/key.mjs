export default ({ parties }) => parties.map(() => 0n);
