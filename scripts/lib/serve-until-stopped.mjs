import { say } from './say.mjs';
import { serve } from './server.mjs';

/** Serves the browser edition until the person stops it. Answers the address. */
export async function serveUntilStopped(port) {
  const { address, stop } = await serve({ port });
  say(`Leeway is at ${address} and only this computer can reach it. Stop it with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  return address;
}
