import { selections } from './query';

/** Keys whose values are masked, commented out or misspelt ones too; and what looks like a key or a token anywhere. */
const SECRET_LINES = '(?im)^([^=\\r\\n]*(?:SECRET|CONSUMER|PASS|_PW|LDAP_ID|LDAP_USER)[^=\\r\\n]*=)[^\\r\\n]*';
const KEY = '[A-Za-z0-9+/]{43}=';
const TOKEN = 'eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*';

/** Events of one log. Twice as many would be more than `diagnosis.read` takes. */
const MOST = 10_000;

/** The same selection, of the last days only. */
function within(xpath: string, days: number): string {
  const recent = `TimeCreated[timediff(@SystemTime) <= ${days * 86_400_000}]`;
  return xpath === '*' ? `*[System[${recent}]]` : xpath.replace(/\]\]$/, ` and ${recent}]]`);
}

/** What else is asked: the name of the file in the zip, and the command that prints it. */
const outputs = (provider: string): readonly (readonly [name: string, command: string])[] => [
  ['provider.txt', `Get-AdfsAuthenticationProvider -Name ${provider} | Format-List *`],
  ['webconfig.txt', 'Get-AdfsWebConfig | Format-List *'],
  ['webtheme.txt', 'Get-AdfsWebTheme | Format-List Name, IsBuiltinTheme'],
  ['policy.txt', 'Get-AdfsGlobalAuthenticationPolicy | Format-List *'],
  ['sync.txt', 'Get-AdfsSyncProperties | Format-List *'],
  [
    'properties.txt',
    'Get-AdfsProperties | Format-List HostName, LogLevel, AuditLevel, EnableLoopDetection, PreventTokenReplays',
  ],
  ['assemblies.txt', "& (Join-Path $adapter 'gacutil.exe') /nologo /l"],
  ['files.txt', 'Get-ChildItem -LiteralPath $adapter -Recurse | Format-Table Name, Length, LastWriteTime -AutoSize'],
  [
    'service.txt',
    'Get-WmiObject Win32_Service -Filter "Name=\'adfssrv\'" | Format-List Name, State, StartMode, StartName',
  ],
  [
    'log.txt',
    "Get-WinEvent -ListLog 'MFA_Adapter' | Format-List LogName, LogMode, MaximumSizeInBytes, FileSize, RecordCount",
  ],
  ['time.txt', 'w32tm /query /status /verbose'],
];

/**
 * A script that reads events, settings and versions of a node into a zip which `diagnosis.read` takes. `adapter` and
 * `provider` are PowerShell expressions. It asks for Windows PowerShell 4 or later (2012 R2) and changes no setting.
 */
export function collectLines(adapter: string, provider: string, days: number): string[] {
  return [
    "$ErrorActionPreference = 'Stop'",
    `$adapter = ${adapter}`,
    "$name = 'adfs-' + $env:COMPUTERNAME + '-' + (Get-Date -Format 'yyyyMMdd-HHmmss')",
    '$folder = Join-Path $env:TEMP $name',
    'New-Item -ItemType Directory -Path $folder | Out-Null',
    '$utf8 = New-Object Text.UTF8Encoding($false)',
    'function Save-Part([string]$File, [scriptblock]$Read) {',
    "  try { $text = (& $Read) -join [Environment]::NewLine } catch { $text = $_.Exception.Message; $File += '.error.txt' }",
    `  $text = [regex]::Replace($text, '${TOKEN}', 'eyJ.masked')`,
    '  [IO.File]::WriteAllText((Join-Path $folder $File), $text, $utf8)',
    '}',
    'function Save-Events([string]$File, [string]$Log, [string]$Path) {',
    '  Save-Part $File {',
    "    '<Events>'",
    `    Get-WinEvent -LogName $Log -FilterXPath $Path -MaxEvents ${MOST} | ForEach-Object { $_.ToXml() }`,
    "    '</Events>'",
    '  }',
    '}',
    ...selections.map(
      ({ log, xpath }) =>
        `Save-Events '${log.replace(/\W+/g, '-').toLowerCase()}.xml' '${log}' '${within(xpath, days).replaceAll("'", "''")}'`,
    ),
    ...outputs(provider).map(([file, command]) => `Save-Part '${file}' { ${command} | Out-String -Width 4096 }`),
    "$ini = Join-Path $adapter 'ADFSadapter.ini'",
    'if (Test-Path -LiteralPath $ini) {',
    // Latin-1 keeps each byte as it is, whatever the encoding; of UTF-16 nothing would be found to mask.
    '  $latin = [Text.Encoding]::GetEncoding(28591)',
    '  $text = $latin.GetString([IO.File]::ReadAllBytes($ini))',
    "  if ($text.IndexOf([char]0) -ge 0) { Save-Part 'ini.error.txt' { 'UTF-16' } }",
    '  else {',
    `    $text = [regex]::Replace($text, '${SECRET_LINES}', '$1********')`,
    `    $text = [regex]::Replace($text, '${KEY}', '********')`,
    "    [IO.File]::WriteAllBytes((Join-Path $folder 'ADFSadapter.ini'), $latin.GetBytes($text))",
    '  }',
    '}',
    "$zip = $folder + '.zip'",
    'Add-Type -AssemblyName System.IO.Compression.FileSystem',
    '[IO.Compression.ZipFile]::CreateFromDirectory($folder, $zip)',
    'Remove-Item -LiteralPath $folder -Recurse',
    '$zip',
  ];
}
