import type { Command, CommanderError } from 'commander';
import { UsageError } from '../kernel/problem.js';
import { nearest } from '../text/nearest.js';

/** Commander's complaint in the program's own words. */
export function usageErrorOf(
  { code, message }: CommanderError,
  program: Command,
  argv: readonly string[],
): UsageError {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption': {
      const command = program.commands.find((one) => argv.includes(one.name())) ?? program.commands[0];
      const known = [program, command].flatMap((one) => one?.options.map(({ long }) => long ?? '') ?? []);
      return new UsageError('unknown-option', { option: quoted, suggestion: nearest(quoted, known) });
    }
    case 'commander.optionMissingArgument':
      return new UsageError('missing-value', { option: quoted.replace(/ <.*/, '') });
    case 'commander.missingArgument':
      return new UsageError('missing-argument', { argument: quoted });
    default: {
      const command = program.commands.find((candidate) => candidate.name() === quoted);
      const excess = command?.args.slice(command.registeredArguments.length) ?? [];
      return new UsageError('excess-argument', { argument: excess.join(' ') });
    }
  }
}
