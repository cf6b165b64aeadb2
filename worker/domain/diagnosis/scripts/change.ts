const ASKS_FIRST = ['[CmdletBinding(SupportsShouldProcess=$true)]', 'param()', "$ErrorActionPreference = 'Stop'"];

/** Sets LOG_LEVEL and leaves every other byte of the file as it was. `ini` is a PowerShell expression. */
export function logLevelLines(ini: string, level: number): string[] {
  return [
    ...ASKS_FIRST,
    `$ini = ${ini}`,
    '$latin = [Text.Encoding]::GetEncoding(28591)',
    '$text = $latin.GetString([IO.File]::ReadAllBytes($ini))',
    "$found = [regex]::Matches($text, '(?m)^[ \\t]*LOG_LEVEL[ \\t]*=[^\\r\\n]*')",
    'if ($found.Count -ne 1) { throw "LOG_LEVEL: $($found.Count)" }',
    `$changed = $text.Remove($found[0].Index, $found[0].Length).Insert($found[0].Index, 'LOG_LEVEL=${level}')`,
    `if ($PSCmdlet.ShouldProcess($ini, 'LOG_LEVEL=${level}')) {`,
    "  Copy-Item -LiteralPath $ini -Destination ($ini + '.' + (Get-Date -Format 'yyyyMMdd-HHmmss') + '.bak')",
    '  [IO.File]::WriteAllBytes($ini, $latin.GetBytes($changed))',
    '}',
  ];
}

export function logSizeLines(kiB: number): string[] {
  const bytes = kiB * 1024;
  return [
    ...ASKS_FIRST,
    "Get-WinEvent -ListLog 'MFA_Adapter' | Format-List LogMode, MaximumSizeInBytes, RecordCount",
    `if ($PSCmdlet.ShouldProcess('MFA_Adapter', 'MaximumSize=${bytes}')) {`,
    `  Limit-EventLog -LogName 'MFA_Adapter' -MaximumSize ${bytes} -OverflowAction OverwriteAsNeeded`,
    '}',
  ];
}
