import { jsString } from '../../core/escape';
import { either, type CodeFacts } from './facts';

/** `OtpVerifier.java`, for Java 8 and later. */
export function javaVerifier(facts: CodeFacts): string {
  const { comment, known, past, future, cap, algorithm, digits, cycle } = facts;
  return `${comment('head')}
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
${either(facts, 'import java.io.ByteArrayOutputStream;\nimport java.security.MessageDigest;\nimport java.text.Normalizer;\nimport java.util.Arrays;\nimport java.util.Locale;\n', '')}import java.util.HashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public final class OtpVerifier {
    public static final int DIGITS = ${digits};
    public static final int DEFAULT_CYCLE = ${cycle};
    private static final String ALGORITHM = "${algorithm}";
    private static final int FUTURE_SECONDS = ${future};
    private static final int MOST_STEPS = ${cap};
${either(facts, javaConstants(facts), '')}
${comment('self-check', '    ')}
    private static void selfCheck() throws GeneralSecurityException {
        byte[] test = new byte[${known.secretBytes}];
        for (int at = 0; at < test.length; at++) test[at] = (byte) at;
        byte[] key = ${either(facts, `secretOf(prkOf(test), ${jsString(known.login)}, ${jsString(known.phone)}, DEFAULT_CYCLE, 0)`, 'test')};
        if (!hotp(key, ${known.atSeconds}L / DEFAULT_CYCLE).equals(${jsString(known.code)}))
            throw new IllegalStateException("The verifier does not give the known answer.");
    }
${either(facts, javaDerivation(facts), javaRandom(facts))}
    private static long match(byte[] key, String code, long nowMs, long lastStep, int cycle) throws GeneralSecurityException {
        String typed = code == null ? "" : code.replace(" ", "").replace("-", "");
        if (!typed.matches("[0-9]{" + DIGITS + "}")) return -1;
${comment('window', '        ')}
        int pastSeconds = ${past === null ? 'Math.max(cycle, 10)' : past};
        int back = (pastSeconds + cycle - 1) / cycle;
        int ahead = (FUTURE_SECONDS + cycle - 1) / cycle;
        if (back + ahead + 1 > MOST_STEPS) throw new IllegalStateException("Too many keys would be valid at once.");
        long own = nowMs / 1000 / cycle;
        long found = -1;
${comment('constant-time', '        ')}
        for (long step = own + ahead; step >= own - back; step--) {
            String expected = hotp(key, step);
            int different = 0;
            for (int at = 0; at < DIGITS; at++) different |= expected.charAt(at) ^ typed.charAt(at);
            found = different == 0 & step > lastStep & step >= 0 ? step : found;
        }
        return found;
    }

    private static String hotp(byte[] key, long step) throws GeneralSecurityException {
        byte[] counter = new byte[8];
        for (int at = 7; at >= 0; at--) { counter[at] = (byte) step; step >>= 8; }
        byte[] mac = hmac(ALGORITHM, key, counter);
        int offset = mac[mac.length - 1] & 15;
        long value = ((long) (mac[offset] & 127) << 24) | ((mac[offset + 1] & 255) << 16) | ((mac[offset + 2] & 255) << 8) | (mac[offset + 3] & 255);
        long modulus = 1;
        for (int at = 0; at < DIGITS; at++) modulus *= 10;
        return String.format(java.util.Locale.ROOT, "%0" + DIGITS + "d", value % modulus);
    }

    private static byte[] hmac(String algorithm, byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("Hmac" + algorithm);
        mac.init(new SecretKeySpec(key, "RAW"));
        return mac.doFinal(data);
    }
${javaGate(facts)}
}
`;
}

const javaConstants = ({
  site,
  comment,
}: CodeFacts): string => `    private static final String SITE_ID = ${jsString(site?.id ?? '')};
    private static final String LABEL = "OTA-TOTP-KDF/v1";
${comment('fingerprint', '    ')}
    private static final String FINGERPRINT = ${jsString(site?.fingerprint ?? '')};
    private final byte[] prk;
`;

