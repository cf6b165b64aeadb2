import { jsString } from '../../core/escape';
import { either, type CodeFacts } from './facts';

/** `OtpVerifier.cs`, for .NET Framework 4.8 (C# 7.3) and later. */
export function csharpVerifier(facts: CodeFacts): string {
  const { comment, known, past, future, cap, algorithm, digits, cycle } = facts;
  return `${comment('head')}
using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;

namespace OtpVerification
{
    public sealed class OtpVerifier
    {
        public const int Digits = ${digits};
        public const int DefaultCycle = ${cycle};
        private const string Algorithm = "${algorithm}";
        private const int FutureSeconds = ${future};
        private const int MostSteps = ${cap};
${either(facts, siteConstants(facts), '')}
${comment('self-check', '        ')}
        private static void SelfCheck()
        {
            byte[] test = new byte[${known.secretBytes}];
            for (int at = 0; at < test.Length; at++) test[at] = (byte)at;
            byte[] key = ${either(facts, `SecretOf(PrkOf(test), ${jsString(known.login)}, ${jsString(known.phone)}, DefaultCycle)`, 'test')};
            if (Hotp(key, ${known.atSeconds}L / DefaultCycle) != ${jsString(known.code)})
                throw new InvalidOperationException("The verifier does not give the known answer.");
        }
${either(facts, derivation(facts), randomEntry(facts))}
        private static long Match(byte[] key, string code, DateTime now, long lastStep, int cycle)
        {
            string typed = Clean(code);
            if (typed == null) return -1;
${comment('window', '            ')}
            int pastSeconds = ${past === null ? 'Math.Max(cycle, 10)' : past};
            int back = (pastSeconds + cycle - 1) / cycle;
            int ahead = (FutureSeconds + cycle - 1) / cycle;
            if (back + ahead + 1 > MostSteps) throw new InvalidOperationException("Too many keys would be valid at once.");
            long own = (now.ToUniversalTime().Ticks - 621355968000000000L) / 10000000L / cycle;
            long found = -1;
${comment('constant-time', '            ')}
            for (long step = own + ahead; step >= own - back; step--)
            {
                string expected = Hotp(key, step);
                int different = 0;
                for (int at = 0; at < Digits; at++) different |= expected[at] ^ typed[at];
                found = different == 0 & step > lastStep & step >= 0 ? step : found;
            }
            return found;
        }

        private static string Clean(string code)
        {
            string typed = (code ?? "").Replace(" ", "").Replace("-", "");
            if (typed.Length != Digits) return null;
            foreach (char one in typed) if (one < '0' || one > '9') return null;
            return typed;
        }

        private static string Hotp(byte[] key, long step)
        {
            byte[] counter = new byte[8];
            for (int at = 7; at >= 0; at--) { counter[at] = (byte)step; step >>= 8; }
            byte[] mac = Hmac(Algorithm, key, counter);
            int offset = mac[mac.Length - 1] & 15;
            long value = ((long)(mac[offset] & 127) << 24) | ((long)mac[offset + 1] << 16) | ((long)mac[offset + 2] << 8) | mac[offset + 3];
            long modulus = 1;
            for (int at = 0; at < Digits; at++) modulus *= 10;
            return (value % modulus).ToString("D" + Digits, System.Globalization.CultureInfo.InvariantCulture);
        }

        private static byte[] Hmac(string algorithm, byte[] key, byte[] data)
        {
            using (HMAC hmac = algorithm == "SHA1" ? new HMACSHA1(key) : algorithm == "SHA256" ? (HMAC)new HMACSHA256(key) : new HMACSHA512(key))
                return hmac.ComputeHash(data);
        }
    }
${gate(facts)}
}
`;
}

const siteConstants = ({
  site,
  comment,
}: CodeFacts): string => `        private const string SiteId = ${jsString(site?.id ?? '')};
        private const string Label = "OTA-TOTP-KDF/v1";
${comment('fingerprint', '        ')}
        private const string Fingerprint = ${jsString(site?.fingerprint ?? '')};
        private readonly byte[] prk;
`;

