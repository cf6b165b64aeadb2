import type { TokenCarrier } from '../../worker/contract';
import type { TokenParts } from '../../worker/domain/token/parts';
import { takeApart } from '../../worker/domain/token/structure/take-apart';

/** A token as the judgements get it. `from`: the text it stood as, where that was damaged. */
export function partsOf(
  token: string,
  {
    from = token,
    carrier = { kind: 'text' },
    repairs = [],
  }: Partial<Pick<TokenParts, 'repairs'>> & { from?: string; carrier?: TokenCarrier } = {},
): TokenParts {
  const { form, segments, header, payload } = takeApart(token);
  return {
    form,
    source: from,
    token,
    repairs,
    segments: segments.map(({ segment }) => segment),
    header,
    payload,
    carrier,
  };
}
