import { describe, expect, it } from 'vitest';
import { gacOutput, providerOutput, typeName } from '../../../../test/support/sample-farm';
import { listItems, readAssemblies, readFormatList, readProviders, readTypeName, writeTypeName } from '.';

describe('readFormatList', () => {
  it('joins a value that goes on in the next line, and gives its place', () => {
    const text = 'Name    : a\r\nMessage : one\r\n          two\r\n\r\nName    : b\r\n';
    const [first, second] = readFormatList(text);
    expect(first?.map(({ name, value }) => [name, value])).toEqual([
      ['Name', 'a'],
      ['Message', 'one two'],
    ]);
    expect(text.slice(first?.[1]?.from, first?.[1]?.to)).toBe('one\r\n          two');
    expect(second).toMatchObject([{ name: 'Name', value: 'b' }]);
  });

  it('begins another object where a name comes again without a blank line between', () => {
    expect(readFormatList('Name : a\nName : b\n').map(([one]) => one?.value)).toEqual(['a', 'b']);
  });

  it('keeps an empty value empty', () => {
    expect(readFormatList('A : \nBC: x\n')[0]).toMatchObject([
      { name: 'A', value: '' },
      { name: 'BC', value: 'x' },
    ]);
  });

  it('finds nothing in other text', () => {
    expect(readFormatList('PS C:\\> Get-Adfs\n\n가나다\n')).toEqual([]);
  });
});

it('listItems leaves out the mark of a list that was cut', () => {
  expect(listItems('{a, b...}')).toEqual(['a', 'b...']);
  expect(listItems('{a, b, ...}')).toEqual(['a', 'b']);
  expect(listItems('{}')).toEqual([]);
});

it('readAssemblies reads what gacutil prints in any language, with its place', () => {
  const [found, ...more] = readAssemblies(gacOutput);
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    name: 'ADFSadapter',
    version: '1.2.1.0',
    culture: 'neutral',
    publicKeyToken: '0e0fe476002e81b3',
    architecture: 'MSIL',
  });
  expect(gacOutput.slice(found?.from, found?.to)).toMatch(/^ADFSadapter, .*MSIL$/);
});

it.each([
  ['without a version', 'ADFSadapter, Culture=neutral, PublicKeyToken=0e0fe476002e81b3'],
  ['with a version of three parts', 'ADFSadapter, Version=1.2.1, Culture=neutral'],
  ['that is a sentence', 'The cache has ADFSadapter, Version unknown'],
])('readAssemblies passes over a line %s', (_, line) => {
  expect(readAssemblies(line)).toEqual([]);
});

it('readTypeName and writeTypeName are the guide’s spelling back and forth', () => {
  const read = readTypeName(typeName);
  expect(read?.type).toBe('ADFSadapter.AuthenticationAdapter');
  expect(read && writeTypeName(read.type, read.assembly)).toBe(typeName);
  expect(readTypeName('ADFSadapter, Version=1.2.1.0, Culture=neutral, PublicKeyToken=0e0fe476002e81b3')).toBeNull();
});

it('readProviders reads each provider with its methods', () => {
  const providers = readProviders(providerOutput);
  expect(providers.map(({ name, isCustom }) => [name, isCustom])).toEqual([
    ['CertificateAuthentication', false],
    ['ADFSadapter', true],
  ]);
  expect(providers[1]?.authenticationMethods).toEqual(['http://schemas.microsoft.com/ws/2012/12/authmethod/otp']);
  expect(providers[1]?.properties.find(({ name }) => name === 'Descriptions')?.value).toBe(
    '{[1033, ADFS MFA Adapter], [1042, ADFS MFA Adapter]}',
  );
  expect(providerOutput.slice(providers[1]?.nameAt.from, providers[1]?.nameAt.to)).toBe('ADFSadapter');
});
