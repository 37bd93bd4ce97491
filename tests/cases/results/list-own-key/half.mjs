const hundredths = (text) => {
  const [whole, decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
};
export default {
  title: 'hälften lika, hälften efter budget',
  weigh({ parties, measures, year }) {
    const budgets = parties.map(({ id }) => hundredths(measures.budget[id][year - 2]));
    const sum = budgets.reduce((a, b) => a + b);
    return budgets.map((budget) => sum + budget * BigInt(parties.length));
  },
};
