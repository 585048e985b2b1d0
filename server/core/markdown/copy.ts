/**
 * A string of the same characters that holds no other string alive. In V8 a slice of 13 or more characters keeps the whole
 * text that it was cut from: a fact of ten words would keep a note of 10 MB. Who keeps a string of a note beyond
 * its reading (titles, names, targets, keys: everything in a `Note`) copies it.
 */
export function copy(text: string): string {
  return text.length < 13 ? text : JSON.parse(JSON.stringify(text));
}
