# What an AD FS server would answer, for scripts that run in an engine without cmdlets. Paths are plain names with a
# back slash in them. What was done is told line by line in $Global:Out.
$ErrorActionPreference = 'Stop'
function Write-Host($Object, $ForegroundColor) { $Global:Out.Add(([string]$Object).Substring(20)) }
function Join-Path([string]$Path, [string]$ChildPath) { return $Path.TrimEnd('\') + '\' + $ChildPath }
function Split-Path([switch]$Parent, [string]$Path) { return $Path.Substring(0, $Path.LastIndexOf('\')) }
function Test-Path([string]$LiteralPath, $PathType) { return [IO.File]::Exists($LiteralPath) -or [IO.Directory]::Exists($LiteralPath) }
function Get-FileHash([string]$LiteralPath, $Algorithm) { $sha = [Security.Cryptography.SHA256]::Create(); return [pscustomobject]@{ Hash = [BitConverter]::ToString($sha.ComputeHash([IO.File]::ReadAllBytes($LiteralPath))) } }
filter Where-Object([scriptblock]$FilterScript) { if (& $FilterScript) { $_ } }
filter ForEach-Object([scriptblock]$Process) { & $Process }
filter Out-String([switch]$Stream) { [string]$_ }
filter Out-Null { }
filter Select-Object([string[]]$Property) { $_ }
function Sort-Object([string]$Property) { $all = @($input); [Array]::Sort([object[]]@($all | ForEach-Object { $_.Name }), $all); $all }
function New-Object([string]$TypeName, [object[]]$ArgumentList) { return [Activator]::CreateInstance([type]$TypeName, $ArgumentList) }
function Read-Host([string]$Prompt, [switch]$AsSecureString) { $Global:Out.Add('ASK ' + $Prompt); $typed = $Global:Typed.Dequeue(); if ($AsSecureString) { $s = [Security.SecureString]::new(); foreach ($c in $typed.ToCharArray()) { $s.AppendChar($c) }; return $s }; return $typed }
function Get-Service([string]$Name, $ErrorAction) { $x = [pscustomobject]@{ Status = 'Running' }; $x.psobject.Members.Add([psscriptmethod]::new('WaitForStatus', { })); return $x }
function Restart-Service([string]$Name, [switch]$Force) { $Global:Out.Add('RESTART') ; if ($Global:FailRestart -gt 0) { $Global:FailRestart--; throw 'cannot start' } }
function Get-AdfsSyncProperties { return [pscustomobject]@{ Role = $Global:Role; PrimaryComputerName = 'adfs01' } }
function Get-AdfsAuthenticationProvider { return $Global:Providers | ForEach-Object { [pscustomobject]@{ Name = $_ } } }
function Get-AdfsGlobalAuthenticationPolicy { return [pscustomobject]@{ AdditionalAuthenticationProvider = $Global:List } }
function Set-AdfsGlobalAuthenticationPolicy([string[]]$AdditionalAuthenticationProvider) { $Global:Out.Add('SETLIST ' + ($AdditionalAuthenticationProvider -join ',')); $Global:List = $AdditionalAuthenticationProvider }
function Get-AdfsRelyingPartyTrust([string]$Name) { return $Global:Parties[$Name] }
function Set-AdfsRelyingPartyTrust([string]$TargetName, [string]$AccessControlPolicyName, [string]$AdditionalAuthenticationRules) { $Global:Out.Add("SETPARTY $TargetName $AccessControlPolicyName $AdditionalAuthenticationRules"); if ($AccessControlPolicyName) { $Global:Parties[$TargetName].AccessControlPolicyName = $AccessControlPolicyName } else { $Global:Parties[$TargetName].AdditionalAuthenticationRules = $AdditionalAuthenticationRules } }
function Get-AdfsAccessControlPolicy { return $Global:AcPolicies }
function Get-Command($Name, $ErrorAction) { return $true }
function Export-Clixml([string]$LiteralPath) { $Global:Saved[$LiteralPath] = @($input); [IO.File]::WriteAllText($LiteralPath, 'x') }
function Import-Clixml([string]$LiteralPath) { return $Global:Saved[$LiteralPath] }
function Get-WinEvent($FilterHashtable, $ErrorAction) { return $Global:Events }
function Get-ChildItem([string]$LiteralPath, [switch]$Directory, $Path, $ErrorAction, [switch]$Recurse, $Filter) { if ($Directory) { return [IO.Directory]::GetDirectories('.') | Where-Object { $_.Substring(2).StartsWith($LiteralPath + '\') } | ForEach-Object { [pscustomobject]@{ Name = $_.Substring(2 + $LiteralPath.Length + 1); FullName = $_.Substring(2) } } } }
function Remove-Item([string]$LiteralPath) { [IO.File]::Delete($LiteralPath) }
function icacls.exe { $Global:LASTEXITCODE = 0 }
$Global:Out = [Collections.Generic.List[string]]::new(); $Global:Typed = [Collections.Generic.Queue[string]]::new()
$Global:Saved = @{}; $Global:Role = 'PrimaryComputer'; $Global:Events = @(); $Global:FailRestart = 0
$Global:List = @('AzureMfa', 'Certificate'); $Global:Providers = @('ADFSadapter', 'AzureMfa')
$Global:AcPolicies = @([pscustomobject]@{ Name = 'Permit everyone'; Identifier = 'PermitEveryone' }, [pscustomobject]@{ Name = 'Permit everyone and require MFA'; Identifier = 'PermitEveryoneAndRequireMFA' })
$Global:Parties = @{ Portal = [pscustomobject]@{ Name = 'Portal'; AccessControlPolicyName = 'Permit everyone'; AdditionalAuthenticationRules = '' }; Expenses = [pscustomobject]@{ Name = 'Expenses'; AccessControlPolicyName = 'Special'; AdditionalAuthenticationRules = '' } }
function Get-Leaf([string]$Path) { return $Path.Substring($Path.LastIndexOf('\') + 1) }
function Get-Item([string]$LiteralPath) { return [pscustomobject]@{ FullName = $LiteralPath } }
function Register-AdfsAuthenticationProvider([string]$TypeName, [string]$Name) { $Global:Out.Add('REGISTER ' + $TypeName); $Global:Providers = @($Global:Providers) + $Name }
function Unregister-AdfsAuthenticationProvider([string]$Name, [switch]$Confirm) {
    if ($Global:List -contains $Name) { throw 'The provider is in use.' }
    $Global:Out.Add('UNREGISTER ' + $Name)
    $Global:Providers = @($Global:Providers | Where-Object { $_ -ne $Name })
}
$Global:Gac = @{ 'old' = $true }
