/** Something the person must act on: printed as one line, without a stack. */
export class Refusal extends Error {}

export const say = (line) => process.stdout.write(`${line}\n`);

/** Runs a command's work and turns what goes wrong into one line and an exit code that is not 0. */
export async function main(work) {
  try {
    await work();
  } catch (reason) {
    process.stderr.write(`${reason instanceof Refusal ? reason.message : (reason?.stack ?? reason)}\n`);
    process.exitCode = 1;
  }
}
