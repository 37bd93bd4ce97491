/** An element of XML, without its prefix: what it holds is elements or a text. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

/** Reads XML as strictly as a spreadsheet does. Throws where it is not well formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let at = 0;
  for (const tag of xml.matchAll(/<(\?|\/?)([\w:]*)((?:\s+[\w:]+="[^"<]*")*)\s*(\??|\/?)>/g)) {
    const [whole, start = '', name = '', written = '', end = ''] = tag;
    const holder = open.at(-1) as Element;
    holder.text += plainText(xml.slice(at, tag.index));
    at = tag.index + whole.length;
    if (start === '?') continue;
    const local = name.replace(/^.*:/, '');
    if (start === '/') {
      if (open.pop()?.name !== local) throw new Error(`</${name}> closes something else`);
      continue;
    }
    const pairs = [...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, plainText(value)] as const,
    );
    const element: Element = { name: local, attributes: new Map(pairs), children: [], text: '' };
    if (element.attributes.size !== pairs.length) throw new Error(`<${name}> has an attribute twice`);
    holder.children.push(element);
    if (end !== '/') open.push(element);
  }
  if (open.length !== 1 || xml.slice(at).trim() !== '') throw new Error('something is left open');
  return root.children[0] as Element;
}

/** All elements of a name within one, in order. */
export function within(element: Element, name: string): Element[] {
  return element.children.flatMap((one) => [...(one.name === name ? [one] : []), ...within(one, name)]);
}

function plainText(text: string): string {
  if (/[<\p{Cc}\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot);)/u.test(text.replace(/[\t\n\r]/g, '')))
    throw new Error(`no text of XML: ${text.slice(0, 80)}`);
  const marks: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return text.replace(/&\w+;/g, (mark) => marks[mark] ?? mark);
}
