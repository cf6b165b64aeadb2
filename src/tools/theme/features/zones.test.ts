import { expect, it } from 'vitest';
import { splitInstant, zoneAt, zones } from './zones';

it('takes a time apart into what its two fields show', () => {
  expect(splitInstant('2026-01-05T13:00+09:00')).toEqual({ local: '2026-01-05T13:00', zone: '+09:00' });
  expect(splitInstant('2026-01-05T13:00:30Z')).toEqual({ local: '2026-01-05T13:00', zone: '+00:00' });
  expect(splitInstant(undefined)).toEqual({ local: '', zone: null });
});

it('names the zone of this computer as one that can be chosen', () => {
  expect(zones).toContain(zoneAt(Date.UTC(2026, 0, 5)));
});
