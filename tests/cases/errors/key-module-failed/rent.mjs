// Efter hyra: underlaget finns inte.
export default ({ parties, measures }) => {
  return parties.map(({ id }) => measures.rent[id]['2017']);
};
