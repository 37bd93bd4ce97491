export const weigh = ({ parties }) => parties.map(() => 1n);
