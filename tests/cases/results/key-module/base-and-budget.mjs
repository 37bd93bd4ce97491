// Hälften i lika delar, hälften efter budgetomslutning: varje part väger sin budget plus medelvärdet.
// Allt räknas i tiondels miljoner gånger antalet parter, i heltal.
const tenths = (text) => {
  const [whole, decimal = '0'] = text.split('.');
  return BigInt(whole) * 10n + BigInt(decimal);
};

export default {
  title: { sv: 'hälften lika, hälften efter budget', en: 'half equally, half by budget' },
  weigh({ parties, measures, year }) {
    const budgets = parties.map(({ id }) => tenths(measures.budget[id][year - 2]));
    const sum = budgets.reduce((a, b) => a + b);
    return budgets.map((budget) => budget * BigInt(parties.length) + sum);
  },
};
