throw new Error('a key that data names is never run');
