/** Whether what `folder`/package-lock.json asks for is what stands in its node_modules. */
export function isInstalled(folder: string): boolean;
/** Runs `npm ci` in `folder` unless everything is there; throws an error that says what to do where npm fails. */
export function install(folder: string, what: string): Promise<void>;
