#Requires -Version 5.1
<#
.SYNOPSIS
  Asks an AD FS server which kinds of files it really serves from a theme, before anybody tries to host Signet there.
.DESCRIPTION
  Whether a whole page can be served from an AD FS theme is not documented: neither the allowed file name extensions nor
  their content types, sizes or cache headers. This script only reads. Put one small file of each kind into a test theme
  first, on the primary server, for example:

    New-AdfsWebTheme -Name signet-probe -SourceName default
    Set-AdfsWebTheme -TargetName signet-probe -AdditionalFileResource @{Uri='/adfs/portal/script/probe.js';Path='C:\probe\probe.js'}

  and give the addresses here. Remove the test theme afterwards: Remove-AdfsWebTheme -TargetName signet-probe
  Signet's workers need application/javascript or text/javascript, its page text/html, and X-Frame-Options: DENY of AD FS
  keeps the rehearsal's preview page from being shown. Never keep secrets on the origin of the sign-in pages: scripts of
  the sign-in page could read them, and a Web Application Proxy publishes /adfs/portal/ before anybody signed in.
.EXAMPLE
  .\adfs-theme-probe.ps1 -Server sts.example.com
#>
[CmdletBinding()]
param(
  [Parameter(Mandatory = $true)] [string] $Server,
  [string[]] $Path = @(
    '/adfs/portal/script/probe.js',
    '/adfs/portal/css/probe.css',
    '/adfs/portal/images/probe.png',
    '/adfs/portal/images/probe.svg',
    '/adfs/portal/script/probe.html',
    '/adfs/portal/script/probe.json'
  )
)
$ErrorActionPreference = 'Stop'
$found = foreach ($one in $Path) {
  $address = 'https://{0}{1}' -f $Server, $one
  try {
    $answer = Invoke-WebRequest -Uri $address -UseBasicParsing -MaximumRedirection 0
    $headers = $answer.Headers
    $status = [int] $answer.StatusCode
  }
  catch {
    $response = $_.Exception.Response
    $status = if ($response) { [int] $response.StatusCode } else { $_.Exception.Message }
    $headers = @{}
  }
  [pscustomobject] @{
    Path         = $one
    Status       = $status
    ContentType  = $headers['Content-Type']
    CacheControl = $headers['Cache-Control']
    FrameOptions = $headers['X-Frame-Options']
    Policy       = $headers['Content-Security-Policy']
  }
}
$found | Format-Table -AutoSize -Wrap Path, Status, ContentType, CacheControl, FrameOptions
if (@($found | Where-Object { $_.Status -ne 200 }).Count -gt 0) { exit 1 }
exit 0
