import { PORT, portOf, readFlags } from './flags.mjs';
import { main, say } from './say.mjs';
import { serveUntilStopped } from './serve-until-stopped.mjs';

const HELP = `Serves the built browser edition on 127.0.0.1.

  node scripts/serve.mjs [--port N]   N: ${PORT} if not given; 0 takes any free port`;

await main(async () => {
  const { port, help } = readFlags({ port: { type: 'string', default: String(PORT) } }, HELP);
  if (help) say(HELP);
  else await serveUntilStopped(portOf(port));
});