const derivation = ({ site, comment }: CodeFacts): string => `
${comment('secret', '        ')}
        public OtpVerifier(byte[] siteSecret)
        {
            SelfCheck();
            if (siteSecret == null || FingerprintOf(siteSecret) != Fingerprint)
                throw new ArgumentException("This is not the site secret of the profile.");
            prk = PrkOf(siteSecret);
        }

${comment('verify', '        ')}
        public long Verify(string loginId, string phone, string code, DateTime now, long lastStep, int cycle = DefaultCycle, uint revision = 0)
        {
            byte[] key = SecretOf(prk, loginId, phone, cycle, revision);
            return key == null ? -1 : Match(key, code, now, lastStep, cycle);
        }

        private static string FingerprintOf(byte[] secret)
        {
            using (SHA256 sha = SHA256.Create())
                return BitConverter.ToString(sha.ComputeHash(secret), 0, 8).Replace("-", "").ToLowerInvariant();
        }

        private static byte[] PrkOf(byte[] siteSecret)
        {
            using (SHA512 sha = SHA512.Create())
                return Hmac("SHA512", sha.ComputeHash(Encoding.ASCII.GetBytes(Label)), siteSecret);
        }

${comment('derive', '        ')}
        private static byte[] SecretOf(byte[] prk, string loginId, string phone, int cycle, uint revision = 0)
        {
            if (string.IsNullOrEmpty(loginId) || loginId.Trim() != loginId || cycle < 1 || cycle > 255) return null;
            if (phone == null || phone.Length < 8 || phone.Length > 15) return null;
            foreach (char one in phone) if (one < '0' || one > '9') return null;
            string login = loginId.Normalize(NormalizationForm.FormC)${site?.lowerCase ? '.ToLowerInvariant()' : ''};
            List<byte> info = new List<byte>();
            Append(info, Label);
            Append(info, SiteId.Normalize(NormalizationForm.FormC));
            Append(info, login.Normalize(NormalizationForm.FormC));
            Append(info, phone);
            info.Add((byte)cycle);
            Append(info, Algorithm);
            info.Add(Digits);
            info.AddRange(new[] { (byte)(revision >> 24), (byte)(revision >> 16), (byte)(revision >> 8), (byte)revision });
            info.Add(1);
            byte[] block = Hmac("SHA512", prk, info.ToArray());
            Array.Resize(ref block, Algorithm == "SHA1" ? 20 : Algorithm == "SHA256" ? 32 : 64);
            return block;
        }

        private static void Append(List<byte> info, string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            info.Add((byte)(bytes.Length >> 8));
            info.Add((byte)bytes.Length);
            info.AddRange(bytes);
        }
`;

const randomEntry = ({ comment }: CodeFacts): string => `
        public OtpVerifier()
        {
            SelfCheck();
        }

${comment('user-secret', '        ')}
${comment('verify', '        ')}
        public long Verify(byte[] userSecret, string code, DateTime now, long lastStep, int cycle = DefaultCycle)
        {
            if (userSecret == null || userSecret.Length < 16 || cycle < 1) return -1;
            return Match(userSecret, code, now, lastStep, cycle);
        }
`;

const gate = ({ comment, delay, lockAfter }: CodeFacts): string => `
${comment('gate', '    ')}
    public sealed class OtpGate
    {
        private sealed class Entry { public long LastStep = -1; public int Failures; public DateTime Next = DateTime.MinValue; }
        private readonly Dictionary<string, Entry> entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);

        public bool Accept(string loginId, DateTime now, Func<long, long> verify)
        {
            lock (entries)
            {
                Entry entry;
                if (!entries.TryGetValue(loginId ?? "", out entry)) entries[loginId ?? ""] = entry = new Entry();
                if (${lockAfter} > 0 && entry.Failures >= ${lockAfter} || now < entry.Next) return false;
                long step = verify(entry.LastStep);
                if (step < 0)
                {
                    entry.Failures++;
                    entry.Next = now.AddSeconds(${delay} * entry.Failures);
                    return false;
                }
                entry.LastStep = step;
                entry.Failures = 0;
                return true;
            }
        }
    }`;

