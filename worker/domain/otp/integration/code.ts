import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type {
  OtpProfile,
  OtpVerifierCode,
  OtpVerifierCodeRequest,
  Outcome,
  VerifierComment,
  VerifierFile,
} from '../../../contract';
import { encodeText } from '../../core/decode';
import { isAscii } from '../../core/escape';
import { hashOf } from '../algorithms';
import { generate } from '../generate';
import { fullPolicy, windowFor } from '../policy';
import { profileFault } from '../user';
import { csharpForm, csharpMarkup, csharpPage, csharpVerifier } from './csharp';
import type { CodeFacts } from './facts';
import { javaUse, javaVerifier } from './java';
import { powershellUse, powershellVerifier } from './powershell';

/** The lines of a comment, without its sign. The words are the caller's. */
export type CodeComments = (code: VerifierComment) => readonly string[];

/** The user and the moment of the self-check, which nobody has. */
const KNOWN = { login: 'hong.gildong', phone: '01012345678', atSeconds: 1_111_111_109 } as const;

/**
 * Code that verifies the keys of a profile, with its values filled in but for its secret. Failures: what is wrong with
 * the profile or the policy.
 */
export function verifierCode(request: OtpVerifierCodeRequest, comments: CodeComments): Outcome<OtpVerifierCode> {
  const { profile, language } = request;
  const fault = profileFault(profile);
  if (fault) return { ok: false, error: fault };
  const policy = fullPolicy(request.policy);
  if ('code' in policy) return { ok: false, error: policy };
  const window = windowFor(policy, profile.cycle);
  if ('code' in window) return { ok: false, error: window };
  const known = knownAnswer(profile);
  if (!known.ok) return known;
  const sign = language === 'powershell' ? '# ' : '// ';
  const fingerprint = profile.keys === 'derived' ? bytesToHex(sha256(profile.siteSecret).subarray(0, 8)) : null;
  const facts: CodeFacts = {
    site:
      profile.keys === 'derived'
        ? { id: profile.siteId, fingerprint: fingerprint ?? '', lowerCase: profile.lowerCase ?? false }
        : null,
    algorithm: profile.algorithm,
    digits: profile.digits,
    cycle: profile.cycle,
    past: policy.past === null ? null : Math.ceil(policy.past),
    future: Math.ceil(policy.future),
    cap: policy.cap,
    delay: Math.ceil(policy.delay),
    lockAfter: policy.lockAfter ?? 0,
    known: { ...KNOWN, code: known.value, secretBytes: testSecret(profile).length },
    comment: (code, indent = '') =>
      comments(code)
        .map((line) => `${indent}${sign}${line}`)
        .join('\n'),
  };
  const files: VerifierFile[] = [];
  for (const { part, name, text } of filesFor(language, facts)) {
    const lines = text.replace(/\n{3,}/g, '\n\n').replaceAll('\n', '\r\n');
    // A compiler of Java refuses a byte-order mark; the others would guess without one.
    const form = { encoding: 'utf-8' as const, bom: language !== 'java' && !isAscii(lines) };
    const bytes = encodeText(lines, form);
    if (!bytes.ok) return bytes;
    files.push({ part, name, text: lines, ...form, bytes: bytes.value });
  }
  return { ok: true, value: { files, known: { atMs: KNOWN.atSeconds * 1000, code: known.value }, fingerprint } };
}

/** 00 01 02 ...: as long as a site secret, or as the hash gives (RFC 6238 5.1). */
function testSecret(profile: OtpProfile): Uint8Array {
  const length = profile.keys === 'derived' ? 32 : hashOf(profile.algorithm).digestBytes;
  return Uint8Array.from({ length }, (_, at) => at);
}

function knownAnswer(profile: OtpProfile): Outcome<string> {
  const secret = testSecret(profile);
  const { login: loginId, phone, atSeconds } = KNOWN;
  const made = generate({
    profile: profile.keys === 'derived' ? { ...profile, siteSecret: secret } : profile,
    user: { loginId, phone, secret },
    atMs: atSeconds * 1000,
  });
  return made.ok ? { ok: true, value: made.value.code } : made;
}

function filesFor(
  language: OtpVerifierCodeRequest['language'],
  facts: CodeFacts,
): { part: VerifierFile['part']; name: string; text: string }[] {
  switch (language) {
    case 'csharp':
      return [
        { part: 'verifier', name: 'OtpVerifier.cs', text: csharpVerifier(facts) },
        { part: 'page', name: 'KeyPage.aspx.cs', text: csharpPage(facts) },
        { part: 'page', name: 'KeyPage.aspx', text: csharpMarkup() },
        { part: 'form', name: 'KeyForm.cs', text: csharpForm(facts) },
      ];
    case 'powershell':
      return [
        { part: 'verifier', name: 'OtpVerifier.ps1', text: powershellVerifier(facts) },
        { part: 'use', name: 'Verify-Key.ps1', text: powershellUse(facts) },
      ];
    case 'java':
      return [
        { part: 'verifier', name: 'OtpVerifier.java', text: javaVerifier(facts) },
        { part: 'use', name: 'VerifyKey.java', text: javaUse(facts) },
      ];
  }
}
