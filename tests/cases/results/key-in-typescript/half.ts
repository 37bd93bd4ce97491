type Question = { parties: { id: string }[]; measures: Record<string, Record<string, Record<string, string>>>; year: number };
const hundredths = (text: string): bigint => {
  const [whole, decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(2, '0'));
};
export default {
  title: 'hälften lika, hälften efter budget',
  weigh({ parties, measures, year }: Question) {
    const budgets = parties.map(({ id }) => hundredths(measures.budget?.[id]?.[year - 2] ?? ''));
    const sum = budgets.reduce((a, b) => a + b);
    return budgets.map((budget) => sum + budget * BigInt(parties.length));
  },
};
