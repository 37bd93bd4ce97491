import type { Command } from 'commander';
import type { Output } from '../commands/command.js';
import { map, type Outcome } from '../kernel/outcome.js';
import type { Language } from '../sheet/words.js';
import { commandLine } from '../text/arguments.js';
import { COMMANDS } from './commands.js';

/**
 * Adds `allocate help [topic]` to the program: its help, that of a command, both as commander asks for them, or a topic, which
 * is told. Issue: unknown-topic.
 */
export function addHelp(
  program: Command,
  argv: readonly string[],
  language: Language,
  width: number | undefined,
  tell: (told: Outcome<Output>) => void,
): void {
  const help = program.command('help [topic]').allowExcessArguments(false);
  help.helpInformation = () => program.helpInformation();
  help.action(async (asked: string | undefined) => {
    const command = program.commands[COMMANDS.findIndex(({ id }) => id === asked)];
    if (asked === undefined || asked === help.name()) program.helpInformation();
    else if (command) command.helpInformation();
    else {
      const line = commandLine('allocate', argv, help.args, new Set());
      const { writeTopic } = await import('./topics/index.js');
      const ids = COMMANDS.map(({ id }) => id);
      tell(map(await writeTopic(line.argument(0), ids, language, width), (text) => ({ text })));
    }
  });
}
