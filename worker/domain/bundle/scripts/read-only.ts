/** Scripts that change nothing on a server. */

export const precheck = {
  params: String.raw`[string]$VendorFolder = ''`,
  body: String.raw`if ($PSVersionTable.PSEdition -eq 'Core') { Stop-Here (Say 'need-desktop') }
Confirm-Fact 'administrator' (Test-Administrator)
if (-not (Test-Administrator)) { Stop-Script 3 }

$manifest = [IO.File]::ReadAllText((Join-Path $BundleFolder 'manifest.json')) | ConvertFrom-Json
foreach ($entry in $manifest.entries) {
    $file = Join-Path $BundleFolder ($entry.path.Replace('/', '\'))
    $kind = 'FAULT'
    if ($entry.path -eq 'ADFSadapter.ini' -and -not $manifest.secrets) { $kind = 'NOTE' }
    Confirm-Fact 'entry' ((Test-Path -LiteralPath $file) -and (Get-Hash $file) -eq $entry.sha256) @($entry.path) $kind
}

$release = [int](Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full' -ErrorAction SilentlyContinue).Release
Confirm-Fact 'dotnet' ($release -ge 528040) @($release)
$system = Get-CimInstance -ClassName Win32_OperatingSystem
$builds = @{ '9600' = '2012R2'; '14393' = '2016'; '17763' = '2019'; '20348' = '2022'; '26100' = '2025' }
$isMeant = $ServerVersion -eq '' -or $builds[[string]$system.BuildNumber] -eq $ServerVersion
Confirm-Fact 'windows' $isMeant @($system.Caption, $system.BuildNumber, $ServerVersion)

$service = Get-Service -Name adfssrv -ErrorAction SilentlyContinue
if ($null -eq $service) { Stop-Here (Say 'need-adfs') }
Confirm-Fact 'service-running' ([string]$service.Status -eq 'Running')
$binary = Join-Path $env:windir 'ADFS\Microsoft.IdentityServer.ServiceHost.exe'
if (Test-Path -LiteralPath $binary) { Write-Line 'INFO' (Say 'adfs-version' @((Get-Item -LiteralPath $binary).VersionInfo.ProductVersion)) }
$sync = Get-AdfsSyncProperties
Write-Line 'INFO' (Say 'role' @($env:COMPUTERNAME, [string]$sync.Role, [string]$sync.PrimaryComputerName))
$names = @($Nodes | ForEach-Object { $_.Split('.')[0] })
Confirm-Fact 'node-known' ($names -contains $env:COMPUTERNAME) @($env:COMPUTERNAME, ($Nodes -join ', ')) 'NOTE'
if ([string]$sync.Role -eq 'PrimaryComputer' -and $names.Count -gt 0) {
    Confirm-Fact 'primary-first' ($names[0] -eq $env:COMPUTERNAME) @($env:COMPUTERNAME, $names[0]) 'NOTE'
}

$places = @([char[]](67..90) | ForEach-Object { [string]$_ + ':\ADFSadapter' } | Where-Object { [IO.Directory]::Exists($_) })
if ($places.Count -eq 0) { Write-Line 'NOTE' (Say 'folder-absent' @($Folder)) }
else { Confirm-Fact 'one-folder' ($places.Count -eq 1 -and $places[0] -eq $Folder) @(($places -join ', '), $Folder) }
if ($VendorFolder -eq '') { $VendorFolder = $Folder }

foreach ($name in 'ADFSadapter.dll', 'Assembly_netstandard2.0\AssemblyList.txt') {
    Confirm-Fact 'vendor-file' (Test-Path -LiteralPath (Join-Path $VendorFolder $name)) @($name, $VendorFolder)
}
foreach ($name in 'gacutil.exe', 'replace_dll.ps1', 'restart_adfs.ps1') {
    Confirm-Fact 'vendor-tool' (Test-Path -LiteralPath (Join-Path $VendorFolder $name)) @($name, $VendorFolder) 'NOTE'
}
$pages = @(Get-ChildItem -Path (Join-Path $VendorFolder 'Html_*.txt') -ErrorAction SilentlyContinue)
Confirm-Fact 'vendor-pages' ($pages.Count -gt 0) @($pages.Count, $VendorFolder)
foreach ($page in $pages) { if ($page.Length -eq 0) { Write-Line 'FAULT' (Say 'page-empty' @($page.Name)) } }
foreach ($name in @($VendorHashes.Keys)) {
    $file = Join-Path $VendorFolder $name
    if (Test-Path -LiteralPath $file) { Confirm-Fact 'vendor-hash' ((Get-Hash $file) -eq $VendorHashes[$name]) @($name) }
}
if (Test-Path -LiteralPath (Join-Path $Folder 'ADFSadatper.ini')) { Write-Line 'FAULT' (Say 'misspelled') }
$file = Join-Path $VendorFolder 'ADFSadapter.dll'
if (Test-Path -LiteralPath $file) {
    $name = Get-AssemblyName $file
    Confirm-Fact 'adapter-version' ($AdapterVersion -eq '' -or [string]$name.Version -eq $AdapterVersion) @($name.FullName, $AdapterVersion)
}
$own = Join-Path $VendorFolder 'Assembly_netstandard2.0'
foreach ($name in @($Assemblies.Keys)) {
    $found = @(Get-ChildItem -Path (Join-Path $own ($name + '.dll')) -Recurse -ErrorAction SilentlyContinue | Where-Object { [string](Get-AssemblyName $_.FullName).Version -eq $Assemblies[$name] })
    Confirm-Fact 'assembly-file' ($found.Count -gt 0) @($name, $Assemblies[$name], $own)
}
foreach ($lacking in @(Get-LackingAssemblies)) { Write-Line 'NOTE' (Say 'assembly-absent' @($lacking)) }

$who = Get-ServiceAccount
Confirm-Fact 'account' ($who -ne '') @($who)
if (Test-Path -LiteralPath $Folder) {
    Confirm-Fact 'rights' (Test-Rights) @($who, $Folder) 'NOTE'
    Confirm-Fact 'not-open' (-not (Test-OpenToUsers)) @($Folder) 'NOTE'
}
Confirm-Fact 'event-source' (Test-EventSource) @($LogKey) 'NOTE'
Confirm-Fact 'message-file' (Test-Path -LiteralPath $MessageFile) @($MessageFile)
Confirm-Fact 'no-reminder' (-not (Test-Path -LiteralPath $ReminderFile)) @($ReminderFile) 'NOTE'

$domain = (Get-CimInstance -ClassName Win32_ComputerSystem).Domain
$answer = [string]::Join(' ', @(& w32tm.exe /stripchart ('/computer:' + $domain) /dataonly /samples:1))
$offset = [regex]::Match($answer, '([+-]\d+\.\d+)s')
if ($offset.Success) {
    $seconds = [double]::Parse($offset.Groups[1].Value, [Globalization.CultureInfo]::InvariantCulture)
    $kind = 'NOTE'
    if ([Math]::Abs($seconds) -gt 300) { $kind = 'FAULT' }
    Confirm-Fact 'time' ([Math]::Abs($seconds) -le 5) @($domain, $offset.Groups[1].Value) $kind
} else { Write-Line 'NOTE' (Say 'time-unknown' @($domain)) }

if ($VerifyType -eq '1') { Write-Line 'OK' (Say 'no-hosts') }
else {
    foreach ($place in $ServerHosts) {
        $at = $place.LastIndexOf(':')
        $port = [int]$place.Substring($at + 1)
        $kind = 'FAULT'
        if ($port -eq 80) { $kind = 'NOTE' }
        Confirm-Fact 'port' (Test-Port $place.Substring(0, $at) $port) @($place) $kind
    }
}
Complete-Script`,
};

