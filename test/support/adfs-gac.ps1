# A global assembly cache in memory; a DLL is a text that says its version. Put in place of the script's own functions.
function Get-AssemblyName([string]$Path) { $version = [IO.File]::ReadAllText($Path); return [pscustomobject]@{ Name = 'ADFSadapter'; Version = $version; FullName = 'ADFSadapter, Version=' + $version } }
function Find-InGac([string]$Name, [string]$Version) { if ($Global:Gac[$Version]) { 'there' } }
function Test-InGac([string]$Path) { return [bool]$Global:Gac[[IO.File]::ReadAllText($Path)] }
function Add-ToGac([string]$Path) { $Global:Out.Add('GAC + ' + [IO.File]::ReadAllText($Path)); $Global:Gac[[IO.File]::ReadAllText($Path)] = $true }
function Remove-FromGac([string]$Path) { $Global:Out.Add('GAC - ' + [IO.File]::ReadAllText($Path)); $Global:Gac.Remove([IO.File]::ReadAllText($Path)) }
function Get-AdapterTypeName { return 'ADFSadapter.AuthenticationAdapter, ADFSadapter, Version=' + [IO.File]::ReadAllText($Dll) }
