/** Scripts for the work that comes again and again, and the ways back. */

export const policy = {
  params: String.raw`[string[]]$RelyingParty = @(),
    [switch]$All,
    [ValidateSet('AccessControlPolicy', 'AdditionalRule')][string]$Mode = 'AccessControlPolicy',
    [switch]$ExtranetOnly,
    [switch]$ReplacePolicy`,
  body: String.raw`Assert-Primary
if ($null -eq (Get-Provider)) { Stop-Here (Say 'not-registered' @($ProviderName)) }
if (-not (Get-Command Get-AdfsAccessControlPolicy -ErrorAction SilentlyContinue)) { $Mode = 'AdditionalRule' }
$Multi = 'http://schemas.microsoft.com/claims/multipleauthn'
$Rule = '=> issue(Type = "http://schemas.microsoft.com/ws/2008/06/identity/claims/authenticationmethod", Value = "' + $Multi + '");'
if ($ExtranetOnly) { $Rule = 'c:[Type == "http://schemas.microsoft.com/ws/2012/01/insidecorporatenetwork", Value == "false"] ' + $Rule }

function Find-Policy([string]$Wanted) {
    if ($Wanted -ne '') { return $Wanted }
    $found = @(Get-AdfsAccessControlPolicy | Where-Object { [string]$_.Identifier -eq 'PermitEveryoneAndRequireMFA' -or $_.Name -eq 'Permit everyone and require MFA' -or $_.Name -eq $MfaPolicyName })
    if ($found.Count -ne 1) { throw (Say 'policy-unknown' @([string]::Join(', ', @(Get-AdfsAccessControlPolicy | ForEach-Object { $_.Name })))) }
    return $found[0].Name
}
function Test-Asks([string]$Name, [string]$Policy) {
    $party = Get-AdfsRelyingPartyTrust -Name $Name
    if ($Mode -eq 'AdditionalRule') { return [string]$party.AdditionalAuthenticationRules -like ('*' + $Multi + '*') }
    return [string]$party.AccessControlPolicyName -eq $Policy
}

if ($RelyingParty.Count -gt 0) { $chosen = $RelyingParty }
elseif ($RelyingParties.Count -eq 0) { $chosen = @() }
elseif ($All) { $chosen = $RelyingParties }
else { $chosen = @($RelyingParties[0]) }
foreach ($name in $chosen) { if (-not (Get-AdfsRelyingPartyTrust -Name $name)) { Stop-Here (Say 'party-unknown' @($name)) } }
$asks = @{}
foreach ($name in $chosen) {
    $wanted = ''
    $at = [Array]::IndexOf([string[]]$RelyingParties, $name)
    if ($at -ge 0) { $wanted = $Policies[$at] }
    if ($Mode -eq 'AccessControlPolicy') { $asks[$name] = Find-Policy $wanted } else { $asks[$name] = '' }
}
if ($All -and $RelyingParties.Count -gt 1 -and -not (Test-Asks $RelyingParties[0] $asks[$RelyingParties[0]])) { Stop-Here (Say 'pilot-first' @($RelyingParties[0])) }

if (-not $WhatIfPreference) {
    $place = New-Backup 'policy'
    @(Get-ProviderList) | Export-Clixml -LiteralPath (Join-Path $place 'list.xml')
    @($chosen | ForEach-Object { Get-AdfsRelyingPartyTrust -Name $_ } | Select-Object -Property Name, AccessControlPolicyName, AdditionalAuthenticationRules) | Export-Clixml -LiteralPath (Join-Path $place 'parties.xml')
    Write-Line 'INFO' (Say 'backed-up' @($place))
}
Write-Line 'INFO' (Say 'list-now' @([string]::Join(', ', @(Get-ProviderList))))
Invoke-Step (Say 'into-policy' @($ProviderName)) { Test-InPolicy } { Add-ToPolicy }
foreach ($name in $chosen) {
    $party = Get-AdfsRelyingPartyTrust -Name $name
    $asked = $asks[$name]
    if ($Mode -eq 'AdditionalRule') {
        $rules = ([string]$party.AdditionalAuthenticationRules + [Environment]::NewLine + $Rule).Trim()
        Invoke-Step (Say 'add-rule' @($name)) { Test-Asks $name '' } { Set-AdfsRelyingPartyTrust -TargetName $name -AdditionalAuthenticationRules $rules }
    } else {
        $now = [string]$party.AccessControlPolicyName
        $plain = @(Get-AdfsAccessControlPolicy | Where-Object { [string]$_.Identifier -eq 'PermitEveryone' } | ForEach-Object { $_.Name })
        if ($now -ne $asked -and $plain -notcontains $now -and -not $ReplacePolicy) { Write-Line 'FAULT' (Say 'other-policy' @($name, $now)); continue }
        Invoke-Step (Say 'set-policy' @($name, $asked)) { Test-Asks $name $asked } { Set-AdfsRelyingPartyTrust -TargetName $name -AccessControlPolicyName $asked }
    }
}
if (-not $All) { Write-Line 'INFO' (Say 'try-pilot' @([string]::Join(', ', $chosen))) }
Complete-Script`,
};

