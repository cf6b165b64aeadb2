import { openApis, type OpenApi, type OpenApiId, type TokenApiReady } from '../../../../worker/contract';
import { Asked } from '../../asked.svelte';
import { apiUrlOfIni, placeOf } from '../parts/from-ini';

/** A request to one of the open APIs of SingleID. */
export class Requests {
  api = $state<OpenApiId>('mfa-token');
  #base = $state<string | null>(null);
  #tenant = $state<string | null>(null);
  /** By the name of the parameter; what two APIs share is typed once. */
  values = $state<Record<string, string>>({});
  readonly ready = new Asked<TokenApiReady>();

  readonly chosen = $derived.by((): OpenApi => openApis.find(({ id }) => id === this.api) ?? openApis[0]);

  get base(): string {
    return this.#base ?? placeOf(apiUrlOfIni()).base;
  }

  set base(base: string) {
    this.#base = base;
  }

  get tenant(): string {
    return this.#tenant ?? placeOf(apiUrlOfIni()).tenant;
  }

  set tenant(tenant: string) {
    this.#tenant = tenant;
  }

  /** For an effect: the request as it is filled in now. */
  ask(): (() => void) | undefined {
    const { api, base, tenant, chosen } = this;
    const placed = chosen.parameters.filter(({ where }) => where !== null);
    const values = Object.fromEntries(placed.map(({ name }) => [name, this.values[name] ?? '']));
    if (base === '' || tenant === '') return void this.ready.clear();
    return this.ready.ask((remote, call) => remote.token.apiRequest(call, { api, base, tenant, values }));
  }
}
