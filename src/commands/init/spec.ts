import { command } from '../spec.js';
import { both, written } from '../written.js';

export const init = command({
  id: 'init',
  about: both`börja en samverkan, eller lägg till ett avtal, ett underlag, en enkät, en kalkyl eller fakturering | begin a cooperation, or add an agreement, a measure, a survey, costs or invoicing to it`,
  arguments: [
    written`[folder] | den nya mappen, annars samverkans namn; eller agreement, measure, invoicing, survey eller costs | the new folder, else the name of the cooperation; or agreement, measure, invoicing, survey or costs`,
    written`[id] | namnet på det nya avtalet eller underlaget, eller på avtalet som enkäten eller kalkylen hör till | the name of the new agreement or measure, or of the agreement that the survey or the costs belong to`,
  ],
  options: ['name', 'parties', 'title', 'amount', 'unit', 'year', 'from'],
  meaning: {
    parties: both`parterna, skilda med komma: kommuner och regioner vid namn, andra som "Förbundet=9001" | the parties, separated by commas: municipalities and regions by name, others as "The association=9001"`,
    amount: both`beloppet som delas, i kronor | the amount that is shared, in kronor`,
    year: both`året som kostnaden gäller | the year that the cost is for`,
  },
  words: { sv: () => import('./sv.js'), en: () => import('./en.js') },
  load: async () => (await import('./command.js')).init,
});
