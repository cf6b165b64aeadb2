import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../test/support/token-parts';
import { judgePolicy, judgeSignature } from './index';

const joe = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
const hmacKey = {
  kty: 'oct',
  k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
};
const a1 = `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${joe}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`;
const rsa = {
  kty: 'RSA',
  n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
};
const rsSignature =
  'cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw';
const p256 = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
const esSignature = 'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';
const p521 = {
  kty: 'EC',
  crv: 'P-521',
  x: 'AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrrjcBpXp5EOnYG_NjFZ6OvLFV1jSfS9tsz4qUxcWceqwQGk',
  y: 'ADSmRA43Z1DSNx_RvcLI87cdL07l6jQyyBXMoxVg_l2Th-x3S1WDhjDly79ajL4Kkd0AZMaZmh9ubmf63e3kyMj2',
};
const a4 =
  'eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn';
const unsigned = `eyJhbGciOiJub25lIn0.${joe}.`;

const judged = async (token: string, key: object) => {
  const { verdict, decrypted } = await judgeSignature(partsOf(token), [], [{ id: 'key', text: JSON.stringify(key) }]);
  return { state: verdict.state, rules: verdict.findings.map(({ rule }) => rule), decrypted };
};

describe('RFC 7515, appendix A', () => {
  it('A.1 (also RFC 7519 3.1): HS256 fits; that the key is in the standard does not make it ours to say of a JWK', async () => {
    expect(await judged(a1, hmacKey)).toMatchObject({ state: 'ok', rules: [] });
  });

  it('A.1 with its key as text is read as Base64url, and known to all', async () => {
    const { verdict } = await judgeSignature(partsOf(a1), [{ id: 's', text: hmacKey.k, origin: 'typed' }], []);
    expect(verdict).toMatchObject({ state: 'fault', by: { reading: 'base64url', keyBytes: 64 } });
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['token-key-weak']);
  });

  it.each([
    ['A.2: RS256', `eyJhbGciOiJSUzI1NiJ9.${joe}.${rsSignature}`, rsa],
    ['A.3: ES256', `eyJhbGciOiJFUzI1NiJ9.${joe}.${esSignature}`, p256],
    ['A.4: ES512', a4, p521],
  ])('%s fits', async (_name, token, key) => {
    expect(await judged(token, key)).toMatchObject({ state: 'ok', rules: [] });
  });

  it('A.5 (also RFC 7519 6.1): is unsigned', async () => {
    expect(await judged(unsigned, hmacKey)).toMatchObject({ state: 'fault', rules: ['token-sig-unsigned'] });
  });

  it('A.6: of several signers the first is checked', async () => {
    const signatures = [
      { protected: 'eyJhbGciOiJSUzI1NiJ9', header: { kid: '2010-12-29' }, signature: rsSignature },
      {
        protected: 'eyJhbGciOiJFUzI1NiJ9',
        header: { kid: 'e9bc097a-ce51-4036-9562-d2ade882db0d' },
        signature: esSignature,
      },
    ];
    expect(await judged(JSON.stringify({ payload: joe, signatures }), rsa)).toMatchObject({ state: 'ok' });
    expect(await judged(JSON.stringify({ payload: joe, ...signatures[1] }), p256)).toMatchObject({ state: 'ok' });
  });

  it('the claims of RFC 7519 3.1 expired in 2011', async () => {
    const parts = partsOf(a1);
    const { claims, verdict } = await judgePolicy(parts, {
      nowMs: 1_300_819_381_000,
      siblings: [],
      secrets: [],
      carrier: parts.carrier,
    });
    expect(claims.map(({ name, known, timeMs }) => [name, known, timeMs])).toEqual([
      ['iss', 'iss', undefined],
      ['exp', 'exp', 1_300_819_380_000],
      ['http://example.com/is_root', undefined, undefined],
    ]);
    expect(verdict.findings.find(({ rule }) => rule === 'token-exp-past')?.args).toMatchObject({
      at: '2011-03-22 18:43:00 UTC',
      ago: '1s',
    });
  });
});

