/** How tests start the browser that `tasks.mjs` found (CHROMIUM_PATH); without one, Playwright starts its own. */
export function browserLaunch(): { executablePath?: string; args: string[] } {
  const executablePath = process.env.CHROMIUM_PATH;
  return {
    ...(executablePath ? { executablePath } : {}),
    // Chromium's own sandbox cannot be set up by root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  };
}
