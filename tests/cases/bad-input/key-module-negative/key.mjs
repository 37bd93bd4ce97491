export default () => ({ berg: '1', are: '-2.5' });
