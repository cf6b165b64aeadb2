import type { IniSchema } from '../../../../worker/contract';
import { client } from '../../../client';

let loaded: Promise<IniSchema> | null = null;

/** The schema, asked for once; after a failure, again. Rejects when the worker is gone. */
export function loadSchema(): Promise<IniSchema> {
  loaded ??= client
    .run((api) => api.ini.schema())
    .catch((error: unknown) => {
      loaded = null;
      throw error;
    });
  return loaded;
}
