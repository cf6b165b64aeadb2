import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntegrationCheck, OtpIntegrationReport } from '../../../contract';
import { applyEdits, gatherSafeFixes, orderEdits } from '../../core/edits';
import { readIntegration } from '.';

function read(text: string, bits?: 32 | 64): OtpIntegrationReport {
  const report = readIntegration({ source: { text }, ...(bits && { bits }) });
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
}

const rules = (text: string, bits?: 32 | 64): string[] => read(text, bits).findings.map(({ rule }) => rule);
const state = (text: string, check: IntegrationCheck): string | undefined =>
  read(text).checks.find((one) => one.check === check)?.state;

function cured(text: string, rule: string): string {
  const finding = read(text).findings.find((one) => one.rule === rule);
  const edits = finding?.fixes?.[0]?.edits[0]?.edits;
  if (!edits) throw new Error(`no cure of ${rule}`);
  return applyEdits(text, edits);
}

const declaration = (name: string, parameters: string, returns = 'bool', before = ''): string =>
  `        [DllImport("libbarokey.dll", CallingConvention = CallingConvention.Cdecl)]\r\n${before}        extern public static ${returns} ${name}(${parameters});\r\n`;
const narrow = '[MarshalAs(UnmanagedType.LPStr)] String login_id, [MarshalAs(UnmanagedType.LPStr)] String ota_key';
const wide = narrow.replaceAll('LPStr', 'LPWStr');
const marked = '        [return: MarshalAs(UnmanagedType.I1)]\r\n';

describe('a P/Invoke declaration', () => {
  it('of the guide has its missing mark, which can be a failure taken for a success', () => {
    const text = declaration('BARO_VERIFYKEYA', narrow);
    expect(rules(text)).toEqual(['integration-return-size', 'integration-ansi-ids']);
    const after = cured(text, 'integration-return-size');
    expect(after).toBe(declaration('BARO_VERIFYKEYA', narrow, 'bool', marked));
    expect(rules(after)).toEqual(['integration-ansi-ids']);
    expect(state(text, 'return')).toBe('fault');
    expect(state(after, 'return')).toBe('ok');
    expect(state(after, 'calling')).toBe('ok');
    expect(state(after, 'iis')).toBe('unknown');
  });

  it('for Unicode, marked, is sound', () => {
    const text = declaration('BARO_VERIFYKEYW', wide, 'bool', marked);
    expect(rules(text)).toEqual([]);
    expect(state(text, 'text')).toBe('ok');
    expect(
      rules(
        text
          .replace('        [DllImport', `${marked}        [DllImport`)
          .replace(`\r\n${marked}        extern`, '\r\n        extern'),
      ),
    ).toEqual([]);
  });

  it('of the BOOL with four bytes must not be marked as one', () => {
    expect(rules(declaration('BARO_VERIFYKEY', narrow))).toEqual(['integration-ansi-ids']);
    const wrong = declaration('BARO_VERIFYKEY', narrow, 'bool', marked);
    expect(rules(wrong)).toEqual(['integration-return-size', 'integration-ansi-ids']);
    expect(cured(wrong, 'integration-return-size')).toContain('[return: MarshalAs(UnmanagedType.Bool)]');
  });

  it.each([
    [
      'integration-calling',
      '[DllImport("libbarokey.dll")]\nstatic extern int BARO_VERIFYKEYW([MarshalAs(UnmanagedType.LPWStr)] string a);',
      '[DllImport("libbarokey.dll", CallingConvention = CallingConvention.Cdecl)]\nstatic extern int BARO_VERIFYKEYW([MarshalAs(UnmanagedType.LPWStr)] string a);',
    ],
    [
      'integration-charset',
      declaration('BARO_VERIFYKEYW', narrow, 'bool', marked),
      declaration('BARO_VERIFYKEYW', narrow.replace('LPStr', 'LPWStr'), 'bool', marked),
    ],
    [
      'integration-charset',
      declaration('BARO_VERIFYKEYW', 'string id', 'bool', marked),
      declaration('BARO_VERIFYKEYW', '[MarshalAs(UnmanagedType.LPWStr)] string id', 'bool', marked),
    ],
    ['integration-name', declaration('BARO_ENCRYPTW', wide, 'IntPtr'), declaration('BARO_ENCRYPTSW', wide, 'IntPtr')],
    [
      'integration-buffer',
      declaration('BARO_ENCRYPT', 'string data, string result, uint n', 'int'),
      declaration('BARO_ENCRYPT', 'string data, System.Text.StringBuilder result, uint n', 'int'),
    ],
    [
      'integration-length',
      declaration('BARO_ENCRYPT', 'string data, StringBuilder result, ulong n', 'int'),
      declaration('BARO_ENCRYPT', 'string data, StringBuilder result, uint n', 'int'),
    ],
  ])('%s', (rule, before, after) => {
    expect(rules(before)).toContain(rule);
    expect(cured(before, rule)).toBe(after);
  });

  it('has findings without a cure where the code around has to change', () => {
    expect(rules(declaration('BARO_GENERATEKEYA', narrow, 'string'))).toEqual(['integration-char-pointer']);
    const clr = declaration('BARO_VERIFYKEYW', wide, 'bool', marked).replace('libbarokey', 'barokey_clr');
    expect(rules(clr)).toEqual(['integration-clr-import']);
    expect(state(clr, 'dll')).toBe('fault');
  });

  it('of another library is nobody’s business', () => {
    expect(
      rules(
        '[DllImport("SomeModule.dll")]\npublic static extern void set_param([MarshalAs(UnmanagedType.LPStr)]string lpString);',
      ),
    ).toEqual([]);
  });
});

