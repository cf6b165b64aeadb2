import type {
  Finding,
  IntegrationCheck,
  IntegrationRuleId,
  IntegrationState,
  OtpIntegrationReport,
  OtpReadIntegrationRequest,
  Outcome,
  Range,
} from '../../../contract';
import { integrationChecks } from '../../../contract';
import { judge } from '../../core/judge';
import { readText } from '../../core/read-text';
import { importRules } from './import-rules';
import { nativeImports } from './imports';
import { settingRules } from './setting-rules';

/** What a check is seen by when it is right, and the rules that say it is wrong. */
interface Item {
  evidence: RegExp;
  rules: readonly IntegrationRuleId[];
}

const items: Readonly<Record<IntegrationCheck, Item>> = {
  dll: {
    evidence: /\b(?:libbarokey\.dll|barokey_clr(?:\.dll)?|BaroPAM\.BaroKeyCLR)\b/i,
    rules: ['integration-name', 'integration-clr-import', 'integration-error-missing', 'integration-error-entry'],
  },
  openssl: {
    evidence: /\blib(?:crypto|ssl)-1_1(?:-x64)?\.dll\b/i,
    rules: ['integration-openssl-missing', 'integration-openssl-bits'],
  },
  place: { evidence: /\\(?:System32|SysWOW64)\b/i, rules: ['integration-place'] },
  bitness: {
    evidence: /<PlatformTarget>\s*x(?:64|86)\b/i,
    rules: ['integration-platform', 'integration-error-bits'],
  },
  framework: {
    evidence: /<TargetFramework(?:Version)?>\s*(?:v4|net4)|\bFramework(?:64)?\\v4\./i,
    rules: ['integration-framework'],
  },
  return: {
    evidence: /\[\s*return\s*:\s*(?:[\w.]{0,80}\.)?MarshalAs\s*\(\s*(?:[\w.]{0,80}\.)?UnmanagedType\.[IU]1\b/,
    rules: ['integration-return-size'],
  },
  calling: {
    evidence: /CallingConvention\s*\.\s*Cdecl/,
    rules: ['integration-calling', 'integration-error-stack'],
  },
  text: { evidence: /\bBARO_VERIFYKEYW\b/, rules: ['integration-charset', 'integration-ansi-ids'] },
  memory: {
    evidence: /\bIntPtr\s+BARO_\w+|StringBuilder\s+\w*(?:result|ota_?key)/i,
    rules: ['integration-char-pointer', 'integration-buffer', 'integration-length'],
  },
  java: { evidence: /\bikvmc\b|\bbarokey\.verifyKEY\b/, rules: ['integration-ikvm'] },
  iis: { evidence: /enable32bitAppOnWin64/i, rules: ['integration-mode', 'integration-dash'] },
  privacy: { evidence: /(?!)/, rules: ['integration-fixed-phone', 'integration-error-shown'] },
};

/** Reads whatever of an integration is pasted. Failures: `text-too-large`, `text-too-many-lines`. */
export function readIntegration({ source, bits }: OtpReadIntegrationRequest): Outcome<OtpIntegrationReport> {
  const read = readText(source);
  if (!read.ok) return read;
  const { text, ...form } = read.value;
  const view = { text, imports: nativeImports(text), bits: bits ?? null };
  const judgement = judge(view, [...importRules, ...settingRules]);
  const checks = integrationChecks.map((check) => stateOf(check, text, judgement.findings));
  return { ok: true, value: { text, ...form, checks, ...judgement } };
}

function stateOf(check: IntegrationCheck, text: string, findings: readonly Finding[]): IntegrationState {
  const { evidence, rules } = items[check];
  const wrong = findings.filter(({ rule }) => (rules as readonly string[]).includes(rule));
  if (wrong.length > 0) return { check, state: 'fault', at: wrong.flatMap(({ at }) => at) };
  const seen = evidence.exec(text);
  const at: Range[] = seen ? [{ from: seen.index, to: seen.index + seen[0].length }] : [];
  return { check, state: seen ? 'ok' : 'unknown', at };
}
