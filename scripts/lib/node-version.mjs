/*
 * Imported before anything else, and written so that an old Node can read it.
 * Answers whether this Node can run the other scripts; where not, says so and sets the exit code.
 */
var OLDEST = [20, 19];

export function nodeIsNewEnough() {
  var parts = process.versions.node.split('.').map(Number);
  var enough = parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1]);
  if (enough) return true;
  console.error(
    'Leeway needs Node.js 20.19 or newer; this is ' + process.versions.node + '. Get it at https://nodejs.org',
  );
  process.exitCode = 1;
  return false;
}