describe('what is around the code', () => {
  it('a phone number or a message that gives something away, without repeating the number', () => {
    const text = 'String  strPhone_no   = "01012345678";\n} catch (Exception ex) { Response.Write(ex.Message); }\n';
    expect(rules(text)).toEqual(['integration-fixed-phone', 'integration-error-shown']);
    expect(JSON.stringify(read(text).findings.map(({ args, key }) => [args, key]))).not.toContain('01012345678');
    expect(state(text, 'privacy')).toBe('fault');
  });

  it('the platform of the project', () => {
    const any = '<PlatformTarget>AnyCPU</PlatformTarget>';
    expect(cured(any, 'integration-platform')).toBe('<PlatformTarget>x64</PlatformTarget>');
    expect(state('<PlatformTarget>x64</PlatformTarget>', 'bitness')).toBe('ok');
    expect(rules('<PlatformTarget>x86</PlatformTarget>\nlibssl-1_1-x64.dll\nlibcrypto-1_1-x64.dll\n')).toEqual([
      'integration-platform',
    ]);
  });

  const listing = (folder: string, ...files: string[]): string =>
    ` ${folder} 디렉터리\r\n\r\n${files.map((file) => `2026-10-03  오후 10:00       1,024 ${file}`).join('\r\n')}\r\n`;
  const openssl = ['libcrypto-1_1-x64.dll', 'libssl-1_1-x64.dll'];

  it('a listing: files that are missing, in the wrong folder, or of other bits', () => {
    const good = listing('C:\\Windows\\System32', 'libbarokey.dll', ...openssl);
    expect(rules(good)).toEqual([]);
    expect(['dll', 'openssl', 'place'].map((check) => state(good, check as IntegrationCheck))).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
    const half = read(listing('C:\\Windows\\System32', 'libbarokey.dll', 'libssl-1_1-x64.dll'));
    expect(half.findings.map(({ rule, args }) => [rule, args])).toEqual([
      ['integration-openssl-missing', { missing: 'libcrypto-1_1-x64.dll' }],
    ]);
    expect(rules(listing('C:\\inetpub\\bin', 'libbarokey.dll', ...openssl))).toEqual(['integration-place']);
    expect(rules(good, 32)).toEqual(['integration-place', 'integration-openssl-bits']);
    expect(
      rules(listing('C:\\Windows\\System32', 'libbarokey.dll', 'libcrypto-1_1.dll', 'libssl-1_1-x64.dll')),
    ).toEqual(['integration-openssl-bits']);
  });

  const adsutil = (value: number): string =>
    `cscript %SYSTEMDRIVE%\\inetpub\\adminscripts\\adsutil.vbs SET W3SVC/AppPools/Enable32bitAppOnWin64 ${value}\r\n`;
  const regiis = (folder: string, version: string): string =>
    `%SYSTEMROOT%\\Microsoft.NET\\${folder}\\${version}\\aspnet_regiis.exe -i\r\n`;

  it.each([
    [1, 'Framework', 'v1.1.4322', null],
    [1, 'Framework', 'v2.0.50727', null],
    [0, 'Framework64', 'v2.0.50727', null],
    [1, 'Framework64', 'v2.0.50727', adsutil(1) + regiis('Framework', 'v2.0.50727')],
    [0, 'Framework', 'v2.0.50727', adsutil(0) + regiis('Framework64', 'v2.0.50727')],
    [0, 'Framework', 'v1.1.4322', adsutil(1) + regiis('Framework', 'v1.1.4322')],
  ])('IIS: mode %d with %s %s', (value, folder, version, after) => {
    const text = adsutil(value) + regiis(folder, version);
    if (after === null) expect(rules(text)).not.toContain('integration-mode');
    else expect(cured(text, 'integration-mode')).toBe(after);
    expect(rules(text)).toContain('integration-framework');
    expect(rules(text)).toContain('integration-old-iis');
  });

  it('the guide’s dash, and its command for IKVM', () => {
    expect(cured('aspnet_regiis.exe –i', 'integration-dash')).toBe('aspnet_regiis.exe -i');
    const command = 'C:\\work\\etc> ikvm barokey.jar';
    expect(cured(command, 'integration-ikvm')).toBe('C:\\work\\etc> ikvmc -target:library barokey.jar');
    expect(rules(cured(command, 'integration-ikvm'))).toEqual([]);
    expect(rules('ikvm 이란 Java 모듈(jar)을 C#에서 사용할 수 있도록 dll로 변환해주는 툴임.')).toEqual([]);
  });

  it.each([
    ['System.BadImageFormatException: 0x8007000B', ['integration-error-bits', 'integration-error-bits']],
    ['DLL Load error : System.DllNotFoundException', ['integration-error-missing']],
    ['EntryPointNotFoundException', ['integration-error-entry']],
    ['PInvokeStackImbalance', ['integration-error-stack']],
  ])('what Windows said: %s', (text, found) => {
    expect(rules(text)).toEqual(found);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '[DllImport("libbarokey.dll")]',
      'static extern bool ',
      'BARO_VERIFYKEYA',
      '(',
      ')',
      ';',
      'string a',
      ',',
      '[return: MarshalAs(UnmanagedType.I1)]',
    ],
    ...[
      'Enable32bitAppOnWin64 ',
      '1',
      '0',
      'Framework64\\v2.0.50727\\aspnet_regiis.exe –i',
      ' ',
      '\n',
      'phone = "0101234567',
      '"',
      'ikvm a.jar',
    ],
  );

  it('is read without an exception, and every cure fits', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const report = read(text, 32);
        for (const { at, fixes } of report.findings) {
          for (const place of at)
            expect(place.from >= 0 && place.from <= place.to && place.to <= text.length).toBe(true);
          for (const { edits } of (fixes ?? []).flatMap((fix) => fix.edits))
            expect(orderEdits(edits, text.length)).not.toBeNull();
        }
      }),
    );
  });

  it('with all safe cures taken, has no safe cure left', () => {
    const text =
      '[DllImport("libbarokey.dll")]\npublic static extern bool BARO_VERIFYKEYW(string a);\naspnet_regiis –i\n';
    const after = applyEdits(text, gatherSafeFixes(read(text).findings, text.length)?.edits ?? []);
    expect(gatherSafeFixes(read(after).findings, after.length)).toBeNull();
    expect(after).toContain('[MarshalAs(UnmanagedType.LPWStr)] string a');
  });

  it.each([
    '[DllImport("libbarokey.dll")]\n',
    'phone',
    'a.dll ',
    '[DllImport("libbarokey.dll")] static extern bool BARO_VERIFYKEYA(string a);\n',
    'Response.Write(',
    ' ',
    'C:\\Windows\\a\\',
    'ikvm -a ',
  ])('costs no more than in proportion to its length: %#', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      const start = performance.now();
      readIntegration({ source: { text } });
      return performance.now() - start;
    };
    time(20_000);
    const [small, large] = [40_000, 160_000].map((length) => Math.min(time(length), time(length), time(length)));
    expect(large).toBeLessThan(Math.max(small ?? 0, 10) * 10);
  });
});
