import type { Failure } from '../../../contract';
import { powershellValue } from '../../core/escape';

/**
 * A value as PowerShell reads it, ASCII whatever the value (`security.md` 4.2). What cannot be written was refused
 * before (`refusedValue`); a value that was not is a bug of the caller, and throws.
 */
export function quote(value: string, multiLine = false): string {
  const written = powershellValue(value, { multiLine });
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

/** Why a value cannot be written into a command; null when it can. */
export function refusedValue(value: string): Failure | null {
  const written = powershellValue(value);
  return written.ok ? null : written.error;
}

/** `@{Uri='...'; Path='...'}` */
export const table = (members: Readonly<Record<string, string>>): string =>
  `@{${Object.entries(members)
    .map(([name, value]) => `${name}=${quote(value)}`)
    .join('; ')}}`;
