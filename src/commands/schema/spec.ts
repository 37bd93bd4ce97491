import { command } from '../spec.js';
import { both, written } from '../written.js';

export const schema = command({
  id: 'schema',
  about: both`skriv ut JSON Schema för ett slags fil, som en textredigerare kan kontrollera filen mot | print the JSON Schema of a kind of file, by which an editor checks and completes it`,
  arguments: [
    written`[kind] | slaget, eller namnet på en fil: agreement, agreements/jour.yaml; utan det visas alla | the kind, or the name of a file: agreement, agreements/jour.yaml; without it all are shown`,
  ],
  options: ['output'],
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).schema,
});
