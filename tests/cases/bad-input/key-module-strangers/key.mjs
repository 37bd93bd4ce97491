export default () => ({ berg: '1', are: 0.1 + 0.2, bracke: '1', Krokom: '1' });