export const clientCheck = {
  params: '',
  body: String.raw`$Closed = @()
foreach ($place in $ClientHosts) {
    $at = $place.LastIndexOf(':')
    $name = $place.Substring(0, $at)
    $port = [int]$place.Substring($at + 1)
    $kind = 'FAULT'
    if ($port -eq 80) { $kind = 'NOTE' }
    $isOpen = Test-Port $name $port
    Confirm-Fact 'port' $isOpen @($place) $kind
    if (-not $isOpen -and $Closed -notcontains $name) { $Closed += $name }
}
foreach ($name in $Closed) {
    try { $addresses = [string]::Join(', ', @([Net.Dns]::GetHostAddresses($name) | ForEach-Object { $_.IPAddressToString })) } catch { $addresses = '-' }
    Write-Line 'INFO' (Say 'follow-firewall' @($name, $addresses))
    $target = New-Object Uri ('https://' + $name + '/')
    $way = [Net.WebRequest]::GetSystemWebProxy().GetProxy($target)
    if ($null -eq $way -or $way.Host -eq $target.Host) { $way = '-' }
    Write-Line 'INFO' (Say 'follow-proxy' @($name, [string]$way))
    try { $reply = 'HTTP ' + [int](Invoke-WebRequest -Uri $target -UseBasicParsing -TimeoutSec 10).StatusCode }
    catch { $reply = $_.Exception.Message }
    Write-Line 'INFO' (Say 'follow-site' @($name, $reply))
}
Complete-Script`,
};