export const applyConfig = {
  params: String.raw`[switch]$Drained`,
  body: String.raw`Assert-Server
$source = Join-Path $BundleFolder 'ADFSadapter.ini'
if (-not (Test-Path -LiteralPath $source)) { Stop-Here (Say 'no-ini' @($source)) }
if (Test-OpenPlaces $source) { Stop-Here (Say 'secrets-open') }
if (-not (Test-Path -LiteralPath $Folder)) { Stop-Here (Say 'no-folder' @($Folder)) }
Write-Line 'INFO' (Say 'one-by-one' @($env:COMPUTERNAME, [string]::Join(', ', $Nodes)))
if (Test-SameFile $source $Ini) { Write-Line 'OK' (Say 'same-ini' @($Ini)); Complete-Script }
Wait-Drained
$script:LastBackup = $null
Backup-File $Ini 'config'
$since = [DateTime]::Now
Invoke-Step (Say 'write-ini' @($Ini)) { Test-SameFile $source $Ini } { [IO.File]::Copy($source, $Ini, $true) }
$isWell = $true
try { Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs } } catch { $isWell = $false; Write-Line 'FAULT' $_.Exception.Message }
if (-not $WhatIfPreference) {
    if ($isWell) { $isWell = Test-Health $since }
    if (-not $isWell) {
        $old = $script:LastBackup
        if ($null -ne $old) {
            Invoke-Step (Say 'put-back' @($old)) { Test-SameFile $old $Ini } { [IO.File]::Copy($old, $Ini, $true) }
            Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
        }
        Stop-Script 2
    }
}
Write-Line 'INFO' (Say 'into-balancer' @($env:COMPUTERNAME))
Write-Line 'INFO' (Say 'next-node' @([string]::Join(', ', $Nodes)))
Complete-Script`,
};

/** Set one key of the INI that is there, and leave the rest to the byte. */
const setValue = String.raw`function Set-Bypass([string]$Value) {
    $pattern = '(?im)^([ \t]*BYPASS_ADAPTER[ \t]*=[ \t]*)[^\r\n]*'
    $text = Read-Text $Ini
    if (-not [regex]::IsMatch($text, $pattern)) { throw (Say 'no-bypass-key' @($Ini)) }
    Write-Text $Ini ([regex]::Replace($text, $pattern, ('$' + '{1}' + $Value)))
}
function Test-Bypass([string]$Value) { return [regex]::IsMatch((Read-Text $Ini), ('(?m)^[ \t]*BYPASS_ADAPTER[ \t]*=[ \t]*' + $Value + '[ \t]*\r?$')) }
`;

