/** The browser of the tests: found on the system, on Debian installed; started on a profile that is thrown away. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) =>
    ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => `${folder}/${name}`),
  ),
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: programs.flatMap((folder) =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ].map((path) => `${folder}\\${path}`),
  ),
};

/** The path of a Chromium, Chrome or Edge; undefined where there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH ?? '', ...(places[process.platform] ?? [])].find((path) => existsSync(path));
}

/** What somebody has to do who has no browser for the tests. */
export const chromiumAdvice: string =
  'No Chromium, Chrome or Edge was found. Install one (Debian, Ubuntu: apt-get install chromium fonts-noto-cjk), ' +
  'or set CHROMIUM_PATH to the one you have.';

/** Installs Chromium and its fonts on Debian, if we may; the path, or undefined where there is still none. */
export function ensureChromium(): string | undefined {
  const found = findChromium();
  if (found || process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebian()) return found;
  console.log('Installing Chromium with apt-get (once) …');
  const packages = ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (status !== 0) {
      console.log(`apt-get ${args[0]} failed:\n${stderr}`);
      break;
    }
  }
  return findChromium();
}

function isDebian(): boolean {
  return existsSync('/usr/bin/apt-get') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

const args = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--disable-software-rasterizer'],
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
/** Nothing is drawn by a graphics card that is itself a program. */
const ignoreDefaultArgs = ['--enable-unsafe-swiftshader'];

/**
 * A browser on a fresh profile. Not `newContext()`: its contexts refuse third-party cookies, and with them the service
 * worker that every web view of the browser build needs. `unseen`: nobody looks at it, and nothing need move on the screen.
 */
export async function launch(
  viewport: { width: number; height: number },
  { unseen = false }: { unseen?: boolean } = {},
): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(chromiumAdvice);
  const profile = mkdtempSync(join(tmpdir(), 'dueline-browser-'));
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  // The day of the page must be the day of the Node host.
  const timezoneId = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const options = { executablePath, headless: true, args, ignoreDefaultArgs, viewport, locale: 'en-US', timezoneId };
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    ...(unseen && { reducedMotion: 'reduce' }),
  });
  context.once('close', () => remove(profile));
  process.once('exit', () => remove(profile));
  return context;
}

/** The browser's last helper may still be writing. */
function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
