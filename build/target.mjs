/**
 * What the program is built for. Node 20.0 lacks names of scripts that no form here asks for: without `supported` each form
 * with a \p is made anew whenever it is met.
 */
export const TARGET = {
  target: 'node20',
  platform: 'node',
  supported: { 'regexp-unicode-property-escapes': true },
};