export const emergency = {
  params: String.raw`[ValidateSet('Status', 'BypassOn', 'BypassOff', 'ProviderOut', 'ProviderIn')][string]$Action = 'Status',
    [string]$Reason = '',
    [ValidateRange(1, 72)][int]$Hours = 4,
    [switch]$Drained`,
  body: String.raw`Assert-Server
$Record = Join-Path $Folder 'emergency-record.txt'
${setValue}function Write-Record {
    $line = [DateTime]::Now.ToString('yyyy-MM-dd HH:mm:ss zzz') + ' ' + [Security.Principal.WindowsIdentity]::GetCurrent().Name + ' ' + $env:COMPUTERNAME + ' ' + $Action + ' ' + $Reason
    [IO.File]::AppendAllText($Record, $line + [Environment]::NewLine, [Text.Encoding]::UTF8)
    Write-Line 'INFO' $line
    return $line
}
function Start-Reminder {
    $until = [DateTime]::Now.AddHours($Hours).ToString('yyyy-MM-dd HH:mm')
    [IO.File]::AppendAllText($ReminderFile, (Write-Record) + [Environment]::NewLine + (Say 'reminder' @($until, $Action)) + [Environment]::NewLine, [Text.Encoding]::UTF8)
}
function Stop-Reminder {
    [void](Write-Record)
    if ((Test-Path -LiteralPath $ReminderFile) -and -not (Test-Bypass '283901')) { Remove-Item -LiteralPath $ReminderFile }
}
if ($Action -eq 'Status') {
    Confirm-Fact 'no-bypass' (-not (Test-Bypass '283901'))
    if (Test-Primary) { Confirm-Fact 'in-policy' (Test-InPolicy) @($ProviderName, [string]::Join(', ', @(Get-ProviderList))) }
    Confirm-Fact 'no-reminder' (-not (Test-Path -LiteralPath $ReminderFile)) @($ReminderFile)
    if (Test-Path -LiteralPath $Record) { [IO.File]::ReadAllLines($Record) | ForEach-Object { Write-Line 'INFO' $_ } }
    Complete-Script
}
if ($Reason.Trim() -eq '') { Stop-Here (Say 'need-reason') }
$since = [DateTime]::Now
if ($Action -eq 'BypassOn') {
    Write-Line 'NOTE' (Say 'bypass-means')
    Wait-Drained
    Backup-File $Ini 'emergency'
    Invoke-Step (Say 'record') $null { Start-Reminder }
    Invoke-Step (Say 'bypass-on' @($Ini)) { Test-Bypass '283901' } { Set-Bypass '283901' }
    Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
    Write-Line 'INFO' (Say 'next-node' @([string]::Join(', ', $Nodes)))
}
if ($Action -eq 'BypassOff') {
    Wait-Drained
    Backup-File $Ini 'emergency'
    Invoke-Step (Say 'bypass-off' @($Ini)) { Test-Bypass '0' } { Set-Bypass '0' }
    Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
    Invoke-Step (Say 'record-end') $null { Stop-Reminder }
    if (-not $WhatIfPreference) { [void](Test-Health $since) }
    Write-Line 'INFO' (Say 'next-node' @([string]::Join(', ', $Nodes)))
}
if ($Action -eq 'ProviderOut') {
    Assert-Primary
    Write-Line 'NOTE' (Say 'out-means')
    Invoke-Step (Say 'record') $null { Start-Reminder }
    Invoke-Step (Say 'out-of-policy' @($ProviderName)) { -not (Test-InPolicy) } { Remove-FromPolicy }
}
if ($Action -eq 'ProviderIn') {
    Assert-Primary
    Invoke-Step (Say 'into-policy' @($ProviderName)) { Test-InPolicy } { Add-ToPolicy }
    Invoke-Step (Say 'record-end') $null { Stop-Reminder }
}
Complete-Script`,
};

