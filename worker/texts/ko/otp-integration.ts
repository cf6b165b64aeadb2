import type { IntegrationCheck, IntegrationState, VerifierLanguage } from '../../contract';

/** 공급사 연동 점검 목록의 문구. */
export const otpIntegration = {
  checks: {
    dll: {
      title: '라이브러리와 이름',
      asks: 'P/Invoke는 libbarokey.dll, 참조는 barokey_clr.dll을 사용하고 함수 이름은 barokey.h와 같아야 합니다.',
    },
    openssl: {
      title: 'OpenSSL',
      asks: 'libcrypto-1_1-x64.dll과 libssl-1_1-x64.dll이 라이브러리와 함께 있어야 합니다.',
    },
    place: { title: '폴더', asks: 'C:\\Windows\\System32에 둡니다. 32비트 프로세스는 SysWOW64입니다.' },
    bitness: { title: '비트 수', asks: '프로젝트의 플랫폼은 Any CPU가 아니라 x64나 x86이어야 합니다.' },
    framework: { title: '.NET Framework', asks: '4.0 이상이어야 합니다.' },
    return: {
      title: '반환값',
      asks: '네이티브 bool을 반환하는 함수에 [return: MarshalAs(UnmanagedType.I1)]를 지정합니다.',
    },
    calling: { title: '호출 규약', asks: 'DllImport마다 CallingConvention.Cdecl을 지정합니다.' },
    text: { title: '한글 ID', asks: 'BARO_VERIFYKEYW를 사용하고 문자열을 LPWStr로 넘깁니다.' },
    memory: { title: '버퍼', asks: '결과는 StringBuilder, 반환 포인터는 IntPtr, 길이는 uint로 선언합니다.' },
    java: {
      title: 'Java(IKVM)',
      asks: 'ikvmc -target:library barokey.jar로 변환하고 barokey.dll을 참조에 추가합니다.',
    },
    iis: { title: 'IIS', asks: '라이브러리와 ASP.NET 버전에 맞는 32비트 또는 64비트 모드여야 합니다.' },
    privacy: {
      title: '표시되는 내용',
      asks: '코드에 전화번호가 없고 페이지에 예외와 인증키가 표시되지 않아야 합니다.',
    },
  } satisfies Record<IntegrationCheck, { title: string; asks: string }>,
  states: {
    ok: '가이드대로 되어 있음',
    fault: '수정 필요',
    unknown: '붙여 넣은 내용이 없음',
  } satisfies Record<IntegrationState['state'], string>,
  languages: {
    csharp: 'C#(.NET Framework 4.8)',
    powershell: 'PowerShell',
    java: 'Java',
  } satisfies Record<VerifierLanguage, string>,
  notVendor: '이 코드는 이 도구의 자체 규격 인증키를 검증하며 BaroPAM 제품의 인증키는 검증하지 못합니다.',
};
