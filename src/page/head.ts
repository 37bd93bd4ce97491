import type { standingOf } from '../commands/run/page/standing.js';
import { cssText } from '../formats/html/text.js';
import { held } from '../sheet/fit.js';
import { plain } from '../sheet/plain.js';
import type { Sentence } from '../sheet/sentence.js';
import { element } from './shown.js';

/** What stands above the table, as the file was made: it can be changed and restored. */
export function headShown() {
  const paper = document.documentElement.style;
  const [title, state] = [element('title'), element('state')];
  const first = {
    title: title.innerHTML,
    tab: document.title,
    text: state.innerHTML,
    className: state.className,
  };
  const restore = () => {
    title.innerHTML = first.title;
    document.title = first.tab;
    state.innerHTML = first.text;
    state.className = first.className;
    for (const name of ['--title', '--mark']) paper.removeProperty(name);
  };
  const change = (named: Sentence | undefined, standing: ReturnType<typeof standingOf>) => {
    restore();
    if (named !== undefined) {
      title.textContent = held(plain(named));
      document.title = plain(named);
      paper.setProperty('--title', cssText(named));
    }
    state.textContent = held(plain(standing.text));
    state.className = standing.isSettled ? '' : 'undecided';
    paper.setProperty('--mark', standing.isSettled ? "''" : cssText(standing.text));
  };
  return { restore, change };
}
