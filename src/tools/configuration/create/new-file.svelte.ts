import type { Environment, Failure, IniAnswers, IniLdapAnswers } from '../../../../worker/contract';
import { client, WorkerGoneError } from '../../../client';
import { locale } from '../../../i18n';
import { workbench } from '../../../workbench';

export interface DomainAnswer {
  domain: string;
  consumer: string;
  secret: string;
}
export interface UserInfoAnswer {
  attribute: string;
  encrypted: string;
  plain: string;
}

/** The questions about a new file, as they are being answered. */
export class NewFileState {
  environment = $state<Environment>('production');
  tenant = $state('');
  apiHost = $state('');
  keysBy = $state<'single' | 'domain'>('single');
  consumer = $state('');
  secret = $state('');
  domains = $state<DomainAnswer[]>([{ domain: '', consumer: '', secret: '' }]);
  ldap = $state(true);
  server = $state('');
  required = $state(false);
  lookup = $state<IniLdapAnswers['lookup']>('1');
  tryNext = $state(true);
  /** One address a line. */
  whiteList = $state('');
  account = $state(false);
  id = $state('');
  password = $state('');
  tls = $state(true);
  userInfo = $state<UserInfoAnswer[]>([
    { attribute: 'mobile', encrypted: 'mobile', plain: 'plainMobile' },
    { attribute: 'mail', encrypted: 'email', plain: 'plainEmail' },
  ]);
  verifyBy = $state<'server' | 'adapter' | 'none'>('server');
  verifyHost = $state('');
  protocol = $state<'TLS12' | 'TLS13'>('TLS12');
  #refused = $state.raw<Failure | null>(null);
  #busy = $state(false);

  readonly usesWhiteList = $derived(this.lookup === '2' || this.lookup === '3');

  get refused(): Failure | null {
    return this.#refused;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Writes the file and opens it. False when an answer is refused, or the worker died. */
  async create(): Promise<boolean> {
    this.#busy = true;
    try {
      const request = { answers: this.#answers(), locale: locale.current };
      const outcome = await client.run((api, call) => api.ini.create(call, request));
      this.#refused = outcome.ok ? null : outcome.error;
      return outcome.ok && (await workbench.openNew('ini', { name: 'ADFSadapter.ini', bytes: outcome.value.bytes }));
    } catch (error) {
      // The frame says so, and the answers stay.
      if (!(error instanceof WorkerGoneError)) throw error;
      return false;
    } finally {
      this.#busy = false;
    }
  }

  #answers(): IniAnswers {
    const adapterVersion = workbench.deployment?.provider.adapterVersion;
    return {
      environment: this.environment,
      tenant: this.tenant.trim(),
      apiHost: this.apiHost.trim(),
      keys: this.#keys(),
      ldap: this.ldap ? this.#ldap() : null,
      userInfo: $state.snapshot(this.userInfo).filter(({ attribute }) => attribute.trim() !== ''),
      verification: this.#verification(),
      ...(adapterVersion && { adapterVersion }),
    };
  }

  #keys(): IniAnswers['keys'] {
    if (this.keysBy === 'single') return { by: 'single', consumer: this.consumer.trim(), secret: this.secret.trim() };
    const domains = $state.snapshot(this.domains).map(({ domain, consumer, secret }) => {
      return { domain: domain.trim(), consumer: consumer.trim(), secret: secret.trim() };
    });
    return { by: 'domain', domains: domains.filter((row) => Object.values(row).some((text) => text !== '')) };
  }

  #ldap(): IniLdapAnswers {
    const { required, lookup, tryNext, tls } = this;
    return {
      required,
      server: this.server.trim().replace(/^ldaps?:\/\//i, ''),
      credentials: this.account ? { id: this.id.trim(), password: this.password, tls } : null,
      lookup,
      tryNext,
      whiteList: this.whiteList.split(/\r?\n/).flatMap((line) => line.trim() || []),
    };
  }

  #verification(): IniAnswers['verification'] {
    if (this.verifyBy !== 'server') return { by: this.verifyBy };
    return { by: 'server', host: this.verifyHost.trim(), protocol: this.protocol };
  }
}

/** `keys.domains.2.secret` as the names of its parts and the number, for words and to find its field. */
export function answerPath(field: string): { name: string; number: number | null } {
  const number = /\.(\d+)(?:\.|$)/.exec(field)?.[1];
  return { name: field.replace(/\.\d+/, ''), number: number === undefined ? null : Number(number) };
}
