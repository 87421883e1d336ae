/** The journal that is made for the measurements. */
export const NAME = 'bench';
export const PASSPHRASE = 'copper lantern walks backwards uphill';
