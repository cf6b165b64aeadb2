import type { FileKind, Recognised } from '../../contract';

/** Characters looked at: each of these shows itself early. */
const SAMPLE_CHARACTERS = 65_536;

/** A compact JWS. Its header is a JSON object: `{"` in Base64url is `eyJ`, and `{` before white space the others. */
const TOKEN = /^(?:ey[JA]|ew[o0k])[\w-]{8,}\.[\w-]{2,}\.[\w-]*$/;
/** One inside a form post, an address or a header: `jwtTokenResponse=eyJ...`. */
const CARRIED_TOKEN = /(?:[=:"'\s]|bearer )eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/i;

/** What scripts of sign-in pages are made of (adfs.md). One alone may be found in any text. */
const scriptSigns = [
  /\bfunction\b[^\n(]{0,60}\(/,
  /\b(?:var|let|const)\s+[\w$]+\s*=/,
  /\bdocument\s*\.\s*\w+/,
  /\bwindow\s*\.\s*\w+/,
  /\)\s*\{/,
  /\breturn\b[^\n]{0,200};/,
];

/** What the adapter shows to users and writes into its event log (singleid.md 6), and the frame of Windows events. */
const traceSigns = [
  /\bErrorCode\s*[:=]\s*\d{4}\b/i,
  /\[#\d{4}\]/,
  /\bErr\.[A-Z][A-Za-z]+/,
  /\bMFA_Adapter\b/,
  /<Event\b[^>]{0,200}xmlns=/,
  /^(?:Log Name|로그 이름):/m,
  // What the cmdlets of AD FS, gacutil and a transcript print.
  /^\s*(?:AdminName|AuthenticationMethods|IdentityClaims|ActiveThemeName|StyleSheets)\s*:/m,
  /,\s*PublicKeyToken\s*=\s*[0-9a-f]{16}\b/i,
  /^(?:PS [A-Za-z]:\\|\*{10,}\s*$)/m,
  /^\s*(?:TimeCreated|ProviderName)\s+[:A-Z]/m,
];

/** What `w32tm` prints, in English and Korean (otp.md). */
const clockSigns = [
  /^\s*(?:Leap Indicator|윤초 조정)/m,
  /\bw32tm\b/i,
  /^\d\d:\d\d:\d\d,? [+-]\d+\.\d+s/m,
  /\bNTP: [+-]\d+\.\d+s/,
];

/** What its first bytes tell: a zip, or a program file of Windows. */
export function recogniseBytes(bytes: Uint8Array): FileKind | null {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return 'archive';
  return a === 0x4d && b === 0x5a && bytes.subarray(0, 256).includes(0) ? 'assembly' : null;
}

/** What a text is that is no INI: 0 to 1, by its signs and its name; kinds without any are left out. */
export function recogniseText(text: string, name = ''): Recognised[] {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const count = (signs: readonly RegExp[]): number => signs.filter((sign) => sign.test(sample)).length;
  const scripts = count(scriptSigns);
  const traces = count(traceSigns);
  const found: Recognised[] = [
    { kind: 'token', score: tokenScore(sample) },
    { kind: 'clock', score: count(clockSigns) === 0 ? 0 : 0.5 + 0.15 * count(clockSigns) },
    { kind: 'otp-address', score: /^\s*otpauth(?:-migration)?:\/\//.test(sample) ? 0.95 : 0 },
    { kind: 'kept', score: /^\s*\{\s*"(?:magic|signet)"\s*:\s*"signet/.test(sample) ? 0.95 : 0 },
    { kind: 'script', score: Math.max(/\.m?js$/i.test(name) ? 0.7 : 0, scripts < 2 ? 0 : 0.3 + 0.1 * scripts) },
    { kind: 'trace', score: traces === 0 ? 0 : 0.5 + 0.1 * Math.min(4, traces) },
  ];
  return found.filter(({ score }) => score > 0);
}

function tokenScore(sample: string): number {
  // An HTTP archive.
  if (/^\s*\{\s*"log"\s*:\s*\{/.test(sample)) return 0.8;
  // People copy tokens out of windows that break them into lines.
  const joined = sample.replace(/^\s*bearer\s+/i, '').replace(/\s+/g, '');
  if (TOKEN.test(joined)) return 0.95;
  return CARRIED_TOKEN.test(` ${sample}`) ? 0.45 : 0;
}
