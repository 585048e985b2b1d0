/** Messages in other languages than English: only those need them whose editor speaks one, so a bundle may load them late. */
import type { Messages } from './en.ts';
import { ja } from './ja.ts';
import { zh } from './zh.ts';

/** The messages in Chinese. */
export const inChinese = (): Messages => zh;
/** The messages in Japanese. */
export const inJapanese = (): Messages => ja;
