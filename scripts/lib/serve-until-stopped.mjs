import { say } from './say.mjs';
import { serve } from './server.mjs';

/** Serves the browser edition until the person stops it. Answers the address. */
export async function serveUntilStopped(port) {
  const { address, stop } = await serve({ port });
  // Before it is said how: whoever reads that may do it at once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  say(`Leeway is at ${address} and only this computer can reach it. Stop it with Ctrl+C.`);
  return address;
}
