import type { SecretReading } from '../../contract';

/** Names of the ways in which a secret's text becomes bytes. */
export const tokenReadings = {
  base64: 'Base64',
  'utf-8': 'text (UTF-8)',
  'utf-8-trimmed': 'text without space around it',
  'utf-8-newline': 'text with a line feed at its end',
  'utf-8-crlf': 'text with CR LF at its end',
  base64url: 'Base64url',
  'base64-lenient': 'Base64 with foreign characters dropped',
  'base64-of-text': 'text of its own Base64',
  hex: 'hexadecimal',
  guid: 'GUID in .NET byte order',
  'utf-16le': 'text (UTF-16LE)',
  'windows-1252': 'text (Windows-1252)',
  'xml-unescaped': 'text with XML entities resolved',
  'url-decoded': 'text with percent-encoding resolved',
  unquoted: 'text without its quotation marks',
  'utf-8-bom': 'text with a byte-order mark',
  'lower-case': 'text in lower case',
  'upper-case': 'text in upper case',
} satisfies Record<SecretReading, string>;
