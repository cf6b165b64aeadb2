import { describe, expect, it } from 'vitest';
import { isHost, splitLdapUrl } from './ldap';

describe('splitLdapUrl', () => {
  it.each([
    ['LDAP://dc01.corp.example', 'LDAP://', 'dc01.corp.example', '', ''],
    ['LDAP://70.2.180.218', 'LDAP://', '70.2.180.218', '', ''],
    ['LDAP://fe80::644b:3c9f:c5ac:ce1c%10', 'LDAP://', 'fe80::644b:3c9f:c5ac:ce1c%10', '', ''],
    ['ldaps://dc01:636/DC=corp', 'ldaps://', 'dc01', ':636', '/DC=corp'],
    ['LDAP://[::1]:389', 'LDAP://', '::1', ':389', ''],
    ['dc01:389', '', 'dc01', ':389', ''],
    ['::1', '', '::1', '', ''],
    ['LDAP:dc01', 'LDAP:', 'dc01', '', ''],
    ['ldap:389', '', 'ldap', ':389', ''],
    ['LDAP:\\\\dc01', 'LDAP:\\\\', 'dc01', '', ''],
    ['LDAP://', 'LDAP://', '', '', ''],
    ['LDAP://[::1', 'LDAP://', '[::1', '', ''],
    ['', '', '', '', ''],
  ])('%s', (value, prefix, host, port, path) => {
    expect(splitLdapUrl(value)).toMatchObject({ prefix, host, port, path });
  });

  it('tells brackets, and gives the value back without them', () => {
    const { prefix, host, bracketed, port, path } = splitLdapUrl('LDAP://[fe80::1%3]:389/DC=a');
    expect(bracketed).toBe(true);
    expect(`${prefix}[${host}]${port}${path}`).toBe('LDAP://[fe80::1%3]:389/DC=a');
  });
});

describe('isHost', () => {
  it.each(['dc01', 'dc-01.corp.example', 'dc01.', '_gc.corp', '10.0.0.1', '::1', 'fe80::1%10', '서버.example'])(
    '%s can be one',
    (host) => {
      expect(isHost(host)).toBe(true);
    },
  );

  it.each([
    '',
    '.',
    '10.0.0',
    '10.0.0.256',
    '-dc',
    'dc-',
    'dc 01',
    'dc01,dc02',
    'a..b',
    '*****',
    '[::1]',
    ':::',
    'a'.repeat(64),
  ])('%s cannot', (host) => {
    expect(isHost(host)).toBe(false);
  });
});
