/** Scripts that put the adapter on the servers (`adfs.md` 4.2, seed "Adapter 배포" and "Adapter 업그레이드 및 변경"). */

export const setSecrets = {
  params: '',
  body: String.raw`$source = Join-Path $BundleFolder 'ADFSadapter.ini'
if (-not (Test-Path -LiteralPath $source)) { Write-Line 'FAULT' (Say 'no-ini' @($source)); Stop-Script 3 }
function Read-Secret([string]$Name) {
    while ($true) {
        $typed = @()
        foreach ($prompt in 'ask-secret', 'ask-again') {
            $secure = Read-Host -Prompt ($Words[$prompt] -f $Name) -AsSecureString
            $pointer = [Runtime.InteropServices.Marshal]::SecureStringToBSTR($secure)
            try { $typed += [Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer) }
            finally { [Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer) }
        }
        if ($typed[0] -cne $typed[1]) { Write-Line 'NOTE' (Say 'secrets-differ') }
        elseif ($typed[0].Trim() -eq '' -or $typed[0].Contains('********')) { Write-Line 'NOTE' (Say 'secret-empty') }
        else { return $typed[0] }
    }
}
$lines = [regex]::Split((Read-Text $source), '(?<=\n)')
for ($at = 0; $at -lt $lines.Length; $at++) {
    $line = $lines[$at]
    $mask = [regex]::Match($line, '\*{8,}')
    if (-not $mask.Success -or $line -match '^\s*[#;]') { continue }
    $name = [regex]::Replace($line.Substring(0, $mask.Index), '[="''; \t]+', ' ').Trim()
    $title = Say 'set-secret' @($name, ($at + 1))
    if (-not $PSCmdlet.ShouldProcess($source, $title)) { Write-Line 'SKIP' $title; continue }
    $lines[$at] = $line.Substring(0, $mask.Index) + (Read-Secret $name) + $line.Substring($mask.Index + $mask.Length)
    Write-Line 'DONE' $title
}
if (-not $WhatIfPreference) {
    Write-Text $source ([string]::Join('', $lines))
    & icacls.exe $source /inheritance:r /grant '*S-1-5-32-544:F' '*S-1-5-18:F' /Q | Out-Null
    Confirm-Fact 'locked-down' ($LASTEXITCODE -eq 0) @($source)
    Confirm-Fact 'no-places' (-not (Test-OpenPlaces $source)) @($source)
}
Complete-Script`,
};

