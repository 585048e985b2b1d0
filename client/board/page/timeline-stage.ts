import type { Page } from './page.ts';
import type { Layout, Row } from './timeline-layout.ts';
import type { Sheet } from './timeline-sheet.ts';

/** What pointer and keys work on. */
export interface Stage extends Pick<Sheet, 'scroller' | 'names' | 'bars'> {
  page: Page;
  layout(): Layout | null;
  /** The row under the keys. */
  active(): Row | undefined;
  /** Puts it under the keys, and into sight. */
  activate(row: Row | undefined): void;
  /** Draws anew; what stands in the middle stays there. */
  redraw(): void;
  /** Shows a due day that is being moved; null for none. */
  preview(row: Row | null, due: number): void;
}
