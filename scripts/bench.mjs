import { nodeIsNewEnough } from './lib/node-version.mjs';

// The rest is loaded only by a Node that can read it.
if (nodeIsNewEnough()) void import('./lib/bench.mjs');
