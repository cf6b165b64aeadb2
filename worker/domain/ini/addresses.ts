/** An IP address that was read. */
export interface Address {
  version: 4 | 6;
  /** Equal for two spellings of one address; holds the zone. */
  normal: string;
  /** Behind `%`, without it; empty for none. */
  zone: string;
}

/** Longest: an IPv6 address with an IPv4 tail and the name of an interface. */
const LONGEST = 120;

/**
 * An IPv4 address of four decimal numbers without leading zeros (some readers take those for octal), or an IPv6 address
 * of RFC 4291 in any of its forms, with an optional zone. Null for anything else.
 */
export function parseAddress(text: string): Address | null {
  if (text.length > LONGEST) return null;
  const octets = ipv4(text);
  if (octets) return { version: 4, normal: octets.join('.'), zone: '' };
  const match = /^([0-9a-f:.]+)(?:%([\w.~-]+))?$/i.exec(text);
  const groups = match && ipv6(match[1] ?? '');
  if (!groups) return null;
  const zone = match[2] ?? '';
  const normal = groups.map((group) => group.toString(16)).join(':') + (zone && `%${zone.toLowerCase()}`);
  return { version: 6, normal, zone };
}

const IPV4 = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

function ipv4(text: string): number[] | null {
  const octets = IPV4.exec(text)?.slice(1).map(Number);
  return octets?.every((octet) => octet < 256) ? octets : null;
}

/** The eight groups, or null. `::` stands once, for at least one group of zeros. */
function ipv6(text: string): number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const tail = halves[halves.length - 1] ?? '';
  const left = halves.length === 2 ? groupsOf(halves[0] ?? '', false) : [];
  const right = groupsOf(tail, true);
  if (!left || !right) return null;
  const zeros = 8 - left.length - right.length;
  if (halves.length === 2 ? zeros < 1 : zeros !== 0) return null;
  return [...left, ...Array.from({ length: zeros }, () => 0), ...right];
}

/** Groups between colons; the last may be written as an IPv4 address, which is two groups. */
function groupsOf(text: string, isLast: boolean): number[] | null {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const octets = isLast && index === parts.length - 1 && part.includes('.') ? ipv4(part) : null;
    if (octets) {
      const [a = 0, b = 0, c = 0, d = 0] = octets;
      groups.push(a * 256 + b, c * 256 + d);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      groups.push(Number.parseInt(part, 16));
    } else return null;
  }
  return groups;
}
