/**
 * Fills a template of `worker/texts`. `{name}` becomes the argument; `{name|을/를}` the argument followed by the
 * Korean particle its last sound calls for. An argument that is not given stays visible as `{name}`. `terms` has words
 * for arguments that are codes.
 */
export function fill(
  template: string,
  args: Readonly<Record<string, string | number>>,
  terms: Readonly<Record<string, Terms>> = {},
): string {
  return template.replace(/\{([A-Za-z]\w*)(?:\|([^}]*))?\}/g, (whole, name: string, particles?: string) => {
    const value = args[name];
    if (value === undefined) return whole;
    const word = Object.hasOwn(terms, name) ? inWords(String(value), terms[name] ?? {}) : String(value);
    return particles ? word + particle(word, particles) : word;
  });
}

type Terms = Readonly<Record<string, string>>;

/** `a,b@c+d` as `A, B (C, D)`. A code without a word stays as it is. */
function inWords(codes: string, terms: Terms): string {
  const word = (code: string): string => (Object.hasOwn(terms, code) ? (terms[code] ?? code) : code);
  return codes
    .split(',')
    .map((code) => {
      const [main = '', under] = code.split('@');
      return under === undefined ? word(main) : `${word(main)} (${under.split('+').map(word).join(', ')})`;
    })
    .join(', ');
}

/** A word with its particle: `josa('키', '을/를')` is `키를`. */
export function josa(word: string, particles: string): string {
  return word + particle(word, particles);
}

/** The letters whose Korean names end in a consonant, as in 엘, 엠, 엔, 알. */
const CLOSED_LETTERS = /[lmnr]$/i;
/** The digits read 영, 일, 삼, 육, 칠, 팔: they end in a consonant. */
const CLOSED_DIGITS = /[013678]$/;

/**
 * Picks from `을/를`, `이/가`, `은/는`, `과/와`, `으로/로`, `이라/라`: the first after a final consonant.
 * `으로/로` takes the second after ㄹ too. Closing quotes and brackets at the end are passed over.
 */
function particle(word: string, particles: string): string {
  const [closed = '', open = ''] = particles.split('/');
  const sound = word.replace(/["'”’)\]}>»」\s]+$/u, '');
  const last = sound.charCodeAt(sound.length - 1);
  const rieulIsOpen = closed.startsWith('으로');
  if (last >= 0xac00 && last <= 0xd7a3) {
    const final = (last - 0xac00) % 28;
    return final === 0 || (rieulIsOpen && final === 8) ? open : closed;
  }
  if (rieulIsOpen && /[lr178]$/i.test(sound)) return open;
  return CLOSED_LETTERS.test(sound) || CLOSED_DIGITS.test(sound) ? closed : open;
}
