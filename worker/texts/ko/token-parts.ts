/** The parts of a token, in the middle of a sentence. */
export const tokenParts = {
  header: 'Header',
  payload: 'Payload',
  signature: '서명',
  key: '암호화된 키',
  iv: '초기화 벡터(IV)',
  ciphertext: '암호문',
  tag: '인증 태그',
  unknown: '남는 부분',
};
