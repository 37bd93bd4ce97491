import { readExamples } from '../../../src/agreement/help-examples.js';
import { COMMANDS } from '../../../src/cli/commands.js';
import { help } from '../../../src/cli/help.sv.js';
import { ENVIRONMENT } from '../../../src/cli/topics/environment.js';
import { sentence, usageOf } from '../../../src/cli/usage.js';
import { OPTIONS, type OptionId } from '../../../src/commands/options.js';
import type { CommandSpec } from '../../../src/commands/spec.js';
import { ROOT } from '../allocate.js';
import { block, code, type Part, page, prose, table } from './markdown.js';

/** The page of every command with its arguments, options and examples; of exit codes, and of variables. */
export async function commandsPage(): Promise<string> {
  const examples = await readExamples('data/gns', ROOT, undefined);
  const ofCommands = new Set(COMMANDS.flatMap(({ options }): readonly OptionId[] => options));
  const others = (Object.keys(OPTIONS) as OptionId[]).filter((id) => !ofCommands.has(id));
  const parts: Part[] = [
    ...COMMANDS.map((spec) => commandPart(spec, examples)),
    { heading: 'Flaggor som alla kommandon har', level: 2, body: [optionTable([...others])] },
    {
      heading: 'Slutkoder',
      level: 2,
      body: [
        table(
          ['kod', 'betyder'],
          help.exitCodes.map(([exit, meaning]) => [code(exit), prose(meaning)]),
        ),
      ],
    },
    {
      heading: 'Miljövariabler',
      level: 2,
      body: [
        table(
          ['variabel', 'vad den gör'],
          ENVIRONMENT.map(([name, about]) => [code(name), prose(about.sv)]),
        ),
      ],
    },
  ];
  return page('Kommandon', [prose(help.purpose)], parts);
}

function commandPart(spec: CommandSpec, examples: Awaited<ReturnType<typeof readExamples>>): Part {
  const own = examples.filter(({ command }) => command === spec.id);
  return {
    heading: code(spec.id === 'run' ? usageOf(spec) : `allocate ${spec.id}`),
    level: 2,
    body: [
      prose(sentence(spec.about.sv)),
      block('text', usageOf(spec)),
      ...(spec.arguments.length > 0
        ? [
            table(
              ['argument', 'vad det är'],
              spec.arguments.map(({ form, about }) => [code(form.replace('...', '…')), prose(about.sv)]),
            ),
          ]
        : []),
      ...(spec.options.length > 0 ? [optionTable(spec.options)] : []),
      ...(own.length > 0
        ? [
            table(
              ['till exempel', ''],
              own.map(({ example, text }) => [code(example), prose(text.sv)]),
            ),
          ]
        : []),
    ],
  };
}

function optionTable(ids: readonly OptionId[]): string {
  return table(
    ['flagga', 'vad den gör'],
    ids.map((id) => [code(OPTIONS[id].form), prose(OPTIONS[id].about.sv)]),
  );
}