export const installNode = {
  params: String.raw`[string]$VendorFolder = '',
    [switch]$Drained`,
  body: String.raw`Assert-Server
$release = [int](Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full' -ErrorAction SilentlyContinue).Release
Confirm-Fact 'dotnet' ($release -ge 528040) @($release)
if ($release -lt 528040) { Stop-Script 3 }
$elsewhere = @([char[]](67..90) | ForEach-Object { [string]$_ + ':\ADFSadapter' } | Where-Object { $_ -ne $Folder -and [IO.Directory]::Exists($_) })
if ($elsewhere.Count -gt 0) { Stop-Here (Say 'other-folder' @(($elsewhere -join ', '), $Folder)) }

Invoke-Step (Say 'make-folder' @($Folder)) { [IO.Directory]::Exists($Folder) } { [void][IO.Directory]::CreateDirectory($Folder) }
if ($VendorFolder -ne '' -and $VendorFolder.TrimEnd('\') -ne $Folder) {
    foreach ($name in 'ADFSadapter.dll', 'gacutil.exe', 'replace_dll.ps1', 'restart_adfs.ps1') {
        $from = Join-Path $VendorFolder $name
        $to = Join-Path $Folder $name
        if (Test-Path -LiteralPath $from) { Invoke-Step (Say 'copy' @($name)) { Test-SameFile $from $to } { [IO.File]::Copy($from, $to, $true) } }
    }
    foreach ($page in @(Get-ChildItem -Path (Join-Path $VendorFolder 'Html_*.txt'))) {
        $from = $page.FullName
        $to = Join-Path $Folder $page.Name
        Invoke-Step (Say 'copy' @($page.Name)) { Test-SameFile $from $to } { [IO.File]::Copy($from, $to, $true) }
    }
    $from = Join-Path $VendorFolder 'Assembly_netstandard2.0'
    $to = Join-Path $Folder 'Assembly_netstandard2.0'
    if (Test-Path -LiteralPath $from) { Invoke-Step (Say 'copy' @('Assembly_netstandard2.0')) { Test-Path -LiteralPath $to } { Copy-Item -LiteralPath $from -Destination $Folder -Recurse } }
}
$source = Join-Path $BundleFolder 'ADFSadapter.ini'
if ((Test-Path -LiteralPath $source) -and -not (Test-Path -LiteralPath $Ini)) {
    if (Test-OpenPlaces $source) { Stop-Here (Say 'secrets-open') }
    Invoke-Step (Say 'copy' @('ADFSadapter.ini')) { Test-SameFile $source $Ini } { [IO.File]::Copy($source, $Ini, $false) }
}
if ((Test-Path -LiteralPath $source) -and (Test-Path -LiteralPath $Ini)) { Confirm-Fact 'same-ini' (Test-SameFile $source $Ini) @($Ini) 'NOTE' }

$sid = Get-ServiceSid
Invoke-Step (Say 'grant' @((Get-ServiceAccount), $Folder)) { (Test-Path -LiteralPath $Folder) -and (Test-Rights) } {
    & icacls.exe $Folder /grant ('*' + $sid + ':(OI)(CI)F') /Q
    if ($LASTEXITCODE -ne 0) { throw (Say 'icacls-failed' @($LASTEXITCODE)) }
}
Invoke-Step (Say 'make-event-source' @($LogKey)) { Test-EventSource } {
    foreach ($key in $LogKey, $SourceKey) { if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key | Out-Null } }
    New-ItemProperty -LiteralPath $LogKey -Name AutoBackupLogFiles -PropertyType DWord -Value 0 -Force | Out-Null
    New-ItemProperty -LiteralPath $LogKey -Name MaxSize -PropertyType DWord -Value 524288 -Force | Out-Null
    New-ItemProperty -LiteralPath $SourceKey -Name EventMessageFile -PropertyType ExpandString -Value $MessageFile -Force | Out-Null
}

$own = Join-Path $Folder 'Assembly_netstandard2.0'
Invoke-Step (Say 'add-assemblies' @($own)) { @(Get-LackingAssemblies).Count -eq 0 } {
    if ((Test-Path -LiteralPath $Gacutil) -and (Test-Path -LiteralPath (Join-Path $own 'AssemblyList.txt'))) { Invoke-Gacutil @('/il', '.\Assembly_netstandard2.0\AssemblyList.txt') }
    else { foreach ($file in @(Get-ChildItem -LiteralPath $own -Filter '*.dll' -Recurse)) { Add-ToGac $file.FullName } }
    foreach ($lacking in @(Get-LackingAssemblies)) { Write-Line 'FAULT' (Say 'assembly-absent' @($lacking)) }
}
if (Test-Path -LiteralPath $Dll) {
    $name = Get-AssemblyName $Dll
    Confirm-Fact 'adapter-version' ($AdapterVersion -eq '' -or [string]$name.Version -eq $AdapterVersion) @($name.FullName, $AdapterVersion) 'NOTE'
} elseif (-not $WhatIfPreference) { Stop-Here (Say 'no-dll' @($Dll)) }
$script:Changed = $false
Invoke-Step (Say 'add-adapter' @($Dll)) { (Test-Path -LiteralPath $Dll) -and (Test-InGac $Dll) } { Add-ToGac $Dll; $script:Changed = $true }
if ($script:Changed) {
    Wait-Drained
    $since = [DateTime]::Now
    Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
    [void](Test-Health $since)
}
Write-Line 'INFO' (Say 'next-node' @([string]::Join(', ', $Nodes)))
Complete-Script`,
};

export const registerPrimary = {
  params: String.raw`[switch]$Drained`,
  body: String.raw`Assert-Primary
if (-not (Test-Path -LiteralPath $Dll)) { Stop-Here (Say 'no-dll' @($Dll)) }
$name = Get-AssemblyName $Dll
Confirm-Fact 'adapter-version' ($AdapterVersion -eq '' -or [string]$name.Version -eq $AdapterVersion) @($name.FullName, $AdapterVersion) 'NOTE'
if (-not (Test-InGac $Dll)) { Stop-Here (Say 'not-in-gac' @($name.FullName)) }
$script:Changed = $false
Invoke-Step (Say 'register' @($ProviderName)) { $null -ne (Get-Provider) } { Register-Adapter; $script:Changed = $true }
if ($script:Changed) {
    Wait-Drained
    $since = [DateTime]::Now
    Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
    [void](Test-Health $since)
}
$found = Get-Provider
if ($null -ne $found) {
    foreach ($method in $AuthenticationMethods) {
        Confirm-Fact 'provider-method' (@($found.AuthenticationMethods) -contains $method) @($method, [string]::Join(', ', @($found.AuthenticationMethods)))
    }
}
Write-Line 'INFO' (Say 'restart-others' @([string]::Join(', ', $Nodes)))
Complete-Script`,
};

