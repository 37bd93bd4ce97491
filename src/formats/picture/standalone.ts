import { folded } from '../../sheet/fit.js';
import { plain } from '../../sheet/plain.js';
import type { Provenance } from '../../sheet/provenance.js';
import { type Sentence, spoken } from '../../sheet/sentence.js';
import type { Sheet } from '../../sheet/sheet.js';
import type { Words } from '../../sheet/words.js';
import { html } from '../html/text.js';
import { picture as english } from './en.js';
import { picturesOf } from './index.js';
import type { Picture } from './picture.js';
import { picture as swedish } from './sv.js';
import { heightOf, PICTURE_STYLE, pictureSvg } from './svg.js';

/** Pixels: how wide it is, and what is left free around. */
const [WIDTH, FREE] = [960, 24];

/** A size of text, in pixels: how high a line is, and how many letters it holds. */
const TITLE = { size: 22, line: 31, letters: 74 };
const SMALL = { size: 14, line: 20, letters: 116 };
const TINY = { size: 11, line: 16, letters: 150 };

/** The pictures of a report as one SVG file, for slides: each with its title and what it rests on; and what it was made by and of. */
export function renderSvg(
  sheets: readonly Sheet[],
  words: Words,
  { version, commit, inputs }: Provenance,
): string {
  const said = spoken(words.language === 'en' ? english : swedish);
  let y = FREE;
  const lines = (said: readonly Sentence[], { size, line: step, letters }: typeof TITLE) =>
    said.flatMap((text) =>
      folded(plain(text), letters, ({ length }) => length).map((line) => {
        y += step;
        return `<text x="${FREE}" y="${y}" class="size-${size}">${html(line)}</text>`;
      }),
    );
  const drawn = ({ picture, of }: { picture: Picture; of: Sentence }, i: number) => {
    const { title, caption } = picture;
    const above = [
      ...lines([of], SMALL),
      ...lines([title], TITLE),
      ...lines(caption ? [caption] : [], SMALL),
    ];
    const top = y + FREE / 2;
    y = top + heightOf(picture);
    const body = pictureSvg(picture, `chart-${i + 1}`, { x: FREE, y: top, width: WIDTH - 2 * FREE });
    const below = lines(picture.notes, SMALL);
    y += FREE;
    return [...above, body, ...below].join('\n');
  };
  const body = sheets
    .flatMap((sheet) => picturesOf(sheet, words).map((picture) => ({ picture, of: sheet.title })))
    .map(drawn);
  const made = [
    ...lines([said.madeBy(version, commit)], TINY),
    ...lines(
      inputs.map(({ file, sha256 }) => said.fingerprint(file, sha256)),
      TINY,
    ),
  ];
  y += FREE;
  const height = y;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" lang="${words.language}">
<style>${PICTURE_STYLE}
text{font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
svg .size-22{font-size:22px;font-weight:700}
svg .size-14{font-size:14px}
svg .size-11{font-size:11px;fill:#555}
</style>
<rect class="paper" width="100%" height="100%" fill="#fff"/>
${[...body, ...made].join('\n')}
</svg>
`;
}