/** Code behind of an ASP.NET page, as the guide's sample has one (seed, 1.3). */
export const csharpPage = (facts: CodeFacts): string => `${facts.comment('page')}
using System;
using System.Configuration;
using System.Web.UI;
using System.Web.UI.WebControls;

namespace OtpVerification
{
    public partial class KeyPage : Page
    {
        private static readonly OtpGate Gate = new OtpGate();
        private static readonly Lazy<OtpVerifier> Verifier = new Lazy<OtpVerifier>(() => new OtpVerifier(${either(
          facts,
          'Convert.FromBase64String(ConfigurationManager.AppSettings["OtpSiteSecret"])',
          '',
        )}));

        protected TextBox txtLoginId;
        protected TextBox txtKey;
        protected Label lblMessage;

${facts.comment('use', '        ')}
        private static ${either(facts, 'string PhoneOf', 'byte[] SecretOf')}(string loginId)
        {
            return null;
        }

        protected void BtnVerifyClick(object sender, EventArgs e)
        {
            string loginId = txtLoginId.Text;
            DateTime now = DateTime.UtcNow;
            bool isRight = Gate.Accept(loginId, now, last => Verifier.Value.Verify(${either(
              facts,
              'loginId, PhoneOf(loginId)',
              'SecretOf(loginId)',
            )}, txtKey.Text, now, last));
            txtKey.Text = "";
            lblMessage.Text = isRight ? "OK" : "Login failed.";
        }
    }
}
`;

/** The page itself. */
export const csharpMarkup =
  (): string => `<%@ Page Language="C#" AutoEventWireup="true" Inherits="OtpVerification.KeyPage" %>
<!DOCTYPE html>
<html>
<head runat="server"><title>OTP</title></head>
<body>
<form runat="server" autocomplete="off">
  <asp:TextBox ID="txtLoginId" runat="server" MaxLength="128" />
  <asp:TextBox ID="txtKey" runat="server" MaxLength="12" autocomplete="one-time-code" />
  <asp:Button ID="btnVerify" runat="server" Text="OK" OnClick="BtnVerifyClick" />
  <asp:Label ID="lblMessage" runat="server" />
</form>
</body>
</html>
`;

/** A Windows form, as the guide's second sample has one. */
export const csharpForm = (facts: CodeFacts): string => `${facts.comment('form')}
using System;
using System.Windows.Forms;

namespace OtpVerification
{
    public sealed class KeyForm : Form
    {
        private readonly OtpGate gate = new OtpGate();
        private readonly OtpVerifier verifier;
        private readonly Func<string, ${either(facts, 'string', 'byte[]')}> ${either(facts, 'phoneOf', 'secretOf')};
        private readonly TextBox loginId = new TextBox { Left = 12, Top = 12, Width = 200, MaxLength = 128 };
        private readonly TextBox key = new TextBox { Left = 12, Top = 42, Width = 200, MaxLength = 12 };
        private readonly Button verify = new Button { Left = 12, Top = 72, Width = 200, Text = "OK" };

${facts.comment('use', '        ')}
        public KeyForm(OtpVerifier verifier, Func<string, ${either(facts, 'string> phoneOf', 'byte[]> secretOf')})
        {
            this.verifier = verifier;
            ${either(facts, 'this.phoneOf = phoneOf;', 'this.secretOf = secretOf;')}
            Controls.AddRange(new Control[] { loginId, key, verify });
            AcceptButton = verify;
            verify.Click += VerifyClick;
        }

        private void VerifyClick(object sender, EventArgs e)
        {
            DateTime now = DateTime.UtcNow;
            string typed = key.Text;
            key.Text = "";
            bool isRight = gate.Accept(loginId.Text, now, last => verifier.Verify(${either(
              facts,
              'loginId.Text, phoneOf(loginId.Text)',
              'secretOf(loginId.Text)',
            )}, typed, now, last));
            MessageBox.Show(isRight ? "OK" : "Login failed.");
        }
    }
}
`;
