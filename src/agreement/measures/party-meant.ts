import { fold } from '../../kernel/identity.js';
import type { Party } from '../../kernel/party.js';
import { withoutFootnote } from '../../text/foreign/form.js';
import type { Category } from '../../text/statistic.js';

/** What a text means among parties: nobody, one of them, or one of several that it could mean. */
export type Meant = readonly Party[];

/**
 * Finds whom the places of a statistic mean: a party by its id, name or code, in any case, the code with or without its
 * noughts, the name with or without what such a body is called: `117` for 0117, `Alby kommun`, `Bybys kommun`. An id is
 * meant as it is written: `habo` may be Håbo, and `Habo` is another municipality, as is a place with another's code. A code
 * and a name that mean two parties mean neither alone.
 */
export function partiesMeant(parties: readonly Party[]): (place: Category) => Meant {
  const index = () => new Map<string, Party[]>();
  const [exact, ids, codes, names] = [index(), index(), index(), index()];
  for (const party of parties) {
    for (const text of [party.name, party.code]) add(exact, fold(text), party);
    add(ids, party.id, party);
    if (isNumber(party.code)) add(codes, withoutNoughts(party.code), party);
    for (const form of formsOf(party.name)) add(names, form, party);
  }
  const asWritten = (text: string) => exact.get(fold(text)) ?? ids.get(text.trim());
  const byCode = (text: string) =>
    asWritten(text) ?? (isNumber(text) ? codes.get(withoutNoughts(text)) : undefined) ?? [];
  const byName = (text: string) =>
    asWritten(text) ?? distinct(formsOf(text).flatMap((form) => names.get(form) ?? []));
  return (place) => {
    const { code, text } = taken(place);
    const [coded, named] = [byCode(code), text === code ? [] : byName(text)];
    if (coded.length > 0 && named.length > 0) {
      const both = coded.filter((party) => named.includes(party));
      return both.length > 0 ? both : distinct([...coded, ...named]);
    }
    const found = coded.length > 0 ? coded : named;
    if (isMunicipality(code) && coded.length === 0)
      return found.filter((party) => !isMunicipality(party.code));
    const whole = found.length > 0 || text !== code ? found : byName(text);
    const bare = withoutFootnote(text);
    return whole.length > 0 || bare === text.trim() ? whole : byName(bare);
  };
}

/** As `partiesMeant`, of places that are counties: a bare name is that of a region, and no municipality is meant. */
export function regionsMeant(parties: readonly Party[]): (place: Category) => Meant {
  const meant = partiesMeant(parties.filter(({ code }) => !isMunicipality(code) || code === GOTLAND));
  return (place) => {
    const found = meant(place);
    const text = `${place.text} län`;
    return found.length > 0 ? found : meant({ code: place.code === place.text ? text : place.code, text });
  };
}

/** The code of the one municipality that is a region too. */
const GOTLAND = '0980';

/**
 * A code and a name in one text, where nothing else says the code: `0604 Aneby`, `0604. Aneby`, `0604-Aneby`, `Aneby (0604)`,
 * `Aneby 0604`; and a name without the letters of its county, `Aneby (F)`.
 */
function taken({ code, text }: Category): Category {
  if (code !== text) return { code, text };
  const whole = text.trim().replace(/ \([A-Z]{1,2}\)$/, '');
  const [, before, after] = /^(\d{2,4})(?:[.,]? +-? *|-)([^\d\s].*)$/.exec(whole) ?? [];
  const [, name, behind] = /^(\D*[^\d\s(]) +\(?(\d{4})\)?$/.exec(whole) ?? [];
  const coded = before ?? behind;
  return coded === undefined ? { code: whole, text: whole } : { code: coded, text: after ?? name ?? whole };
}

function add(index: Map<string, Party[]>, text: string, party: Party): void {
  const known = index.get(text);
  if (!known) index.set(text, [party]);
  else if (!known.includes(party)) known.push(party);
}

function distinct(parties: readonly Party[]): Party[] {
  return [...new Set(parties)];
}

function isNumber(text: string): boolean {
  return /^\d{2,4}$/.test(text.trim());
}

function isMunicipality(code: string): boolean {
  return /^\d{3,4}$/.test(code.trim());
}

/** A code that a spreadsheet has taken for a number has lost its first nought; that of a region may have three: 0001. */
function withoutNoughts(code: string): string {
  return code.trim().replace(/^0+(?=\d)/, '');
}

const MUNICIPALITY = /^(.+?)s? (?:kommun|kn|k:n|stad|municipality|köping)$/;
const REGION =
  /^(?:region|landstinget(?: i)?) (.+?)s?(?: län)?$|^(.+?)s? läns?(?: landsting)?$|^(.+?) county$|^(.+?)sregionen$/;

/** A name as it may stand: itself, and without what such a body is called; a municipality is no region of the same name. */
function formsOf(name: string): string[] {
  const folded = fold(name).replace(/[\u2010-\u2015\u2212]/g, '-');
  const municipality = MUNICIPALITY.exec(folded)?.[1];
  if (municipality !== undefined) return genitives(municipality).map((form) => `kommun ${form}`);
  const region = REGION.exec(folded)
    ?.slice(1)
    .find((part) => part !== undefined);
  // Gotland is the one municipality that is called a region.
  if (region !== undefined && folded !== 'region gotland')
    return genitives(region).map((form) => `län ${form}`);
  return genitives(region ?? folded).map((form) => `kommun ${form}`);
}

/** What a municipality that is called one may be called without that, folded: `karlshamn` of Karlshamns kommun. */
export function bodyOf(name: string): string[] | undefined {
  const municipality = MUNICIPALITY.exec(fold(name))?.[1];
  return municipality === undefined ? undefined : [municipality, `${municipality}s`];
}

/** A name, and the one that it would be the genitive of: `Borås` may be Borås. */
function genitives(name: string): string[] {
  return name.endsWith('s') ? [name, name.slice(0, -1)] : [name];
}
