import type { IntegrationCheck, IntegrationState, VerifierLanguage } from '../../contract';

/** Words for the checklist of the vendor’s integration. */
export const otpIntegration = {
  checks: {
    dll: {
      title: 'Library and names',
      asks: 'libbarokey.dll by P/Invoke, or barokey_clr.dll as a reference; functions as in barokey.h.',
    },
    openssl: { title: 'OpenSSL', asks: 'libcrypto-1_1-x64.dll and libssl-1_1-x64.dll beside the library.' },
    place: { title: 'Folder', asks: 'C:\\Windows\\System32; SysWOW64 for a 32-bit process.' },
    bitness: { title: 'Bits', asks: 'Platform x64 or x86 in the project, not Any CPU.' },
    framework: { title: '.NET Framework', asks: 'Version 4.0 or later.' },
    return: {
      title: 'Return value',
      asks: '[return: MarshalAs(UnmanagedType.I1)] on functions that return a native bool.',
    },
    calling: { title: 'Calling convention', asks: 'CallingConvention.Cdecl in each DllImport.' },
    text: { title: 'Korean ids', asks: 'BARO_VERIFYKEYW, with texts as LPWStr.' },
    memory: {
      title: 'Buffers',
      asks: 'StringBuilder for what is written, IntPtr for what is returned, uint for lengths.',
    },
    java: { title: 'Java by IKVM', asks: 'ikvmc -target:library barokey.jar, then a reference to barokey.dll.' },
    iis: { title: 'IIS', asks: '32-bit or 64-bit mode that goes with the library and with the version of ASP.NET.' },
    privacy: { title: 'What is shown', asks: 'No phone number in the code, no exception and no key on the page.' },
  } satisfies Record<IntegrationCheck, { title: string; asks: string }>,
  states: {
    ok: 'as the guide asks',
    fault: 'to be changed',
    unknown: 'nothing of it was pasted',
  } satisfies Record<IntegrationState['state'], string>,
  languages: {
    csharp: 'C# (.NET Framework 4.8)',
    powershell: 'PowerShell',
    java: 'Java',
  } satisfies Record<VerifierLanguage, string>,
  notVendor: 'This verifies the keys of this tool’s own specification, not those of the BaroPAM product.',
};
