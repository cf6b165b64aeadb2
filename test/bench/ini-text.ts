import { soundIni } from '../support/ini-cases';

/** Languages of Windows, by their numbers, for message sections. */
const locales = Array.from({ length: 60 }, (_, at) => 1025 + at).filter((number) => number !== 1033 && number !== 1042);

const remarks = [
  '# 값을 표현할때 " 와 \' 를 사용할 수 있으며 = 좌우에 빈칸을 입력해도 됩니다',
  '# Changed on request of the identity team; ask them before the value is touched again.',
  '# 예시: LDAP://dc01.corp.contoso.com , LDAP://10.20.30.40',
  '#',
];

function lists(): string {
  return Array.from({ length: 99 }, (_, at) => {
    const number = String(at + 1).padStart(2, '0');
    return [
      `# entry ${number} of the lists, kept by the identity team`,
      `LDAP_WHITE_IP_${number}="10.20.${at}.${at + 1}"`,
      ...(at > 1 ? [`USERINFO_${number}=attribute${at};claim${at};plainClaim${at}`] : []),
    ].join('\n');
  }).join('\n');
}

/**
 * A file of about `sizeBytes` that an administrator could have: every section and key that the adapter knows, its
 * numbered lists up to 99, messages in sixty languages, and the rest remarks between the settings; CRLF as on Windows.
 */
export function largeIni(sizeBytes: number): string {
  const messages = locales.map((number) => `[MSG-${number}]\nMSG_INTERNAL_ERROR="Internal error occurred."`).join('\n');
  const settings = `${soundIni.replace('[API]', `${lists()}\n\n[API]`)}${messages}\n`.split('\n');
  const bytes = (text: string): number => new TextEncoder().encode(text).length + 2;
  const remarkBytes = remarks.reduce((sum, line) => sum + bytes(line), 0) / remarks.length;
  const left = sizeBytes - settings.reduce((sum, line) => sum + bytes(line), 0);
  const each = Math.max(0, Math.round(left / remarkBytes / settings.length));
  return asRead(
    settings
      .flatMap((line, at) => [
        ...Array.from({ length: each }, (_, nth) => remarks[(at + nth) % remarks.length] ?? ''),
        line,
      ])
      .join('\r\n'),
  );
}

/** The same settings over and over: nearly every line is a duplicate. */
export function repeatedIni(sizeBytes: number): string {
  const block = soundIni.replace('[API]', `${lists()}\n\n[API]`).replaceAll('\n', '\r\n');
  return asRead(block.repeat(Math.ceil(sizeBytes / block.length)).slice(0, sizeBytes));
}

/** The text as a file gives it: in one piece, not as the parts of others that a program may hold it in. */
const asRead = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
