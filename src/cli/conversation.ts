import { createInterface } from 'node:readline';
import type { Conversation } from '../commands/command.js';
import { UsageError } from '../kernel/problem.js';

/**
 * A talk over a terminal, line by line: what is typed ahead, or pasted, answers the questions that follow. `interrupt` is called
 * when the user presses Ctrl-C.
 */
export function conversationOver(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  interrupt: () => void,
): Conversation {
  const lines: string[] = [];
  let isClosed = false;
  let waiting: (() => void) | undefined;
  const wake = () => {
    waiting?.();
    waiting = undefined;
  };
  const terminal = createInterface({ input, output });
  terminal.on('line', (line) => {
    lines.push(line);
    wake();
  });
  terminal.on('close', () => {
    isClosed = true;
    wake();
  });
  terminal.on('SIGINT', () => {
    output.write('\n');
    terminal.close();
    interrupt();
  });
  return {
    async ask(question) {
      terminal.setPrompt(question);
      terminal.prompt();
      while (lines.length === 0 && !isClosed)
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      const answer = lines.shift();
      if (answer !== undefined) return answer;
      output.write('\n');
      throw new UsageError('input-closed', {});
    },
    say: (text) => void output.write(text),
    end: () => terminal.close(),
  };
}