export const upgrade = {
  params: String.raw`[string]$NewDll = '',
    [switch]$UseVendorScript,
    [switch]$Drained`,
  body: String.raw`Assert-Server
$isPrimary = Test-Primary
$ListFile = Join-Path $BackupRoot 'upgrade-list.xml'
Write-Line 'INFO' (Say 'upgrade-order' @([string]::Join(', ', $Nodes)))
if ($UseVendorScript) {
    $vendor = Join-Path $Folder 'replace_dll.ps1'
    if (-not (Test-Path -LiteralPath $vendor)) { Stop-Here (Say 'no-vendor-script' @($vendor)) }
    foreach ($id in 'answer-y', 'answer-a', 'answer-n', 'answer-l', 'answer-s') { Write-Line 'INFO' $Words[$id] }
    if (-not $isPrimary) { Write-Line 'INFO' (Say 'secondary-error') }
    Backup-File $Dll 'upgrade'
    Wait-Drained
    $since = [DateTime]::Now
    Invoke-Step (Say 'run-vendor' @($vendor)) $null { Push-Location -LiteralPath $Folder; try { $ErrorActionPreference = 'Continue'; & $vendor } finally { Pop-Location } }
    if (-not $WhatIfPreference) {
        Confirm-Fact 'in-gac' (Test-InGac $Dll) @($Dll)
        if ($isPrimary) { Confirm-Fact 'registered' ($null -ne (Get-Provider)) @($ProviderName); Confirm-Fact 'in-policy' (Test-InPolicy) @($ProviderName, [string]::Join(', ', @(Get-ProviderList))) }
        [void](Test-Health $since)
    }
    Complete-Script
}
if ($NewDll -eq '' -or -not (Test-Path -LiteralPath $NewDll)) { Stop-Here (Say 'need-new-dll') }
$NewDll = (Get-Item -LiteralPath $NewDll).FullName
if ($NewDll -eq $Dll) { Stop-Here (Say 'need-new-dll') }
Write-Line 'INFO' (Get-AssemblyName $NewDll).FullName
$isThere = (Test-SameFile $NewDll $Dll) -and (Test-InGac $Dll)
if (-not $isThere) {
    Wait-Drained
    Backup-File $Dll 'upgrade'
    if ($isPrimary) {
        $properties = Get-AdfsGlobalAuthenticationPolicy
        if (@(@($properties.PrimaryIntranetAuthenticationProvider) + @($properties.PrimaryExtranetAuthenticationProvider)) -contains $ProviderName) { Stop-Here (Say 'in-primary' @($ProviderName)) }
        Invoke-Step (Say 'save-list' @($ListFile)) { Test-Path -LiteralPath $ListFile } { [void][IO.Directory]::CreateDirectory($BackupRoot); @(Get-ProviderList) | Export-Clixml -LiteralPath $ListFile }
        Invoke-Step (Say 'out-of-policy' @($ProviderName)) { -not (Test-InPolicy) } { Remove-FromPolicy }
        Invoke-Step (Say 'unregister' @($ProviderName)) { $null -eq (Get-Provider) } { Unregister-Adapter }
    }
    Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
    if (Test-Path -LiteralPath $Dll) {
        $old = Get-AssemblyName $Dll
        Invoke-Step (Say 'remove-adapter' @($old.FullName)) { @(Find-InGac $old.Name ([string]$old.Version)).Count -eq 0 } { Remove-FromGac $Dll }
    }
    Invoke-Step (Say 'copy' @('ADFSadapter.dll')) { Test-SameFile $NewDll $Dll } { [IO.File]::Copy($NewDll, $Dll, $true) }
    Invoke-Step (Say 'add-adapter' @($Dll)) { (Test-SameFile $NewDll $Dll) -and (Test-InGac $Dll) } { Add-ToGac $Dll }
}
$since = [DateTime]::Now
if ($isPrimary) { Invoke-Step (Say 'register' @($ProviderName)) { $null -ne (Get-Provider) } { Register-Adapter } }
Invoke-Step (Say 'restart' @($env:COMPUTERNAME)) $null { Restart-Adfs }
if (-not $WhatIfPreference) { if (-not (Test-Health $since)) { Stop-Script 2 } }
if ($isPrimary -and (Test-Path -LiteralPath $ListFile)) {
    if (@(Import-Clixml -LiteralPath $ListFile) -contains $ProviderName) { Invoke-Step (Say 'into-policy' @($ProviderName)) { Test-InPolicy } { Add-ToPolicy } }
    foreach ($lost in @(Import-Clixml -LiteralPath $ListFile | Where-Object { @(Get-ProviderList) -notcontains $_ })) { Write-Line 'FAULT' (Say 'provider-lost' @($lost)) }
    if (-not $WhatIfPreference -and $script:FaultCount -eq 0) { Remove-Item -LiteralPath $ListFile }
}
Write-Line 'INFO' (Say 'next-node' @([string]::Join(', ', $Nodes)))
Complete-Script`,
};
