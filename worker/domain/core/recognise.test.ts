import { describe, expect, it } from 'vitest';
import { recogniseText } from './recognise';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJlLXNpZ25hdHVyZQ';
const script = `function illustration() {
  var box = document.getElementById('authArea');
  if (box) { return box.style; }
}`;

describe('a text', () => {
  it.each([
    ['a token', token, 'token'],
    ['a token in a header', `Bearer ${token}`, 'token'],
    ['a token broken into lines', `${token.slice(0, 30)}\n${token.slice(30, 60)}\r\n  ${token.slice(60)}\n`, 'token'],
    ['a token in a form post', `state=1&jwtTokenResponse=${token}`, 'token'],
    ['a script', script, 'script'],
    ['what a user sees', 'Internal error occurred. Contact administrator.\nErrorCode : 1003', 'trace'],
    ['a line of the event log', '1.2.0.8 contoso\\kim [#5012] Err.NoSecretKey', 'trace'],
    ['an event', '<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System/></Event>', 'trace'],
  ])('is known for what it is: %s', (_, text, kind) => {
    const [best] = recogniseText(text).sort((a, b) => b.score - a.score);
    expect(best?.kind).toBe(kind);
  });

  it('of a script is known by its name too', () => {
    expect(recogniseText('// empty', 'onload.js')[0]?.kind).toBe('script');
  });

  it.each([
    'Good morning.',
    'eyeglasses.example.com',
    '',
    '{"a": 1}',
    '[MAIN]\nMFA_API_URL="https://host.example/eyes.open.wide"\n',
    'version 1.2.0.8 of the document. Return it; thanks.',
  ])('of none of these kinds is taken for none: %j', (text) => {
    expect(recogniseText(text)).toEqual([]);
  });

  it('is read in linear time', () => {
    for (const piece of ['eyJ.', 'function ', 'ErrorCode ', '<Event ', 'return ', 'a = ey-']) {
      const startMs = performance.now();
      recogniseText(piece.repeat(400_000));
      expect(performance.now() - startMs).toBeLessThan(1_000);
    }
  });
});
