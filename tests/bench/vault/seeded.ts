/** The journal that is made for the measurements. */
export const NAME = 'bench';
/** Where the product itself looks for its journal. */
export const PRODUCT = 'leeway';
export const PASSPHRASE = 'copper lantern walks backwards uphill';
/** How many people are in a journal that is about people. */
export const PEOPLE = 500;
