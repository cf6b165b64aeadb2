/**
 * Windows code page 949 (Unified Hangul Code). Platforms disagree about it: browsers decode all of it under the label
 * `euc-kr`, Node under the same label only the part of KS X 1001, and none of them encodes. So the part all agree on is
 * asked from the decoder, the rest computed: the Hangul syllables KS X 1001 lacks stand in order of their code points in
 * the free places before and below it.
 */
interface Tables {
  /** Two bytes as one number -> code unit, 0 where there is none. */
  units: Uint16Array;
  /** Code unit -> two bytes as one number, 0 where there is none. */
  bytes: Uint16Array;
}

let tables: Tables | null = null;

function getTables(): Tables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): Tables {
  const made: Tables = { units: new Uint16Array(0x10000), bytes: new Uint16Array(0x10000) };
  addKsX1001(made);
  // Added to KS X 1001 in 1998; Node's decoder has no euro and registered sign.
  enter(made, 0xa2e6, 0x20ac);
  enter(made, 0xa2e7, 0xae);
  addOtherHangul(made);
  return made;
}

function enter({ units, bytes }: Tables, place: number, unit: number): void {
  units[place] = unit;
  bytes[unit] = place;
}

function addKsX1001(made: Tables): void {
  const decoder = new TextDecoder('euc-kr');
  const row = new Uint8Array(94 * 2);
  for (let lead = 0xa1; lead <= 0xfd; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) row.set([lead, trail], (trail - 0xa1) * 2);
    const text = decoder.decode(row);
    // A row with places the decoder cannot read gives more or other characters; it is then asked pair by pair.
    const whole = text.length === 94 && !/[\uE000-\uF8FF\uFFFD]/.test(text);
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const character = whole ? text.charAt(trail - 0xa1) : decoder.decode(new Uint8Array([lead, trail]));
      if (character.length === 1 && !/[\uE000-\uF8FF\uFFFD]/.test(character))
        enter(made, (lead << 8) | trail, character.charCodeAt(0));
    }
  }
}

function addOtherHangul(made: Tables): void {
  let unit = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= last; trail++) {
      if ((trail > 0x5a && trail < 0x61) || (trail > 0x7a && trail < 0x81)) continue;
      while (unit <= 0xd7a3 && made.bytes[unit] !== 0) unit++;
      if (unit > 0xd7a3) return;
      enter(made, (lead << 8) | trail, unit++);
    }
  }
}

/** The text of bytes in code page 949, or null when a byte or pair has no meaning in it. */
export function cp949Text(bytes: Uint8Array): string | null {
  const { units } = getTables();
  const parts: string[] = [];
  let run: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    let unit = lead;
    if (lead >= 0x80) {
      unit = units[(lead << 8) | (bytes[++at] ?? 0)] ?? 0;
      if (unit === 0) return null;
    }
    run.push(unit);
    if (run.length === 8192) {
      parts.push(String.fromCharCode(...run));
      run = [];
    }
  }
  parts.push(String.fromCharCode(...run));
  return parts.join('');
}

/** The bytes of the text in code page 949, or null when a character is missing from it. */
export function cp949Bytes(text: string): Uint8Array | null {
  const table = getTables().bytes;
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    const both = table[code] ?? 0;
    if (both === 0) return null;
    bytes[length++] = both >> 8;
    bytes[length++] = both & 0xff;
  }
  return bytes.slice(0, length);
}
