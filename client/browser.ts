/** The entry in a web extension host: the server is a Web Worker, and every file is lent to it. */
import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Api, activateIn } from './extension.ts';

export function activate(context: ExtensionContext): Api {
  const place = (path: string) => Uri.joinPath(context.extensionUri, 'dist/server', path).toString(true);
  const script = place('lsp/browser.js');
  let worker: Worker | undefined;
  // Each start has a worker of its own. The library would ask `instanceof Worker`, which the host's own kind is not.
  const connect = async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return activateIn(context, {
    name: 'web',
    lends: () => true,
    connect(options) {
      // The host starts the worker from a text that does not say where it comes from.
      const initializationOptions = { ...options.initializationOptions, parts: `${place('parts')}/` };
      return new LanguageClient('dueline', 'Dueline', connect, { ...options, initializationOptions });
    },
  });
}
