import { readFlags } from './flags.mjs';
import { main, say } from './say.mjs';

/** A command without flags of its own: anything but `--help` is a mistake. */
export const command = (help, work) =>
  main(async () => {
    if (readFlags({}, help).help) say(help);
    else await work();
  });
