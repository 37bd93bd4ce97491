import { join } from 'node:path';
import { fold } from '../../kernel/identity.js';
import { DISK } from '../../text/disk.js';
import { nearest } from '../../text/nearest.js';
import type { Shell } from '../command.js';

/** A Swedish municipality (a code of four digits) or region (two). */
export interface Body {
  readonly code: string;
  readonly name: string;
  /** Another name: of a region its county's. */
  readonly also: string;
}

/** Where the list of them lies in the package. */
const LIST = ['lists', 'swedish-bodies.csv'];

/** Every municipality and region, regions first, by code. */
export function readBodies({ packageFolder, disk = DISK }: Pick<Shell, 'packageFolder' | 'disk'>): Body[] {
  const [, ...lines] = disk
    .read(join(packageFolder, ...LIST))
    .toString('utf8')
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => {
    const [code = '', name = '', also = ''] = line.split(',');
    return { code, name, also };
  });
}

/**
 * The body that a text names: by its code, or its name alone or as it is officially called, in any case. A name that both a
 * municipality and a county have is the municipality's.
 */
export function bodyNamed(text: string, bodies: readonly Body[]): Body | undefined {
  const wanted = fold(text);
  const municipalities = bodies.filter(isMunicipality);
  const regions = bodies.filter((one) => !isMunicipality(one));
  return (
    bodies.find(({ code }) => code === wanted) ??
    municipalities.find((one) => formsOfMunicipality(one).includes(wanted)) ??
    regions.find((one) => formsOfRegion(one).includes(wanted))
  );
}

/** Those that look like a text when no one is it: alike but for the marks over letters, else the nearest. */
export function bodiesLike(text: string, bodies: readonly Body[]): Body[] {
  const bare = bareName(text);
  const alike = bodies.filter(({ name }) => bareName(name) === bare);
  if (alike.length > 0) return alike;
  const near = nearest(
    bare,
    bodies.map(({ name }) => bareName(name)),
  );
  return bodies.filter(({ name }) => bareName(name) === near);
}

/** Other bodies that differ from one in nothing but the marks over letters. */
export function lookalikes({ code, name }: Body, bodies: readonly Body[]): Body[] {
  return bodies.filter((one) => one.code !== code && bareName(one.name) === bareName(name));
}

function isMunicipality({ code }: Body): boolean {
  return code.length === 4;
}

/** `x`, `x kommun`, `xs kommun`, and as a city: `x stad`, `xs stad`. */
function formsOfMunicipality({ name, also }: Body): string[] {
  const official = [name, `${name}s`].flatMap((stem) => [`${stem} kommun`, `${stem} stad`]);
  return [name, also, ...official].map(fold);
}

/** Its own name, that of its county, and either with and without the words around what it is called by. */
function formsOfRegion({ name, also: county }: Body): string[] {
  const stems = [name, county].map((one) =>
    fold(one)
      .replace(/^region | län$/g, '')
      .replace(/regionen$/, ''),
  );
  const bare = stems.flatMap((stem) => [stem, stem.replace(/s$/, '')]);
  const whole = bare.flatMap((stem) => [stem, `region ${stem}`, `region ${stem} län`, `${stem} län`]);
  return [fold(name), fold(county), `region ${fold(county)}`, ...whole];
}

/** A name without the marks over its letters, and without what says that it is a municipality's. */
function bareName(text: string): string {
  const bare = fold(text).normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/s? (kommun|stad)$/, '');
}
