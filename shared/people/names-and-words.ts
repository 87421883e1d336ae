/**
 * Names of people that are ordinary English words when they are written small. Ours, from the names that such teams have;
 * a word that is missing here is hidden as a name would be, which is the safe side.
 */
export const NAMES_AND_WORDS: ReadonlySet<string> = new Set(
  `abbey ace amber angel april art ash august autumn baker banks bill black blue bond bright brook brown bush buck carol
  carter chance chase christian clay cliff cook cross daisy dale dawn day dean drew duke earl eve faith field fields fox
  frank gene glen grace grant gray green guy hall harmony hill holly hope hunter iris ivy jack jade jay jean jewel joy
  june kent king kit lake lane leaf lily long major mark marsh mason max may melody mercy miles moore moss nick norm
  olive page park patience pat pearl penny pierce pike piper poppy price queen rain ray reed rich rob robin rock rose
  ruby rush sage sandy sky skip sterling stone storm sue summer teddy tony trip victor violet wade walker ward wells west
  white will win wood woods young`.split(/\s+/u),
);
