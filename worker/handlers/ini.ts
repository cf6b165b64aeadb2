import type { IniEditRequest, IniInspectRequest, VerifierApi } from '../contract';
import { editIni, iniSchema, inspectIni } from '../domain/ini';
import type { Runtime } from '../runtime/calls';
import { isSource, refuseArguments } from './arguments';

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
    schema: () => iniSchema,
  };
}

function isInspectRequest(request: unknown): request is IniInspectRequest {
  return typeof request === 'object' && request !== null && 'source' in request && isSource(request.source);
}

function isEditRequest(request: unknown): request is IniEditRequest {
  return (
    isInspectRequest(request) && 'commands' in request && Array.isArray(request.commands) && request.commands.every(isCommand)
  );
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
  if (command.do === 'replace') return 'edits' in command && Array.isArray(command.edits) && command.edits.every(isEdit);
  return command.do !== 'reorder' || ('order' in command && Array.isArray(command.order));
}

function isEdit(edit: unknown): boolean {
  if (typeof edit !== 'object' || edit === null) return false;
  const { from, to, insert } = edit as Record<string, unknown>;
  return typeof from === 'number' && typeof to === 'number' && typeof insert === 'string';
}
