/** Longer first lines are running text. */
const LONGEST_NAME = 120;

/**
 * A cell that begins with a name on a line of its own, and goes on with what it means: "Aktivt arbete med LinkedIn⏎Fortsätta förvaltningens
 * …". A line that only breaks in the middle of a sentence is no name: what follows a name begins like a sentence, and the name does not end like one.
 */
export function nameAndText(cell: string): { readonly name: string; readonly text: string } {
  const [first = '', ...rest] = cell.split('\n');
  const text = rest.join('\n').trim();
  const name = first.trim();
  const sentence = /^[\p{Lu}\d"”“«]/u.test(text) && !/[.,;:–-]$/u.test(name) && name.length <= LONGEST_NAME;
  return text !== '' && name !== '' && sentence ? { name, text } : { name: cell, text: '' };
}
