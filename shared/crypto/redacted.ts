const MARK = '«redacted»';

/**
 * A secret that nothing prints by accident: string conversion, JSON and Node's inspector all show a mark, and a
 * structured clone to another thread arrives empty. `reveal` is the one way to the value, so that a reader of the
 * code sees every place where a secret is used.
 */
export class Redacted<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return MARK;
  }

  toJSON(): string {
    return MARK;
  }

  [Symbol.toPrimitive](): string {
    return MARK;
  }

  /** What `console.log` and `util.inspect` of Node call. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return MARK;
  }
}
