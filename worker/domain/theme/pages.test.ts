import { describe, expect, it } from 'vitest';
import { adfsPages, adfsSkins } from '../../contract';
import { allCells, cellsOf, pageCodes, pageFields, pageGlobals, pageIds, skinsOf } from './pages';

const where = (map: typeof pageIds, name: string): { sure: string; maybe: string } => {
  const presence = map.get(name) ?? { sure: 0n, maybe: 0n };
  return { sure: pageCodes(presence.sure, adfsSkins), maybe: pageCodes(presence.maybe, adfsSkins) };
};

describe('what is on which page', () => {
  it('is as the captures have it', () => {
    expect(where(pageIds, 'footerPlaceholder')).toEqual({ sure: adfsPages.join(','), maybe: '' });
    expect(where(pageIds, 'mfaGreeting').sure).toBe(
      'mfa-choice@2016+2019+2019-paginated,mfa-adapter@2016+2019+2019-paginated,mfa-error@2016+2019+2019-paginated',
    );
    expect(where(pageIds, 'authOptions')).toEqual({
      sure: 'login,login-error,mfa-choice',
      maybe: 'mfa-adapter,mfa-error,error',
    });
    expect(where(pageGlobals, 'HRD')).toEqual({ sure: 'home-realm', maybe: '' });
    expect(where(pageGlobals, 'PaginationManager').sure).toBe('login@2019-paginated,login-error@2019-paginated');
    expect(where(pageFields, 'Context').sure).toBe('mfa-adapter');
  });

  it('knows a thing for sure or perhaps, not both', () => {
    for (const map of [pageIds, pageGlobals, pageFields])
      for (const [name, { sure, maybe }] of map) expect([name, sure & maybe]).toEqual([name, 0n]);
  });

  it('has a cell for each page in each skin', () => {
    expect(allCells).toBe((1n << BigInt(adfsPages.length * adfsSkins.length)) - 1n);
    expect(cellsOf(['login'], ['2012R2'])).toBe(1n);
  });
});

describe('the skins of a farm', () => {
  it.each([
    [{}, [...adfsSkins]],
    [{ serverVersion: '2012R2', paginated: true }, ['2012R2']],
    [{ serverVersion: '2016' }, ['2016']],
    [{ serverVersion: '2022' }, ['2019', '2019-paginated']],
    [{ serverVersion: '2025', paginated: false }, ['2019']],
    [{ paginated: true }, ['2019-paginated']],
  ] as const)('%j', (farm, skins) => {
    expect(skinsOf(farm)).toEqual(skins);
  });
});
