import type {
  IniCompareRequest,
  IniEditRequest,
  IniInspectRequest,
  IniRehearseDomainRequest,
  IniRehearseLdapRequest,
  VerifierApi,
} from '../contract';
import {
  compareIni,
  createIni,
  editIni,
  iniSchema,
  inspectIni,
  maskIni,
  rehearseDomain,
  rehearseLdap,
} from '../domain/ini';
import type { Runtime } from '../runtime/calls';
import { isSource, refuseArguments } from './arguments';
import { isCreateRequest } from './ini-answers';
import { iniComments } from './ini-comments';

/** The `ini` topic of the worker API. */
export function iniHandlers(runtime: Runtime): VerifierApi['ini'] {
  return {
    inspect: (call, request) =>
      runtime.run(call, () => {
        if (!isInspectRequest(request)) return refuseArguments();
        const { source, ...context } = request;
        return inspectIni(source, context);
      }),
    edit: (call, request) => runtime.run(call, () => (isEditRequest(request) ? editIni(request) : refuseArguments())),
    create: (call, request) =>
      runtime.run(call, () => {
        if (!isCreateRequest(request)) return refuseArguments();
        return createIni(request.answers, iniComments(request.answers, request.locale));
      }),
    mask: (call, request) =>
      runtime.run(call, () => (isInspectRequest(request) ? maskIni(request) : refuseArguments())),
    compare: (call, request) =>
      runtime.run(call, () => (isCompareRequest(request) ? compareIni(request) : refuseArguments())),
    rehearseLdap: (call, request) =>
      runtime.run(call, () => (isLdapRequest(request) ? rehearseLdap(request) : refuseArguments())),
    rehearseDomain: (call, request) =>
      runtime.run(call, () => (isDomainRequest(request) ? rehearseDomain(request) : refuseArguments())),
    schema: () => iniSchema,
  };
}

function isInspectRequest(request: unknown): request is IniInspectRequest {
  return typeof request === 'object' && request !== null && 'source' in request && isSource(request.source);
}

function isEditRequest(request: unknown): request is IniEditRequest {
  return (
    isInspectRequest(request) &&
    'commands' in request &&
    Array.isArray(request.commands) &&
    request.commands.every(isCommand)
  );
}

function isCompareRequest(request: unknown): request is IniCompareRequest {
  if (typeof request !== 'object' || request === null) return false;
  return 'left' in request && isSource(request.left) && 'right' in request && isSource(request.right);
}

const isTexts = (list: unknown): list is string[] =>
  Array.isArray(list) && list.every((item) => typeof item === 'string');

function isLdapRequest(request: unknown): request is IniRehearseLdapRequest {
  if (!isInspectRequest(request) || !('dns' in request)) return false;
  const { dns, reachable } = request as { dns: unknown; reachable?: unknown };
  if (reachable !== undefined && !isTexts(reachable)) return false;
  if (typeof dns !== 'object' || dns === null || !('ok' in dns)) return false;
  return dns.ok === false || (dns.ok === true && 'addresses' in dns && isTexts(dns.addresses));
}

function isDomainRequest(request: unknown): request is IniRehearseDomainRequest {
  return isInspectRequest(request) && 'account' in request && typeof request.account === 'string';
}

const fieldsOf: Record<string, readonly string[]> = {
  set: ['section', 'key', 'value'],
  remove: ['section', 'key'],
  add: ['section', 'key', 'value'],
  rename: ['section', 'key', 'to'],
  replace: [],
  reorder: ['section', 'list'],
  toUtf8: [],
};

function isCommand(command: unknown): boolean {
  if (typeof command !== 'object' || command === null || !('do' in command)) return false;
  const fields = Object.hasOwn(fieldsOf, String(command.do)) ? fieldsOf[String(command.do)] : undefined;
  if (!fields?.every((field) => typeof (command as Record<string, unknown>)[field] === 'string')) return false;
  if (command.do === 'replace')
    return 'edits' in command && Array.isArray(command.edits) && command.edits.every(isEdit);
  return command.do !== 'reorder' || ('order' in command && Array.isArray(command.order));
}

function isEdit(edit: unknown): boolean {
  if (typeof edit !== 'object' || edit === null) return false;
  const { from, to, insert } = edit as Record<string, unknown>;
  return typeof from === 'number' && typeof to === 'number' && typeof insert === 'string';
}
