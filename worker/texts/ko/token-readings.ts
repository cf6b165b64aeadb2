import type { SecretReading } from '../../contract';

/** 비밀 키 문자열을 바이트로 읽는 방식의 이름. */
export const tokenReadings = {
  base64: 'Base64',
  'utf-8': '텍스트(UTF-8)',
  'utf-8-trimmed': '앞뒤 공백을 뺀 텍스트',
  'utf-8-newline': '끝에 LF가 붙은 텍스트',
  'utf-8-crlf': '끝에 CR LF가 붙은 텍스트',
  base64url: 'Base64url',
  'base64-lenient': '다른 문자를 버린 Base64',
  'base64-of-text': '다시 Base64로 인코딩한 텍스트',
  hex: '16진수',
  guid: '.NET 바이트 순서의 GUID',
  'utf-16le': '텍스트(UTF-16LE)',
  'windows-1252': '텍스트(Windows-1252)',
  'xml-unescaped': 'XML 엔터티를 푼 텍스트',
  'url-decoded': '퍼센트 인코딩을 푼 텍스트',
  unquoted: '따옴표를 뺀 텍스트',
  'utf-8-bom': 'BOM이 붙은 텍스트',
  'lower-case': '소문자로 바꾼 텍스트',
  'upper-case': '대문자로 바꾼 텍스트',
} satisfies Record<SecretReading, string>;