/** `themeBack`: what leads back from the theme, or nothing. */
export const rollback = {
  params: String.raw`[ValidateSet('Config', 'Policy', 'Register', 'Install', 'Upgrade', 'Theme')][string]$What = 'Config',
    [string]$Backup = '',
    [switch]$Drained`,
  body: (themeBack: string): string => String.raw`Assert-Server
$since = [DateTime]::Now
function Select-Backup([string]$Kind) {
    if ($Backup -ne '') { return $Backup }
    $last = Find-Backup $Kind
    if ($null -eq $last) { Stop-Here (Say 'no-backup' @($BackupRoot, $Kind)) }
    return $last
}
if ($What -eq 'Config') {
    $old = Join-Path (Select-Backup 'config') 'ADFSadapter.ini'
    Wait-Drained
    Invoke-Step (Say 'put-back' @($old)) { Test-SameFile $old $Ini } { [IO.File]::Copy($old, $Ini, $true) }
    Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
    if (-not $WhatIfPreference) { [void](Test-Health $since) }
    Write-Line 'INFO' (Say 'next-node' @([string]::Join(', ', $Nodes)))
}
if ($What -eq 'Policy') {
    Assert-Primary
    $place = Select-Backup 'policy'
    foreach ($party in @(Import-Clixml -LiteralPath (Join-Path $place 'parties.xml'))) {
        $name = [string]$party.Name
        $rules = [string]$party.AdditionalAuthenticationRules
        $asked = [string]$party.AccessControlPolicyName
        Invoke-Step (Say 'rules-back' @($name)) { [string](Get-AdfsRelyingPartyTrust -Name $name).AdditionalAuthenticationRules -eq $rules } { Set-AdfsRelyingPartyTrust -TargetName $name -AdditionalAuthenticationRules $rules }
        if ($asked -ne '') { Invoke-Step (Say 'set-policy' @($name, $asked)) { [string](Get-AdfsRelyingPartyTrust -Name $name).AccessControlPolicyName -eq $asked } { Set-AdfsRelyingPartyTrust -TargetName $name -AccessControlPolicyName $asked } }
    }
    $wanted = @(Import-Clixml -LiteralPath (Join-Path $place 'list.xml'))
    if ($wanted -notcontains $ProviderName) { Invoke-Step (Say 'out-of-policy' @($ProviderName)) { -not (Test-InPolicy) } { Remove-FromPolicy } }
    foreach ($lost in @($wanted | Where-Object { @(Get-ProviderList) -notcontains $_ })) { Write-Line 'NOTE' (Say 'provider-lost' @($lost)) }
}
if ($What -eq 'Register') {
    Assert-Primary
    Invoke-Step (Say 'out-of-policy' @($ProviderName)) { -not (Test-InPolicy) } { Remove-FromPolicy }
    Invoke-Step (Say 'unregister' @($ProviderName)) { $null -eq (Get-Provider) } { Unregister-Adapter }
    Wait-Drained
    Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
    Write-Line 'INFO' (Say 'restart-others' @([string]::Join(', ', $Nodes)))
}
if ($What -eq 'Install') {
    if ((Test-Primary) -and $null -ne (Get-Provider)) { Stop-Here (Say 'unregister-first' @($ProviderName)) }
    if (-not (Test-Path -LiteralPath $Dll)) { Stop-Here (Say 'no-dll' @($Dll)) }
    $name = Get-AssemblyName $Dll
    Invoke-Step (Say 'remove-adapter' @($name.FullName)) { @(Find-InGac $name.Name ([string]$name.Version)).Count -eq 0 } { Remove-FromGac $Dll }
    Invoke-Step (Say 'remove-event-source' @($LogKey)) { -not (Test-Path -LiteralPath $LogKey) } { Remove-Item -LiteralPath $LogKey -Recurse }
    Wait-Drained
    Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
    Write-Line 'INFO' (Say 'left-there' @($Folder))
}
if ($What -eq 'Upgrade') {
    $old = Join-Path (Select-Backup 'upgrade') 'ADFSadapter.dll'
    if (-not (Test-Path -LiteralPath $old)) { Stop-Here (Say 'no-dll' @($old)) }
    $options = @{ NewDll = $old; Drained = $Drained; WhatIf = [bool]$WhatIfPreference }
    & (Join-Path $PSScriptRoot 'upgrade.ps1') @options
    exit $LASTEXITCODE
}
if ($What -eq 'Theme') {
    Assert-Primary
${themeBack}
}
Complete-Script`,
};
