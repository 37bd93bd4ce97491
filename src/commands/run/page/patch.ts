/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * In what a value differs from another: by name or place, null for what it lacks; undefined where they are alike. Requires:
 * no member of an object is null. Law: `patched(own, patchOf(own, other))` is `other`.
 */
export function patchOf(own: Json | undefined, other: Json): Json | undefined {
  if (JSON.stringify(own) === JSON.stringify(other)) return undefined;
  if (!isHolding(own) || !isHolding(other) || Array.isArray(own) !== Array.isArray(other)) return other;
  const length =
    Array.isArray(own) && Array.isArray(other) && own.length !== other.length ? other.length : undefined;
  const patches = Object.keys({ ...own, ...other }).flatMap((name): [string, Json][] => {
    const [before, after] = [membersOf(own)[name], membersOf(other)[name]];
    const patch = after === undefined ? (length === undefined ? null : undefined) : patchOf(before, after);
    return patch === undefined ? [] : [[name, patch]];
  });
  return { ...Object.fromEntries(patches), ...(length !== undefined && { length }) };
}

/** A value as a patch makes it: of the shape of what it was. */
export function patched<T>(own: T, patch: Json): T {
  return made(own as Json, patch) as T;
}

function made(own: Json | undefined, patch: Json | undefined): Json | undefined {
  if (patch === undefined) return own;
  if (!isHolding(patch) || Array.isArray(patch) || !isHolding(own)) return patch;
  const members = Object.entries(patch).map(([name, one]) => [name, made(membersOf(own)[name], one)]);
  if (Array.isArray(own)) return Object.assign([...own], Object.fromEntries(members));
  const all = Object.entries({ ...own, ...Object.fromEntries(members) });
  return Object.fromEntries(all.filter(([, one]) => one !== null)) as Json;
}

type Holding = Extract<Json, object>;

function isHolding(value: Json | undefined): value is Holding {
  return typeof value === 'object' && value !== null;
}

function membersOf(value: Holding): Readonly<Record<string, Json | undefined>> {
  return value as Readonly<Record<string, Json>>;
}
