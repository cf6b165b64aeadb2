/**
 * PowerShell that the scripts share, for Windows PowerShell 5.1. It is the same in every bundle: what differs from farm to
 * farm stands in the settings above it, each value as one string. Exit codes: 0 as wanted, 1 faults found, 2 stopped at an
 * error, 3 not to be run here.
 */
export const base = String.raw`$ErrorActionPreference = 'Stop'
$script:FaultCount = 0
$script:NoteCount = 0
$Colours = @{ OK = 'Green'; DONE = 'Green'; FAULT = 'Red'; NOTE = 'Yellow'; SKIP = 'Gray'; INFO = 'Gray'; END = 'White' }
$BundleFolder = Split-Path -Parent $PSScriptRoot
$LogFolder = Join-Path $LogRoot 'ADFSadapter-bundle-log'
[void][IO.Directory]::CreateDirectory($LogFolder)
$LogFile = Join-Path $LogFolder ($ScriptName + '-' + [DateTime]::Now.ToString('yyyyMMdd-HHmmss-fff') + '.log')

function Write-Line([string]$Kind, [string]$Text) {
    $line = [DateTime]::Now.ToString('yyyy-MM-dd HH:mm:ss') + ' [' + $Kind + '] ' + $Text
    if ($Kind -eq 'FAULT') { $script:FaultCount++ }
    if ($Kind -eq 'NOTE') { $script:NoteCount++ }
    Write-Host $line -ForegroundColor $Colours[$Kind]
    [IO.File]::AppendAllText($LogFile, $line + [Environment]::NewLine, [Text.Encoding]::UTF8)
}
function Say([string]$Id, [object[]]$Facts = @()) { return $Words[$Id] -f $Facts }
function Stop-Script([int]$Code) {
    Write-Line 'END' (Say 'end' @($script:FaultCount, $script:NoteCount, $Code, $LogFile))
    exit $Code
}
function Complete-Script { Stop-Script ([int]($script:FaultCount -gt 0)) }
function Confirm-Fact([string]$Id, [bool]$IsSo, [object[]]$Facts = @(), [string]$Else = 'FAULT') {
    if ($IsSo) { Write-Line 'OK' (Say $Id $Facts) }
    else { Write-Line $Else ((Say 'not-so') + ' ' + (Say $Id $Facts) + ' -> ' + (Say ($Id + '-else') $Facts)) }
}
function Invoke-Step([string]$Text, [scriptblock]$Check, [scriptblock]$Act) {
    if ($Check -and (& $Check)) { Write-Line 'OK' ((Say 'already') + ' ' + $Text); return }
    if (-not $PSCmdlet.ShouldProcess($env:COMPUTERNAME, $Text)) { Write-Line 'SKIP' $Text; return }
    & $Act | Out-String -Stream | Where-Object { $_ } | ForEach-Object { Write-Line 'INFO' $_ }
    if ($Check -and -not (& $Check)) { Write-Line 'FAULT' ((Say 'not-done') + ' ' + $Text); Stop-Script 2 }
    Write-Line 'DONE' $Text
}
trap { Write-Line 'FAULT' (Say 'stopped' @($_.Exception.Message, $_.InvocationInfo.ScriptLineNumber)); Stop-Script 2 }
`;

const server = String.raw`$Folder = $Drive + ':\ADFSadapter'
$Dll = Join-Path $Folder 'ADFSadapter.dll'
$Ini = Join-Path $Folder 'ADFSadapter.ini'
$BackupRoot = Join-Path $Folder 'backup'
$ReminderFile = Join-Path $Folder 'EMERGENCY.txt'
function Test-Administrator {
    $who = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
    return $who.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
}
function Stop-Here([string]$Text) { Write-Line 'FAULT' $Text; Stop-Script 3 }
function Assert-Server {
    if ($PSVersionTable.PSEdition -eq 'Core') { Stop-Here (Say 'need-desktop') }
    if (-not (Test-Administrator)) { Stop-Here (Say 'need-administrator') }
    if (-not (Get-Service -Name adfssrv -ErrorAction SilentlyContinue)) { Stop-Here (Say 'need-adfs') }
}
function Test-Primary { return [string](Get-AdfsSyncProperties).Role -eq 'PrimaryComputer' }
function Assert-Primary {
    Assert-Server
    if (-not (Test-Primary)) { Stop-Here (Say 'need-primary' @([string](Get-AdfsSyncProperties).PrimaryComputerName)) }
}
function Get-Hash([string]$Path) { return (Get-FileHash -LiteralPath $Path -Algorithm SHA256).Hash }
function Test-SameFile([string]$One, [string]$Other) {
    return (Test-Path -LiteralPath $One) -and (Test-Path -LiteralPath $Other) -and (Get-Hash $One) -eq (Get-Hash $Other)
}
`;

const text = String.raw`function Read-Text([string]$Path) {
    $strict = New-Object Text.UTF8Encoding -ArgumentList $false, $true
    return $strict.GetString([IO.File]::ReadAllBytes($Path))
}
function Test-OpenPlaces([string]$Path) { return [regex]::IsMatch((Read-Text $Path), '(?m)^(?![ \t]*[#;])[^\r\n]*\*{8}') }
function Write-Text([string]$Path, [string]$Text) {
    [IO.File]::WriteAllText($Path, $Text, (New-Object Text.UTF8Encoding -ArgumentList $false))
}
`;

