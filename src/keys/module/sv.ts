import type { Complaint } from '../../kernel/complaint.js';
import type { KeyFailure } from '../../kernel/faults/keys.js';

const HAND_OVER =
  'Skriv export default framför funktionen weigh, eller framför { title, weigh } där title är en text.';

/** Svenska: varför en egen nyckel inte gav några vikter. */
export const keyFailures: Readonly<Record<KeyFailure, (file: string, detail: string) => Complaint>> = {
  'not-javascript': (file, detail) => [
    `${file} går inte att läsa som ${file.endsWith('ts') ? 'TypeScript' : 'JavaScript'}: ${detail}`,
    file.endsWith('ts')
      ? 'Rätta filen; typer tas bort som de står, så enum, namespace och annat som blir kod går inte.'
      : 'Rätta filen; filändelsen .mjs betyder en modul med export default.',
  ],
  'no-types': (file) => [
    `${file} är TypeScript, som Node läser först från 22.18`,
    `Kör med en senare Node, eller gör om filen: npx esbuild ${file} --outfile=${file.replace(/\.m?ts$/, '.mjs')}`,
  ],
  'no-function': (file) => [`${file} lämnar ingen nyckel ifrån sig`, HAND_OVER],
  fails: (file, detail) => [`nyckeln i ${file} avbröts av ett fel: ${detail}`, 'Rätta filen.'],
  'no-weights': (file, detail) => [
    `nyckeln i ${file} gav inga vikter utan ${detail}`,
    'Låt den ge en lista i samma ordning som parties, eller ett objekt med en vikt per parts id.',
  ],
  prints: (file, detail) => [
    `nyckeln i ${file} skrev ut något: "${detail}"`,
    'Ta bort utskriften, till exempel console.log: en nyckel ger bara vikter.',
  ],
  'too-slow': (file, detail) => [
    `nyckeln i ${file} blev inte klar på ${detail.replace('.', ',')} sekunder`,
    'Leta efter en slinga som aldrig tar slut, eller något som väntas på i onödan.',
  ],
  'no-answer': (file) => [
    `nyckeln i ${file} avslutades utan att ge några vikter`,
    'Låt den inte avsluta programmet, och inte vänta på något som aldrig blir klart.',
  ],
};
