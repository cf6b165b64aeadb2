import { describe, expect, it } from 'vitest';
import { soundWith } from '../../../test/support/ini-cases';
import { soundFarm } from '../../../test/support/sample-farm';
import type { Deployment, DeploymentComparison } from '../../contract';
import { compareDeployments } from './compare';
import { farmWith, withIni, withScript } from './rules/deployment.cases';

function compare(left: Deployment, right: Deployment): DeploymentComparison {
  const answer = compareDeployments(left, right);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const row = (left: Deployment, right: Deployment, name: string) =>
  compare(left, right).rows.find((one) => one.name === name);

const SECRET = 'kgkWRnLygQhsRgrLVbtKlO6FiLdABupEgoMR8v/ilfJ=';
const staging = withIni(
  soundWith({
    MFA_API_URL: 'MFA_API_URL="https://stg1-cloud.singleid.samsung.net/contoso/common-api/open/v1.1/mfa/request"',
    SECRET_KEY: `SECRET_KEY="${SECRET}"`,
    LDAP_SERVER: 'LDAP_SERVER="LDAP://dc01.test.contoso.com"',
    SKEW_SECONDS: 'SKEW_SECONDS=60',
  }),
  { environment: 'staging', farm: { serviceName: 'sts.test.contoso.example', nodes: ['adfst01'], drive: 'D' } },
);

describe('two Deployments', () => {
  it('of one farm are the same all over', () => {
    const { counts, rows } = compare(soundFarm, soundFarm);
    expect(counts).toEqual({ same: rows.length, expected: 0, odd: 0 });
  });

  it.each([
    ['MAIN/MFA_API_URL', 'expected', 'host-environment'],
    ['MAIN/SECRET_KEY', 'expected', 'issued-key'],
    ['MAIN/LDAP_SERVER', 'expected', 'directory'],
    ['serviceName', 'expected', 'place'],
    ['nodes', 'expected', 'place'],
    ['MAIN/CONSUMER_KEY', 'odd', 'key-shared'],
    ['MAIN/MFA_VERIFY_URL', 'odd', 'host-shared'],
    ['MAIN/SKEW_SECONDS', 'odd', 'unexplained'],
    ['drive', 'odd', 'unexplained'],
    ['MAIN/CACHE_ATTRIBUTE', 'same', undefined],
  ] as const)('production and staging: %s is %s by %s', (name, verdict, reason) => {
    expect(row(soundFarm, staging, name)).toMatchObject({ verdict, ...(reason && { reason }) });
  });

  it('of one environment have no reason to differ', () => {
    const other = { ...staging, environment: 'production' as const };
    expect(row(soundFarm, other, 'MAIN/SECRET_KEY')).toMatchObject({ verdict: 'odd', reason: 'unexplained' });
    expect(row(soundFarm, other, 'MAIN/CONSUMER_KEY')).toMatchObject({ verdict: 'same' });
  });

  it('do not explain another tenant by the environment', () => {
    const other = withIni(
      soundWith({
        MFA_API_URL: 'MFA_API_URL="https://stg1-cloud.singleid.samsung.net/fabrikam/common-api/open/v1.1/mfa/request"',
      }),
      { environment: 'staging' },
    );
    expect(row(soundFarm, other, 'MAIN/MFA_API_URL')).toMatchObject({ verdict: 'odd' });
  });

  it('tell of a secret only whether it is the same', () => {
    expect(row(soundFarm, staging, 'MAIN/SECRET_KEY')).toMatchObject({ secret: true, left: null, right: null });
    expect(JSON.stringify(compare(soundFarm, staging))).not.toContain(SECRET);
  });

  it('say which file only one of them has, and what only one script does', () => {
    expect(row(soundFarm, farmWith({ files: { ini: null } }), 'file')).toMatchObject({
      group: 'ini',
      how: 'only-left',
    });
    const other = withScript("document.title = 'x';");
    expect(row(soundFarm, other, 'feature:go-on')).toMatchObject({ how: 'only-left', verdict: 'odd' });
    expect(row(soundFarm, other, 'sha256')).toMatchObject({ how: 'different' });
  });
});