const backup = String.raw`function New-Backup([string]$Kind) {
    $path = Join-Path $BackupRoot ([DateTime]::Now.ToString('yyyyMMdd-HHmmss-fff') + '-' + $Kind)
    [void][IO.Directory]::CreateDirectory($path)
    return $path
}
function Find-Backup([string]$Kind) {
    if (-not (Test-Path -LiteralPath $BackupRoot)) { return $null }
    $found = @(Get-ChildItem -LiteralPath $BackupRoot -Directory | Where-Object { $_.Name -like ('*-' + $Kind) } | Sort-Object -Property Name)
    if ($found.Count -eq 0) { return $null }
    return $found[-1].FullName
}
function Backup-File([string]$Path, [string]$Kind) {
    if ($WhatIfPreference -or -not (Test-Path -LiteralPath $Path)) { return }
    $place = Join-Path (New-Backup $Kind) ([IO.Path]::GetFileName($Path))
    [IO.File]::Copy($Path, $place, $false)
    if (-not (Test-SameFile $Path $place)) { throw (Say 'backup-differs' @($place)) }
    $script:LastBackup = $place
    Write-Line 'INFO' (Say 'backed-up' @($place))
}
`;

const restart = String.raw`function Wait-Drained {
    if ($Drained -or $WhatIfPreference) { return }
    [void](Read-Host (Say 'drain' @($env:COMPUTERNAME)))
}
function Restart-Adfs {
    Restart-Service -Name adfssrv -Force
    (Get-Service -Name adfssrv).WaitForStatus('Running', [TimeSpan]::FromMinutes(3))
}
`;

const events = String.raw`function Get-EventsSince([string]$Log, [int[]]$Ids, [DateTime]$Since) {
    $filter = @{ LogName = $Log; StartTime = $Since }
    if ($Ids.Count -gt 0) { $filter.Id = $Ids } else { $filter.Level = 2 }
    try { return @(Get-WinEvent -FilterHashtable $filter -ErrorAction Stop) } catch { return @() }
}
function Test-Health([DateTime]$Since) {
    $before = $script:FaultCount
    Confirm-Fact 'service-running' ([string](Get-Service -Name adfssrv).Status -eq 'Running')
    $refused = @(Get-EventsSince 'AD FS/Admin' @(105) $Since)
    Confirm-Fact 'no-event-105' ($refused.Count -eq 0) @($refused.Count)
    $wrong = @(Get-EventsSince 'MFA_Adapter' @() $Since)
    Confirm-Fact 'no-adapter-errors' ($wrong.Count -eq 0) @($wrong.Count) 'NOTE'
    return $script:FaultCount -eq $before
}
`;

const account = String.raw`function Get-ServiceAccount { return [string](Get-CimInstance -ClassName Win32_Service -Filter 'Name="adfssrv"').StartName }
function Get-ServiceSid {
    $name = Get-ServiceAccount
    if ($name.StartsWith('.\')) { $name = $env:COMPUTERNAME + $name.Substring(1) }
    return (New-Object Security.Principal.NTAccount $name).Translate([Security.Principal.SecurityIdentifier]).Value
}
function Get-FolderRules {
    return (Get-Acl -LiteralPath $Folder).GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier]) |
        Where-Object { [string]$_.AccessControlType -eq 'Allow' }
}
function Test-Rights {
    $sid = Get-ServiceSid
    $full = [int][Security.AccessControl.FileSystemRights]::FullControl
    return @(Get-FolderRules | Where-Object { $_.IdentityReference.Value -eq $sid -and ([int]$_.FileSystemRights -band $full) -eq $full }).Count -gt 0
}
function Test-OpenToUsers {
    $everyone = 'S-1-1-0', 'S-1-5-11', 'S-1-5-32-545'
    return @(Get-FolderRules | Where-Object { $everyone -contains $_.IdentityReference.Value }).Count -gt 0
}
`;

const eventSource = String.raw`$LogKey = 'HKLM:\SYSTEM\CurrentControlSet\Services\EventLog\MFA_Adapter'
$SourceKey = $LogKey + '\AdapterDLL'
$MessageFile = 'C:\Windows\Microsoft.NET\Framework64\v4.0.30319\EventLogMessages.dll'
function Test-EventSource {
    $log = Get-ItemProperty -LiteralPath $LogKey -ErrorAction SilentlyContinue
    $source = Get-ItemProperty -LiteralPath $SourceKey -ErrorAction SilentlyContinue
    return $null -ne $log -and $log.AutoBackupLogFiles -eq 0 -and $log.MaxSize -ge 524288 -and
        $null -ne $source -and [string]$source.EventMessageFile -like '*\EventLogMessages.dll'
}
`;

