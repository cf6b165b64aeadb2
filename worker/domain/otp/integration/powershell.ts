import { powershellValue } from '../../core/escape';
import { either, type CodeFacts } from './facts';

const quoted = (value: string): string => {
  const written = powershellValue(value);
  // A profile's site id has no control characters, which is all that cannot be quoted.
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
};

/** `OtpVerifier.ps1`, for Windows PowerShell 5.1 and later; calls .NET alone. */
export function powershellVerifier(facts: CodeFacts): string {
  const { comment, known, past, future, cap, algorithm, digits, cycle } = facts;
  return `${comment('head')}
$OtpDigits = ${digits}
$OtpCycle = ${cycle}
$OtpAlgorithm = '${algorithm}'
$OtpFutureSeconds = ${future}
$OtpMostSteps = ${cap}
${either(facts, constants(facts), '')}
function Get-OtpHmac([string]$Algorithm, [byte[]]$Key, [byte[]]$Data) {
    if ($Algorithm -eq 'SHA1') { $hmac = [Security.Cryptography.HMACSHA1]::new($Key) }
    elseif ($Algorithm -eq 'SHA256') { $hmac = [Security.Cryptography.HMACSHA256]::new($Key) }
    else { $hmac = [Security.Cryptography.HMACSHA512]::new($Key) }
    try { return ,$hmac.ComputeHash($Data) } finally { $hmac.Dispose() }
}

function Get-OtpCode([byte[]]$Key, [long]$Step) {
    $counter = [byte[]]::new(8)
    for ($at = 7; $at -ge 0; $at--) { $counter[$at] = [byte]($Step -band 255); $Step = $Step -shr 8 }
    [byte[]]$mac = Get-OtpHmac $OtpAlgorithm $Key $counter
    $offset = $mac[$mac.Length - 1] -band 15
    $value = ([long]($mac[$offset] -band 127) -shl 24) -bor ([long]$mac[$offset + 1] -shl 16) -bor ([long]$mac[$offset + 2] -shl 8) -bor [long]$mac[$offset + 3]
    $modulus = [long]1
    for ($at = 0; $at -lt $OtpDigits; $at++) { $modulus *= 10 }
    return ($value % $modulus).ToString("D$OtpDigits", [Globalization.CultureInfo]::InvariantCulture)
}
${either(facts, derivation(facts), '')}
function Find-OtpStep([byte[]]$Key, [string]$Code, [DateTime]$Now, [long]$LastStep, [int]$Cycle) {
    $typed = $Code.Replace(' ', '').Replace('-', '')
    if ($typed -notmatch ('\\A[0-9]{' + $OtpDigits + '}\\z')) { return [long]-1 }
${comment('window', '    ')}
    $pastSeconds = ${past === null ? '[Math]::Max($Cycle, 10)' : past}
    $back = [long][Math]::Ceiling($pastSeconds / $Cycle)
    $ahead = [long][Math]::Ceiling($OtpFutureSeconds / $Cycle)
    if ($back + $ahead + 1 -gt $OtpMostSteps) { throw 'Too many keys would be valid at once.' }
    $seconds = [long][Math]::Floor(($Now.ToUniversalTime().Ticks - 621355968000000000) / 10000000)
    $own = [long][Math]::Floor($seconds / $Cycle)
    $found = [long]-1
${comment('constant-time', '    ')}
    for ($step = $own + $ahead; $step -ge $own - $back; $step--) {
        $expected = Get-OtpCode $Key $step
        $different = 0
        for ($at = 0; $at -lt $OtpDigits; $at++) { $different = $different -bor ([int]$expected[$at] -bxor [int]$typed[$at]) }
        if ($different -eq 0 -and $step -gt $LastStep -and $step -ge 0) { $found = $step }
    }
    return $found
}
${either(facts, derivedEntry(facts), randomEntry(facts))}
${comment('self-check')}
function Test-OtpVerifier {
    $test = [byte[]]::new(${known.secretBytes})
    for ($at = 0; $at -lt $test.Length; $at++) { $test[$at] = [byte]$at }
    [byte[]]$key = ${either(facts, `Get-OtpSecret (Get-OtpPrk $test) ${quoted(known.login)} ${quoted(known.phone)} $OtpCycle 0`, '$test')}
    $step = [long][Math]::Floor(${known.atSeconds} / $OtpCycle)
    if ((Get-OtpCode $key $step) -cne '${known.code}') { throw 'The verifier does not give the known answer.' }
}
Test-OtpVerifier
`;
}

