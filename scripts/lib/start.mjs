import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { obtainElectron } from './electron.mjs';
import { PORT, portOf, readFlags } from './flags.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './run.mjs';
import { Refusal, main, say } from './say.mjs';
import { serveUntilStopped } from './serve-until-stopped.mjs';

const HELP = `Opens Leeway; installs and builds what is missing first.

  npm start -- [flags]

  --browser            the browser edition, served on 127.0.0.1, instead of the desktop program
  --port N             its port (${PORT}); a journal in the browser belongs to its port
  --no-open            only serve, open no browser
  --user-data-dir D    desktop: keep the journal in folder D
  --capture            desktop: open quick capture, in the Leeway that runs or alone
  --help               this text`;

const FLAGS = {
  browser: { type: 'boolean', default: false },
  port: { type: 'string', default: String(PORT) },
  'no-open': { type: 'boolean', default: false },
  'user-data-dir': { type: 'string' },
  capture: { type: 'boolean', default: false },
};

await main(async () => {
  const flags = readFlags(FLAGS, HELP);
  const port = portOf(flags.port);
  const folder = flags['user-data-dir'];
  if (flags.help) return say(HELP);
  if (flags.browser && folder !== undefined)
    throw new Refusal('--user-data-dir is for the desktop program; a browser keeps its own folder.');
  if (flags.browser && flags.capture) throw new Refusal('--capture is for the desktop program.');
  await ensureInstalled();
  await ensureBuilt();
  const electron = flags.browser ? undefined : await desktop();
  if (electron) return openDesktop(electron, folder, flags.capture);
  const address = await serveUntilStopped(port);
  if (!flags['no-open']) openBrowser(address);
});

/** Electron's program where it can run here; else one line that says why not. */
async function desktop() {
  if (process.platform === 'linux' && process.getuid() === 0) {
    return without('Electron does not run as root');
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return without('There is no screen for a window');
  }
  return (await obtainElectron()) ?? without('Electron cannot be downloaded now');
}

function without(why) {
  say(`${why}: this is the browser edition, which keeps a journal of its own.`);
}

function openDesktop(electron, folder, capture) {
  const env = { ...process.env };
  // Set in some editors' terminals; Electron would then be a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const where = folder === undefined ? [] : [`--user-data-dir=${resolve(folder)}`];
  const child = spawn(electron, [ROOT, ...where, ...(capture ? ['--capture'] : [])], { stdio: 'inherit', env });
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** Opens the address in the person's browser; where there is none, the printed line is enough. */
function openBrowser(address) {
  const [program, ...args] = { darwin: ['open', address], win32: ['cmd', '/c', 'start', '', address] }[
    process.platform
  ] ?? ['xdg-open', address];
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
