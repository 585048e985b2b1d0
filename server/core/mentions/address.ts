/** An address of the web, or a path of two names or more. */
export const address = /https?:\/\/[\w.:-]{1,100}(?:\/[\w.{}:-]{1,60}){0,12}|(?:\/[\w.{}:-]{1,60}){2,12}/g;

/** The addresses and paths in a command. */
export const addressesIn = (command: string): string[] => [...command.matchAll(address)].map(([found]) => found);
