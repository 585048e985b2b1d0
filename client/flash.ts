/** A line that lights up for a moment, so that the eye finds it. */
import { type TextEditor, type TextEditorDecorationType, ThemeColor, window } from 'vscode';

const milliseconds = 900;
let light: TextEditorDecorationType | undefined;

/** Lights up the line of the cursor. */
export function flashLine(editor: TextEditor): void {
  light?.dispose();
  const lit = window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new ThemeColor('editor.findRangeHighlightBackground'),
    // In high contrast backgrounds are bare: a frame is seen there.
    outline: '1px solid',
    outlineColor: new ThemeColor('contrastActiveBorder'),
  });
  light = lit;
  editor.setDecorations(lit, [editor.selection]);
  setTimeout(() => lit.dispose(), milliseconds);
}
