import { locale, type Locale } from '../../i18n';
import { workbench } from '../../workbench';
import { diagnose } from './diagnose.svelte';

export type SampleKind = 'screen' | 'log';

/** Reads a sample beside the open farm, or beside the sample farm when no INI is open. */
export async function takeSample(kind: SampleKind): Promise<void> {
  if (!workbench.ini) {
    const { sampleDeployment, sampleIni } = await import('../../workbench/sample');
    await workbench.openFile('ini', sampleIni(), { farm: sampleDeployment(Date.now()) });
  }
  const text = kind === 'screen' ? screens[locale.current] : sampleLog(locale.current, Date.now());
  diagnose.tab = 'read';
  diagnose.reading.takeText(text, 'sample');
}

/** As the adapter shows it (seed, "사용자 에러 메시지"). */
const screens: Readonly<Record<Locale, string>> = {
  en: 'Internal error occurred. Contact administrator.\nErrorCode : 1003\n',
  ko: '내부 오류가 발생했습니다. 관리자에게 문의하세요.\nErrorCode : 1003\n',
};

interface SampleEvent {
  /** Seconds after the first. */
  at: number;
  log: 'MFA_Adapter' | 'AD FS/Admin' | 'Security';
  id: number;
  level: 'error' | 'info';
  message: Readonly<Record<Locale, string>>;
}

const frames = {
  en: {
    labels: ['Log Name', 'Source', 'Date', 'Event ID', 'Task Category', 'Level', 'Keywords', 'User', 'Computer'],
    description: 'Description',
    none: 'None',
    levels: { error: 'Error', info: 'Information' },
    absent: 'N/A',
  },
  ko: {
    labels: ['로그 이름', '원본', '날짜', '이벤트 ID', '작업 범주', '수준', '키워드', '사용자', '컴퓨터'],
    description: '설명',
    none: '없음',
    levels: { error: '오류', info: '정보' },
    absent: '해당 없음',
  },
} as const;
const sources = { MFA_Adapter: 'AdapterDLL', 'AD FS/Admin': 'AD FS', Security: 'AD FS Auditing' } as const;

const pad = (value: number): string => String(value).padStart(2, '0');

/** As Event Viewer of each language writes it, on a clock of Korea. */
function windowsTime(ms: number, language: Locale): string {
  const at = new Date(ms + 540 * 60_000);
  const hour = at.getUTCHours();
  const clock = `${hour % 12 || 12}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}`;
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return language === 'ko'
    ? `${year}-${pad(month)}-${pad(day)} ${hour < 12 ? '오전' : '오후'} ${clock}`
    : `${month}/${day}/${year} ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Three users and two causes in the last hours: the directory for two of them, the token for the third. */
function sampleLog(language: Locale, nowMs: number): string {
  const startMs = Math.floor(nowMs / 60_000) * 60_000 - 150 * 60_000;
  const write = ({ at, log, id, level, message }: SampleEvent): string => {
    const { labels, description, none, levels, absent } = frames[language];
    const time = windowsTime(startMs + at * 1000, language);
    const values = [log, sources[log], time, String(id), none, levels[level], '', absent, 'adfs01.contoso.example'];
    return [...labels.map((label, n) => `${label}:  ${values[n] ?? ''}`), `${description}:`, message[language]].join(
      '\r\n',
    );
  };
  // Event Viewer copies the newest first.
  return [...events].reverse().map(write).join('\r\n');
}

const failures = {
  '1003': { ko: 'LDAP에서 사용자 정보를 가져올 수 없습니다.', en: 'The user’s data cannot be fetched from LDAP.' },
  '1005': { ko: 'JWT token 생성을 할 수 없습니다.', en: 'The JWT cannot be made.' },
  '3000': { ko: 'Html 읽기 성공', en: 'Html was read.' },
  '6000': {
    ko: 'AD(LDAP)에서 사용자 정보를 검색하는 과정에 Exception이 발생했습니다.',
    en: 'An exception occurred while the user was looked up in AD (LDAP).',
  },
} as const;
const stack = [
  '',
  'System.DirectoryServices.DirectoryServicesCOMException (0x80005000): Unknown error (0x80005000)',
  '   at System.DirectoryServices.DirectoryEntry.Bind(Boolean throwIfFail)',
  '   at ADFSadapter.LdapSearch.Find(String account)',
].join('\r\n');

function adapter(at: number, user: string, code: keyof typeof failures): SampleEvent {
  const text = (language: Locale): string => {
    const words = `[1.2.0.8] [${user}@contoso.example] [#${code}] ${failures[code][language]}`;
    return code === '6000' ? words + stack : words;
  };
  const message = { ko: text('ko'), en: text('en') };
  return { at, log: 'MFA_Adapter', id: 0, level: code === '3000' ? 'info' : 'error', message };
}
/** The directory does not answer, and the search is given up. */
const lookUp = (at: number, user: string): SampleEvent[] => [
  adapter(at, user, '3000'),
  adapter(at + 2, user, '6000'),
  adapter(at + 3, user, '1003'),
];
const token = (at: number, user: string): SampleEvent[] => [adapter(at, user, '3000'), adapter(at + 3, user, '1005')];
const issued: Readonly<Record<Locale, string>> = {
  ko: '페더레이션 서비스에서 유효한 토큰을 발급했습니다. 자세한 내용은 XML을 참조하세요.\r\n\r\n추가 데이터\r\nXML: <AuditBase><AuditType>AppToken</AuditType><AuditResult>Success</AuditResult><ContextComponents><Component><UserId>park.minjun@contoso.example</UserId></Component></ContextComponents></AuditBase>',
  en: 'The Federation Service issued a valid token. See XML for details.\r\n\r\nAdditional Data\r\nXML: <AuditBase><AuditType>AppToken</AuditType><AuditResult>Success</AuditResult><ContextComponents><Component><UserId>park.minjun@contoso.example</UserId></Component></ContextComponents></AuditBase>',
};

const events: readonly SampleEvent[] = [
  ...lookUp(0, 'hong.gildong'),
  ...lookUp(1260, 'kim.cheolsu'),
  ...token(2400, 'lee.younghee'),
  { at: 3000, log: 'Security', id: 1200, level: 'info', message: issued },
  ...lookUp(3900, 'hong.gildong'),
  ...token(6600, 'lee.younghee'),
];
