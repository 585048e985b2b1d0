/** All that is used of YAML, in one place, so that a bundle can leave it to a part of its own (see server/build.mjs). */
export { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