export const verify = {
  params: '',
  body: String.raw`Assert-Server
$since = (Get-Process -Id (Get-CimInstance -ClassName Win32_Service -Filter 'Name="adfssrv"').ProcessId -ErrorAction SilentlyContinue).StartTime
if ($null -eq $since) { $since = [DateTime]::Now.AddHours(-1) }
[void](Test-Health $since)
$ours = @(Get-EventsSince 'AD FS/Admin' @(106) $since | Where-Object { $_.Message -like ('*' + $ProviderName + '*') })
Confirm-Fact 'event-106' ($ours.Count -gt 0) @($ours.Count) 'NOTE'

Confirm-Fact 'in-gac' ((Test-Path -LiteralPath $Dll) -and (Test-InGac $Dll)) @($Dll)
foreach ($lacking in @(Get-LackingAssemblies)) { Write-Line 'FAULT' (Say 'assembly-absent' @($lacking)) }
Confirm-Fact 'rights' (Test-Rights) @((Get-ServiceAccount), $Folder)
Confirm-Fact 'event-source' (Test-EventSource) @($LogKey)

$meant = Join-Path $BundleFolder 'ADFSadapter.ini'
if (Test-Path -LiteralPath $meant) { Confirm-Fact 'same-ini' (Test-SameFile $meant $Ini) @($Ini) }
if (Test-Path -LiteralPath $Ini) {
    $isOff = [regex]::IsMatch((Read-Text $Ini), '(?m)^[ \t]*BYPASS_ADAPTER[ \t]*=[ \t"'']*283901\b')
    Confirm-Fact 'no-bypass' (-not $isOff)
}
Confirm-Fact 'no-reminder' (-not (Test-Path -LiteralPath $ReminderFile)) @($ReminderFile)

if (Test-Primary) {
    $found = Get-Provider
    Confirm-Fact 'registered' ($null -ne $found) @($ProviderName)
    if ($null -ne $found) {
        Confirm-Fact 'provider-custom' ($found.IsCustom -and $found.AllowedForAdditionalAuthentication -ne $false) @($ProviderName)
        Confirm-Fact 'provider-additional' (-not $found.AllowedForPrimaryIntranet -and -not $found.AllowedForPrimaryExtranet) @($ProviderName) 'NOTE'
        Confirm-Fact 'provider-upn' ($found.RequiresIdentity -and @($found.IdentityClaims) -contains 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn') @([string]::Join(', ', @($found.IdentityClaims)))
        foreach ($method in $AuthenticationMethods) {
            Confirm-Fact 'provider-method' (@($found.AuthenticationMethods) -contains $method) @($method, [string]::Join(', ', @($found.AuthenticationMethods)))
        }
    }
    Confirm-Fact 'in-policy' (Test-InPolicy) @($ProviderName, [string]::Join(', ', @(Get-ProviderList)))
    $page = (Get-AdfsProperties).EnableIdPInitiatedSignonPage
    if ($page -eq $false) { Write-Line 'NOTE' (Say 'signon-page-off') }
}
if ($ServiceName -ne '') { Write-Line 'INFO' (Say 'test-sign-in' @('https://' + $ServiceName + '/adfs/ls/idpinitiatedsignon')) }
Complete-Script`,
};
