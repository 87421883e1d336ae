import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/** What the packaged program may do. A fuse that a later Electron adds stops the build until it is decided here. */
const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Only decides how WebAssembly checks its bounds; off is slower, not safer.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** electron-builder calls this when the program's folder is whole, before it is signed and packed. */
export default async function flip({ appOutDir, electronPlatformName, packager }) {
  const product = packager.appInfo.productFilename;
  const program = { darwin: `${product}.app`, win32: `${product}.exe`, linux: packager.executableName }[
    electronPlatformName
  ];
  await flipFuses(join(appOutDir, program), { ...FUSES, resetAdHocDarwinSignature: electronPlatformName === 'darwin' });
}