const javaDerivation = ({ site, comment }: CodeFacts): string => `
${comment('secret', '    ')}
    public OtpVerifier(byte[] siteSecret) throws GeneralSecurityException {
        selfCheck();
        if (siteSecret == null || !fingerprintOf(siteSecret).equals(FINGERPRINT))
            throw new IllegalArgumentException("This is not the site secret of the profile.");
        prk = prkOf(siteSecret);
    }

${comment('verify', '    ')}
    public long verify(String loginId, String phone, String code, long nowMs, long lastStep, int cycle, int revision) throws GeneralSecurityException {
        byte[] key = secretOf(prk, loginId, phone, cycle, revision);
        return key == null ? -1 : match(key, code, nowMs, lastStep, cycle);
    }

    private static String fingerprintOf(byte[] secret) throws GeneralSecurityException {
        StringBuilder hex = new StringBuilder();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret);
        for (int at = 0; at < 8; at++) hex.append(String.format(Locale.ROOT, "%02x", digest[at]));
        return hex.toString();
    }

    private static byte[] prkOf(byte[] siteSecret) throws GeneralSecurityException {
        byte[] salt = MessageDigest.getInstance("SHA-512").digest(LABEL.getBytes(StandardCharsets.US_ASCII));
        return hmac("SHA512", salt, siteSecret);
    }

${comment('derive', '    ')}
    private static byte[] secretOf(byte[] prk, String loginId, String phone, int cycle, int revision) throws GeneralSecurityException {
        if (loginId == null || loginId.isEmpty() || !loginId.trim().equals(loginId) || cycle < 1 || cycle > 255) return null;
        if (phone == null || !phone.matches("[0-9]{8,15}")) return null;
        String login = Normalizer.normalize(loginId, Normalizer.Form.NFC)${site?.lowerCase ? '.toLowerCase(Locale.ROOT)' : ''};
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        append(info, LABEL);
        append(info, Normalizer.normalize(SITE_ID, Normalizer.Form.NFC));
        append(info, Normalizer.normalize(login, Normalizer.Form.NFC));
        append(info, phone);
        info.write(cycle);
        append(info, ALGORITHM);
        info.write(DIGITS);
        for (int shift = 24; shift >= 0; shift -= 8) info.write(revision >>> shift);
        info.write(1);
        byte[] block = hmac("SHA512", prk, info.toByteArray());
        return Arrays.copyOf(block, ALGORITHM.equals("SHA1") ? 20 : ALGORITHM.equals("SHA256") ? 32 : 64);
    }

    private static void append(ByteArrayOutputStream info, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        info.write(bytes.length >> 8);
        info.write(bytes.length);
        info.write(bytes, 0, bytes.length);
    }
`;

const javaRandom = ({ comment }: CodeFacts): string => `
    public OtpVerifier() throws GeneralSecurityException {
        selfCheck();
    }

${comment('user-secret', '    ')}
${comment('verify', '    ')}
    public long verify(byte[] userSecret, String code, long nowMs, long lastStep, int cycle) throws GeneralSecurityException {
        if (userSecret == null || userSecret.length < 16 || cycle < 1) return -1;
        return match(userSecret, code, nowMs, lastStep, cycle);
    }
`;

const javaGate = ({ comment, delay, lockAfter }: CodeFacts): string => `
${comment('gate', '    ')}
    public static final class Gate {
        private static final class Entry { long lastStep = -1; int failures; long nextMs; }
        private final Map<String, Entry> entries = new HashMap<>();

        public synchronized boolean accept(String loginId, long nowMs, LongUnaryOperator verify) {
            Entry entry = entries.computeIfAbsent(String.valueOf(loginId).toLowerCase(java.util.Locale.ROOT), name -> new Entry());
            if (${lockAfter} > 0 && entry.failures >= ${lockAfter} || nowMs < entry.nextMs) return false;
            long step = verify.applyAsLong(entry.lastStep);
            if (step < 0) {
                entry.failures++;
                entry.nextMs = nowMs + ${delay * 1000}L * entry.failures;
                return false;
            }
            entry.lastStep = step;
            entry.failures = 0;
            return true;
        }
    }`;

/** A call of it from the command line: what is secret comes from the environment. */
export const javaUse = (facts: CodeFacts): string => `${facts.comment('use')}
import java.util.Base64;

public final class VerifyKey {
    public static void main(String[] arguments) throws Exception {
        byte[] secret = Base64.getDecoder().decode(System.getenv("OTP_SECRET"));
        OtpVerifier verifier = new OtpVerifier(${either(facts, 'secret', '')});
        long step = verifier.verify(${either(facts, 'arguments[0], arguments[1]', 'secret')}, arguments[2], System.currentTimeMillis(), Long.parseLong(arguments[3]), OtpVerifier.DEFAULT_CYCLE${either(facts, ', 0', '')});
        System.out.println(step);
        System.exit(step < 0 ? 1 : 0);
    }
}
`;
