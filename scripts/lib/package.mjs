import { ensureBuilt } from './build.mjs';
import { obtainElectron } from './electron.mjs';
import { ensureInstalled } from './install.mjs';
import { command } from './no-flags.mjs';
import { run, tool } from './run.mjs';
import { Refusal, say } from './say.mjs';

const HELP =
  'Packs Leeway for this system into dist/: AppImage and deb on Linux, an installer on Windows, a dmg on macOS.';

await command(HELP, async () => {
  await ensureInstalled();
  await ensureBuilt();
  if (!(await obtainElectron())) {
    throw new Refusal(
      'Nothing was packed: Electron’s program is not here and cannot be downloaded now. Connect once, then run this again.',
    );
  }
  const { code } = await run([...tool('electron-builder'), '--publish', 'never'], { show: true });
  if (code !== 0) throw new Refusal('Packing failed; the lines above say where.');
  say('Packed into dist/.');
});
