/** 파일 때문에 발생할 수 있는 Adapter 오류 코드와 Adapter가 쓰는 이름. 해당 키는 옆에 함께 표시된다. */
export const iniCodes = {
  5001: { name: 'Err.NoSystemNameInIni', meaning: '시스템 명칭이 없습니다.' },
  5002: { name: 'Err.NoClaim1InIni', meaning: '인증 방법을 알리는 claim의 유형(claim1)이 없습니다.' },
  5003: { name: 'Err.NoClaim2InIni', meaning: '전달할 인증 방법(claim2)이 없습니다.' },
  5006: {
    name: 'Err.NoKeyValueInIni',
    meaning: '읽어 온 키와 값이 하나도 없습니다. 파일이 비어 있거나 UTF-8이 아닐 가능성이 높습니다.',
  },
  5007: { name: 'Err.NoLdapServerValueInIni', meaning: 'LDAP 서버 정보가 없습니다.' },
  5008: { name: 'Err.NoMfaApiUrlValueInIni', meaning: 'MFA API 주소가 없습니다.' },
  5009: { name: 'Err.NoConsumerKeyValueInIni', meaning: 'Consumer Key 값이 없습니다.' },
  5010: { name: 'Err.NoSecretKeyValueInIni', meaning: 'Secret Key 값이 없습니다.' },
  5011: { name: 'Err.NoCacheAttributeValueInIni', meaning: '검증용 LDAP 속성이 없습니다.' },
  5012: { name: 'Err.NoCacheDelimeterValueInIni', meaning: 'ID와 시간의 구분자가 없습니다.' },
  5013: { name: 'Err.NoSkewSecondsValueInIni', meaning: '로그인 허용 시간이 없습니다.' },
  5014: { name: 'Err.NoTokenExpTimeInIni', meaning: '토큰 유효 시간이 없습니다.' },
  5015: { name: 'Err.NoCacheLifeTimeInIni', meaning: 'LDAP에 저장된 ID의 수명이 없습니다.' },
  5017: {
    name: 'Err.NoLdapIdPwInIni',
    meaning: 'LDAP_USE_IDPW가 1이지만 접속 ID 또는 PW가 없습니다.',
  },
};
