import { workbench } from '../../workbench';

/** Name in the guide, for when no INI is open. */
const usualCallback = 'jwtTokenResponse';

/** What the farm's INI and the Deployment say, so that nobody types it twice. */
export const known = {
  /** KEY_NAME_IN_RESPONSE of the open INI; null when there is none. */
  get callbackInIni(): string | null {
    return workbench.ini?.report.effective['KEY_NAME_IN_RESPONSE']?.value ?? null;
  },
  get callback(): string {
    return this.callbackInIni ?? usualCallback;
  },
  get provider(): string {
    return workbench.deployment?.provider.name || 'ADFSadapter';
  },
  /** What users read on the choice page for the adapter. */
  get providerTitle(): string {
    return workbench.ini?.report.effective['MAIN_MFA_TITLE']?.value ?? this.provider;
  },
  get methods(): readonly string[] {
    return workbench.deployment?.farm.methods ?? [];
  },
};
