/** What the parts of the page share: the words, the choice of the user, and a line to the extension. */
import type { Board, BoardParams, BoardResult, BoardTableResult } from '../../../server/protocol.ts';
import { type Choice, defaultChoice, type FromPage, type ToPage } from '../messages.ts';
import type { Words } from '../words.ts';

/** What the editor lends to a web view. */
interface Editor {
  postMessage(message: FromPage): void;
  getState(): Partial<Choice> | undefined;
  setState(state: Choice): void;
}
declare function acquireVsCodeApi(): Editor;

export interface Page {
  words: Words;
  choice(): Choice;
  /** Changes what is seen; `quiet`: without drawing anew. */
  choose(change: Partial<Choice>, quiet?: 'quiet'): void;
  send(message: FromPage): void;
  ask(question: BoardParams): Promise<BoardResult>;
  askTable(question: BoardParams): Promise<BoardTableResult>;
  /** Says something to who does not see. */
  announce(text: string): void;
}

/** A picture on the page. */
export interface View {
  /** What is shown. */
  root: HTMLElement;
  /** Shows another answer. */
  update(board: Board): void;
  /** The whole as a drawing of its own, to be saved. */
  picture(): SVGSVGElement;
  /** Puts the focus where the keys work. */
  focus(): void;
}

interface Heard {
  chosen(): void;
  changed(): void;
  said(text: string, undo: boolean): void;
}

/** Opens the line to the extension. */
export function openPage(heard: Heard): Page {
  const editor = acquireVsCodeApi();
  let choice: Choice = { ...defaultChoice, ...editor.getState() };
  const waiting = new Map<number, (result: never) => void>();
  let last = 0;
  window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
    if (data.kind === 'changed') heard.changed();
    else if (data.kind === 'said') heard.said(data.text, data.undo);
    else if (data.kind === 'board' || data.kind === 'table') {
      waiting.get(data.id)?.(data.result as never);
      waiting.delete(data.id);
    }
  });
  const request = <Result>(kind: 'board' | 'table', question: BoardParams): Promise<Result> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve as (result: never) => void);
      editor.postMessage({ kind, id: last, question });
    });
  const voice = document.createElement('div');
  voice.className = 'voice';
  voice.setAttribute('aria-live', 'polite');
  document.body.append(voice);
  return {
    words: JSON.parse(document.body.dataset.words ?? '{}'),
    choice: () => choice,
    choose(change, quiet) {
      choice = { ...choice, ...change };
      editor.setState(choice);
      if (!quiet) heard.chosen();
    },
    send: (message) => editor.postMessage(message),
    ask: (question) => request('board', question),
    askTable: (question) => request('table', question),
    announce: (text) => {
      voice.textContent = text;
    },
  };
}

/** What of a choice the server is asked. */
export const questionOf = ({ zoom: _, table: __, folded: ___, ...question }: Choice): BoardParams => question;
