/** The parts of a token, in the middle of a sentence. */
export const tokenParts = {
  header: 'header',
  payload: 'payload',
  signature: 'signature',
  key: 'encrypted key',
  iv: 'initialization vector',
  ciphertext: 'ciphertext',
  tag: 'authentication tag',
  unknown: 'part too many',
};
