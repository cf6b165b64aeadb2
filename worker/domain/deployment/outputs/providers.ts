import type { Range } from '../../../contract';
import { listItems, readFormatList, type ListedProperty } from './format-list';

/** One provider as `Get-AdfsAuthenticationProvider` shows it (seed lines 231-241); null where the line is missing. */
export interface ListedProvider extends Range {
  name: string;
  nameAt: Range;
  adminName: string | null;
  authenticationMethods: string[] | null;
  methodsAt: Range | null;
  isCustom: boolean | null;
  properties: ListedProperty[];
}

/** The providers in an output; other objects and text are passed over. */
export function readProviders(text: string): ListedProvider[] {
  return readFormatList(text).flatMap((properties) => {
    const of = (name: string): ListedProperty | undefined =>
      properties.find((property) => property.name.toLowerCase() === name);
    const name = of('name');
    const methods = of('authenticationmethods');
    const custom = of('iscustom')?.value.toLowerCase();
    if (!name || (!methods && custom === undefined && !of('adminname'))) return [];
    return [
      {
        from: properties[0]?.from ?? name.from,
        to: properties[properties.length - 1]?.to ?? name.to,
        name: name.value,
        nameAt: { from: name.from, to: name.to },
        adminName: of('adminname')?.value ?? null,
        authenticationMethods: methods ? listItems(methods.value) : null,
        methodsAt: methods ? { from: methods.from, to: methods.to } : null,
        isCustom: custom === 'true' ? true : custom === 'false' ? false : null,
        properties,
      },
    ];
  });
}