const gac = String.raw`function Find-InGac([string]$Name, [string]$Version) {
    $root = Join-Path $env:windir ('Microsoft.NET\assembly\GAC_MSIL\' + $Name)
    if (-not (Test-Path -LiteralPath $root)) { return }
    Get-ChildItem -LiteralPath $root -Directory | Where-Object { $_.Name -like ('v4.0_' + $Version + '__*') }
}
function Get-AssemblyName([string]$Path) { return [Reflection.AssemblyName]::GetAssemblyName($Path) }
function Test-InGac([string]$Path) {
    $name = Get-AssemblyName $Path
    foreach ($place in @(Find-InGac $name.Name ([string]$name.Version))) {
        if (Test-SameFile $Path (Join-Path $place.FullName ([IO.Path]::GetFileName($Path)))) { return $true }
    }
    return $false
}
function Get-LackingAssemblies {
    foreach ($name in @($Assemblies.Keys)) { if (@(Find-InGac $name $Assemblies[$name]).Count -eq 0) { $name + ' ' + $Assemblies[$name] } }
}
`;

const gacChange = String.raw`$Gacutil = Join-Path $Folder 'gacutil.exe'
function Invoke-Gacutil([string[]]$Options) {
    Push-Location -LiteralPath $Folder
    try { & $Gacutil /nologo $Options } finally { Pop-Location }
    if ($LASTEXITCODE -ne 0) { throw (Say 'gacutil-failed' @($LASTEXITCODE)) }
}
function New-Publisher {
    Add-Type -AssemblyName System.EnterpriseServices
    return New-Object System.EnterpriseServices.Internal.Publish
}
function Add-ToGac([string]$Path) {
    if (Test-Path -LiteralPath $Gacutil) { Invoke-Gacutil @('/if', $Path) } else { (New-Publisher).GacInstall($Path) }
}
function Remove-FromGac([string]$Path) {
    $full = (Get-AssemblyName $Path).FullName
    if (Test-Path -LiteralPath $Gacutil) { Invoke-Gacutil @('/u', $full) } else { (New-Publisher).GacRemove($Path) }
}
`;

const provider = String.raw`function Get-Provider { return Get-AdfsAuthenticationProvider | Where-Object { $_.Name -eq $ProviderName } }
function Get-ProviderList { return (Get-AdfsGlobalAuthenticationPolicy).AdditionalAuthenticationProvider | Where-Object { $_ } }
function Test-InPolicy { return @(Get-ProviderList) -contains $ProviderName }
function Set-ProviderList([string[]]$List) {
    if ($List.Count -gt 0) { Set-AdfsGlobalAuthenticationPolicy -AdditionalAuthenticationProvider $List }
    else { Set-AdfsGlobalAuthenticationPolicy -AdditionalAuthenticationProvider $null }
}
function Add-ToPolicy {
    $before = @(Get-ProviderList)
    Set-ProviderList @($before + $ProviderName)
    $after = @(Get-ProviderList)
    foreach ($name in $before) { if ($after -notcontains $name) { throw (Say 'provider-lost' @($name)) } }
}
function Remove-FromPolicy { Set-ProviderList @(Get-ProviderList | Where-Object { $_ -ne $ProviderName }) }
`;

const register = String.raw`function Get-AdapterTypeName {
    $web = Join-Path $env:windir 'ADFS\Microsoft.IdentityServer.Web.dll'
    if (Test-Path -LiteralPath $web) { [void][Reflection.Assembly]::LoadFrom($web) }
    $assembly = [Reflection.Assembly]::Load([IO.File]::ReadAllBytes($Dll))
    try { $types = $assembly.GetTypes() } catch [Reflection.ReflectionTypeLoadException] { $types = $_.Exception.Types }
    $found = @($types | Where-Object { $null -ne $_ -and $_.IsClass -and $null -ne $_.GetInterface('IAuthenticationAdapter') } | ForEach-Object { $_.FullName })
    if ($found.Count -ne 1 -and $TypeClass -ne '') { $found = @($TypeClass) }
    if ($found.Count -ne 1) { throw (Say 'type-unknown' @($found.Count)) }
    return $found[0] + ', ' + $assembly.FullName + ', processorArchitecture=MSIL'
}
function Register-Adapter {
    $typeName = Get-AdapterTypeName
    Write-Line 'INFO' $typeName
    Register-AdfsAuthenticationProvider -TypeName $typeName -Name $ProviderName
}
function Unregister-Adapter { Unregister-AdfsAuthenticationProvider -Name $ProviderName -Confirm:$false }
`;

const ports = String.raw`function Test-Port([string]$HostName, [int]$Port) {
    $client = New-Object Net.Sockets.TcpClient
    try {
        $wait = $client.BeginConnect($HostName, $Port, $null, $null)
        if (-not $wait.AsyncWaitHandle.WaitOne(5000)) { return $false }
        $client.EndConnect($wait)
        return $true
    } catch { return $false } finally { $client.Close() }
}
`;

const helpers = {
  server,
  text,
  backup,
  restart,
  events,
  account,
  eventSource,
  gac,
  gacChange,
  provider,
  register,
  ports,
};
export type Helper = keyof typeof helpers;

export const helperCode = (names: readonly Helper[]): string => names.map((name) => helpers[name]).join('');
