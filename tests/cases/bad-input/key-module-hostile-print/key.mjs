console.log("\u001b[2J\u202e" + "x".repeat(100000));
export default ({ parties }) => parties.map(() => 1n);
