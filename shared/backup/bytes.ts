/** Bytes that come in pieces and are wanted whole; holds them once until `all`. */
export interface Bytes {
  add(piece: Uint8Array): void;
  all(): Uint8Array<ArrayBuffer>;
}

export function createBytes(): Bytes {
  const pieces: Uint8Array[] = [];
  let length = 0;
  return {
    add(piece) {
      pieces.push(piece);
      length += piece.length;
    },
    all() {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return whole;
    },
  };
}
