/** Why a command could not run, in a sentence for the person at the terminal. Ends with exit code 2. */
export class Failure extends Error {}