const constants = ({ site, comment }: CodeFacts): string => `$OtpSiteId = ${quoted(site?.id ?? '')}
$OtpLabel = 'OTA-TOTP-KDF/v1'
${comment('fingerprint')}
$OtpFingerprint = '${site?.fingerprint ?? ''}'
`;

const derivation = ({ site, comment }: CodeFacts): string => `
function Get-OtpPrk([byte[]]$SiteSecret) {
    $sha = [Security.Cryptography.SHA512]::Create()
    try { $salt = $sha.ComputeHash([Text.Encoding]::ASCII.GetBytes($OtpLabel)) } finally { $sha.Dispose() }
    return ,(Get-OtpHmac 'SHA512' $salt $SiteSecret)
}

function Add-OtpText([Collections.Generic.List[byte]]$Info, [string]$Text) {
    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $Info.Add([byte]($bytes.Length -shr 8))
    $Info.Add([byte]($bytes.Length -band 255))
    $Info.AddRange([byte[]]$bytes)
}

${comment('derive')}
function Get-OtpSecret([byte[]]$Prk, [string]$LoginId, [string]$Phone, [int]$Cycle, [uint32]$Revision) {
    if ($LoginId -eq '' -or $LoginId.Trim() -cne $LoginId -or $Cycle -lt 1 -or $Cycle -gt 255) { return $null }
    if ($Phone -notmatch '\\A[0-9]{8,15}\\z') { return $null }
    $login = $LoginId.Normalize([Text.NormalizationForm]::FormC)${site?.lowerCase ? '.ToLowerInvariant()' : ''}
    $info = [Collections.Generic.List[byte]]::new()
    Add-OtpText $info $OtpLabel
    Add-OtpText $info $OtpSiteId.Normalize([Text.NormalizationForm]::FormC)
    Add-OtpText $info $login.Normalize([Text.NormalizationForm]::FormC)
    Add-OtpText $info $Phone
    $info.Add([byte]$Cycle)
    Add-OtpText $info $OtpAlgorithm
    $info.Add([byte]$OtpDigits)
    foreach ($shift in 24, 16, 8, 0) { $info.Add([byte](($Revision -shr $shift) -band 255)) }
    $info.Add([byte]1)
    [byte[]]$block = Get-OtpHmac 'SHA512' $Prk $info.ToArray()
    $length = 64
    if ($OtpAlgorithm -eq 'SHA1') { $length = 20 } elseif ($OtpAlgorithm -eq 'SHA256') { $length = 32 }
    $key = [byte[]]::new($length)
    [Array]::Copy($block, $key, $length)
    return ,$key
}
`;

const derivedEntry = ({ comment }: CodeFacts): string => `
${comment('secret')}
${comment('verify')}
function Test-OtpKey([byte[]]$SiteSecret, [string]$LoginId, [string]$Phone, [string]$Code, [DateTime]$Now, [long]$LastStep, [int]$Cycle = $OtpCycle, [uint32]$Revision = 0) {
    $sha = [Security.Cryptography.SHA256]::Create()
    try { $digest = $sha.ComputeHash($SiteSecret) } finally { $sha.Dispose() }
    if ([BitConverter]::ToString($digest, 0, 8).Replace('-', '').ToLowerInvariant() -cne $OtpFingerprint) { throw 'This is not the site secret of the profile.' }
    $key = Get-OtpSecret (Get-OtpPrk $SiteSecret) $LoginId $Phone $Cycle $Revision
    if ($null -eq $key) { return [long]-1 }
    return Find-OtpStep $key $Code $Now $LastStep $Cycle
}
`;

const randomEntry = ({ comment }: CodeFacts): string => `
${comment('user-secret')}
${comment('verify')}
function Test-OtpKey([byte[]]$UserSecret, [string]$Code, [DateTime]$Now, [long]$LastStep, [int]$Cycle = $OtpCycle) {
    if ($UserSecret.Length -lt 16 -or $Cycle -lt 1) { return [long]-1 }
    return Find-OtpStep $UserSecret $Code $Now $LastStep $Cycle
}
`;

/** A call of it: what is secret comes from the environment. */
export const powershellUse = (facts: CodeFacts): string => `${facts.comment('use')}
param([string]$LoginId, ${either(facts, '[string]$Phone, ', '')}[string]$Code, [long]$LastStep = -1)
. "$PSScriptRoot\\OtpVerifier.ps1"
$secret = [Convert]::FromBase64String($env:OTP_SECRET)
Test-OtpKey $secret ${either(facts, '$LoginId $Phone ', '')}$Code ([DateTime]::UtcNow) $LastStep
`;
