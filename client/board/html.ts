/** The board's page: one script, one style sheet, and nothing from elsewhere. */
import type { Words } from './words.ts';

export interface PageParts {
  script: string;
  style: string;
  /** What the editor's own files are served from. */
  source: string;
  nonce: string;
  /** A language tag. */
  language: string;
  title: string;
  words: Words;
}

/** Scripts run by their nonce alone; pictures are those that the page draws itself, to be saved. */
export function pageOf({ script, style, source, nonce, language, title, words }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${source}; img-src blob:`;
  return `<!DOCTYPE html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body data-words="${escaped(JSON.stringify(words))}">
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);
