import { describe, expect, it } from 'vitest';
import { soundWith } from '../../../test/support/ini-cases';
import { soundFarm } from '../../../test/support/sample-farm';
import type { Deployment, TokenContext } from '../../contract';
import { farmWith, withIni } from './rules/deployment.cases';
import { tokenContext } from './token-context';

function context(deployment: Deployment): TokenContext {
  const answer = tokenContext(deployment);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

describe('what tokens of a farm should be like', () => {
  it('is what its INI says, with the secret to check them', () => {
    expect(context(soundFarm)).toEqual({
      contract: {
        consumerKeys: ['0f5b1c7e-2a44-4d0a-9a53-5a0a7c7d1e21'],
        lifetimeS: 600,
        encrypted: false,
        client: false,
        contacts: [
          { encrypted: 'mobile', plain: 'plainMobile' },
          { encrypted: 'email', plain: 'plainEmail' },
        ],
        callbackName: 'jwtTokenResponse',
        serviceName: 'sts.contoso.example',
        adapterVersion: '1.2.1.0',
      },
      secrets: [{ id: 'SECRET_KEY', text: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=', origin: 'ini' }],
    });
  });

  it('names the domain of each secret of the list, when there is no single one', () => {
    const { contract, secrets } = context(
      withIni(
        soundWith({
          CONSUMER_KEY: 'DOMAIN_CONSUMER_KEY_01=aaa.com;11111111-75c4-7897-89a7-89347f18943e',
          SECRET_KEY:
            'DOMAIN_SECRET_KEY_01=aaa.com;first\nDOMAIN_SECRET_KEY_02=bbb.com; second\nDOMAIN_SECRET_KEY_04=c;lost',
        }),
      ),
    );
    expect(contract.consumerKeys).toEqual(['11111111-75c4-7897-89a7-89347f18943e']);
    expect(secrets).toEqual([
      { id: 'DOMAIN_SECRET_KEY_01', text: 'first', origin: 'ini', domain: 'aaa.com' },
      { id: 'DOMAIN_SECRET_KEY_02', text: 'second', origin: 'ini', domain: 'bbb.com' },
    ]);
  });

  it('leaves the list out that the adapter does not read beside a single key', () => {
    const text = soundWith({ SKEW_SECONDS: 'DOMAIN_SECRET_KEY_01=aaa.com;other' });
    expect(context(withIni(text)).secrets.map(({ id }) => id)).toEqual(['SECRET_KEY']);
  });

  it('tries both of two values of one key, and no stars', () => {
    const twice = soundWith({ SECRET_KEY: 'SECRET_KEY=one\nSECRET_KEY=two' });
    expect(context(withIni(twice)).secrets.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(context(withIni(soundWith({ SECRET_KEY: 'SECRET_KEY="********"' }))).secrets).toEqual([]);
  });

  it('leaves out what is not known', () => {
    expect(
      context(farmWith({ files: { ini: null }, farm: { serviceName: '' }, provider: { adapterVersion: null } })),
    ).toEqual({
      contract: {},
      secrets: [],
    });
    expect(context(withIni(soundWith({ TOKEN_EXP_TIME: 'TOKEN_EXP_TIME=soon' }))).contract).not.toHaveProperty(
      'lifetimeS',
    );
  });
});
