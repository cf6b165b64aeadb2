import type { KeyProfile, OtpIntegrationReport, OtpVerifierCode, VerifierLanguage } from '../../../../worker/contract';
import { locale } from '../../../i18n';
import { Asked } from '../../asked.svelte';

/** What was pasted about the vendor's library, and the code that is asked for. It outlives the tab. */
export class IntegrationState {
  part = $state<'vendor' | 'code'>('vendor');
  text = $state('');
  bits = $state<'' | '32' | '64'>('');
  readonly read = new Asked<OtpIntegrationReport>();
  language = $state<VerifierLanguage>('csharp');
  readonly code = new Asked<OtpVerifierCode>();

  /** For an effect: asks about the text as it is now; an empty one gives the bare checklist. */
  askRead(): () => void {
    const { text, bits } = this;
    const request = { source: { text }, ...(bits !== '' && { bits: Number(bits) as 32 | 64 }) };
    return this.read.ask((api, call) => api.otp.readIntegration(call, request));
  }

  /** For an effect: asks for code for the profile as it is now. */
  askCode({ profile, policy }: KeyProfile): () => void {
    const { language } = this;
    const { past, future, cap, delay, lockAfter } = policy;
    const wanted = {
      ...(past !== undefined && { past }),
      ...(future !== undefined && { future }),
      ...(cap !== undefined && { cap }),
      ...(delay !== undefined && { delay }),
      ...(lockAfter !== undefined && { lockAfter }),
    };
    const request = { language, profile, policy: wanted, locale: locale.current };
    return this.code.ask((api, call) => api.otp.verifierCode(call, request));
  }
}
