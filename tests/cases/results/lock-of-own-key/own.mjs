export default {
  title: 'efter bokstäver',
  weigh: ({ parties }) => parties.map(({ name }, i) => `${name.length + i}`),
};
