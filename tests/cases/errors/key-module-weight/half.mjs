export default ({ parties, measures }) => parties.map(({ id }) => measures.budget[id]['2017'] / 2);
