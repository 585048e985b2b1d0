import type { FrameLocator } from 'playwright-core';
import type { VSCode } from './vscode.ts';

/** The page of the board: a frame in a frame. */
export const boardIn = ({ page }: VSCode): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