describe('RFC 7516, appendix A', () => {
  const rsaOaep = {
    kty: 'RSA',
    n: 'oahUIoWw0K0usKNuOR6H4wkf4oBUXHTxRvgb48E-BVvxkeDNjbC4he8rUWcJoZmds2h7M70imEVhRU5djINXtqllXI4DFqcI1DgjT9LewND8MW2Krf3Spsk_ZkoFnilakGygTwpZ3uesH-PFABNIUYpOiN15dsQRkgr0vEhxN92i2asbOenSZeyaxziK72UwxrrKoExv6kc5twXTq4h-QChLOln0_mtUZwfsRaMStPs6mS6XrgxnxbWhojf663tuEQueGC-FCMfra36C9knDFGzKsNa7LZK2djYgyD3JR_MB_4NUJW_TqOQtwHYbxevoJArm-L5StowjzGy-_bq6Gw',
    e: 'AQAB',
    d: 'kLdtIj6GbDks_ApCSTYQtelcNttlKiOyPzMrXHeI-yk1F7-kpDxY4-WY5NWV5KntaEeXS1j82E375xxhWMHXyvjYecPT9fpwR_M9gV8n9Hrh2anTpTD93Dt62ypW3yDsJzBnTnrYu1iwWRgBKrEYY46qAZIrA2xAwnm2X7uGR1hghkqDp0Vqj3kbSCz1XyfCs6_LehBwtxHIyh8Ripy40p24moOAbgxVw3rxT_vlt3UVe4WO3JkJOzlpUf-KTVI2Ptgm-dARxTEtE-id-4OJr0h-K-VFs3VSndVTIznSxfyrj8ILL6MG_Uv8YAu7VILSB3lOW085-4qE3DzgrTjgyQ',
    p: '1r52Xk46c-LsfB5P442p7atdPUrxQSy4mti_tZI3Mgf2EuFVbUoDBvaRQ-SWxkbkmoEzL7JXroSBjSrK3YIQgYdMgyAEPTPjXv_hI2_1eTSPVZfzL0lffNn03IXqWF5MDFuoUYE0hzb2vhrlN_rKrbfDIwUbTrjjgieRbwC6Cl0',
    q: 'wLb35x7hmQWZsWJmB_vle87ihgZ19S8lBEROLIsZG4ayZVe9Hi9gDVCOBmUDdaDYVTSNx_8Fyw1YYa9XGrGnDew00J28cRUoeBB_jKI1oma0Orv1T9aXIWxKwd4gvxFImOWr3QRL9KEBRzk2RatUBnmDZJTIAfwTs0g68UZHvtc',
    dp: 'ZK-YwE7diUh0qR1tR7w8WHtolDx3MZ_OTowiFvgfeQ3SiresXjm9gZ5KLhMXvo-uz-KUJWDxS5pFQ_M0evdo1dKiRTjVw_x4NyqyXPM5nULPkcpU827rnpZzAJKpdhWAgqrXGKAECQH0Xt4taznjnd_zVpAmZZq60WPMBMfKcuE',
    dq: 'Dq0gfgJ1DdFGXiLvQEZnuKEN0UUmsJBxkjydc3j4ZYdBiMRAy86x0vHCjywcMlYYg4yoC4YZa9hNVcsjqA3FeiL19rk8g6Qn29Tt0cj8qqyFpz9vNDBUfCAiJVeESOjJDZPYHdHY8v1b-o-Z2X5tvLx-TCekf7oxyeKDUqKWjis',
    qi: 'VIMpMYbPf47dT1w_zDUXfPimsSegnMOA1zTaX7aGk_8urY6R8-ZW1FxU7AlWAyLWybqq6t16VFd7hQd0y6flUK4SlOydB61gwanOsXGOAOv82cHq0E3eL4HrtZkUuKvnPrMnsUUFlfUdybVzxyjz9JF_XyaY14ardLSjf4L_FNY',
  };
  const compactA1 =
    'eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.OKOawDo13gRp2ojaHV7LFpZcgV7T6DVZKTyKOMTYUmKoTCVJRgckCL9kiMT03JGeipsEdY3mx_etLbbWSrFr05kLzcSr4qKAq7YN7e9jwQRb23nfa6c9d-StnImGyFDbSv04uVuxIp5Zms1gNxKKK2Da14B8S4rzVRltdYwam_lDp5XnZAYpQdb76FdIKLaVmqgfwX7XWRxv2322i-vDxRfqNzo_tETKzpVLzfiwQyeyPGLBIO56YJ7eObdv0je81860ppamavo35UgoRdbYaBcoh9QcfylQr66oc6vFWXRcZ_ZT2LawVCWTIy3brGPi6UklfCpIMfIjf7iGdXKHzg.48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4vpzs9tX_EFShS8iB7j6jiSdiwkIr3ajwQzaBtQD_A.XFBoMYUZodetZdvTiFvSkQ';
  const wrappingKey = { kty: 'oct', k: 'GawgguFyGrWKav7AX4VKUg' };
  const shared = { iv: 'AxY8DCtDaGlsbGljb3RoZQ', ciphertext: 'KDlTtXchhZTGufMYmOYGS4HffxPSUrfmqCHXaI9wOGY' };
  const wrapped = '6KB707dM9YTIgHtLvtgWQ8mKwboJW3of9locizkDTHzBC2IlrT1oOQ';

  it('A.1: RSA-OAEP is opened', async () => {
    const decrypted = 'The true sign of intelligence is not knowledge but imagination.';
    expect(await judged(compactA1, rsaOaep)).toEqual({ state: 'ok', rules: [], decrypted });
  });

  it('A.2: RSA1_5 is deprecated and not supported, which is said', async () => {
    const head = Buffer.from('{"alg":"RSA1_5","enc":"A128CBC-HS256"}').toString('base64url');
    const token = `${head}.AAAA.${shared.iv}.${shared.ciphertext}.9hH0vgRfYgPnAHOd8stkvw`;
    expect(await judged(token, rsaOaep)).toMatchObject({ state: 'fault', rules: ['token-jwe-refused'] });
  });

  it('A.3: A128KW is opened, by the key as JWK and as text', async () => {
    const token = `eyJhbGciOiJBMTI4S1ciLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0.${wrapped}.${shared.iv}.${shared.ciphertext}.U0m_YmjN04DJvceFICbCVQ`;
    expect(await judged(token, wrappingKey)).toEqual({ state: 'ok', rules: [], decrypted: 'Live long and prosper.' });
    const bySecret = await judgeSignature(partsOf(token), [{ id: 's', text: wrappingKey.k, origin: 'typed' }], []);
    expect(bySecret).toMatchObject({ decrypted: 'Live long and prosper.', verdict: { by: { keyBytes: 16 } } });
  });

  it('A.5: the flattened form is opened', async () => {
    const token = {
      protected: 'eyJlbmMiOiJBMTI4Q0JDLUhTMjU2In0',
      unprotected: { jku: 'https://server.example.com/keys.jwks' },
      header: { alg: 'A128KW', kid: '7' },
      encrypted_key: wrapped,
      ...shared,
      tag: 'Mz-VPPyU4RlcuYv1IwIvzw',
    };
    expect(await judged(JSON.stringify(token), wrappingKey)).toMatchObject({
      state: 'ok',
      decrypted: 'Live long and prosper.',
    });
  });
});
