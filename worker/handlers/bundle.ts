import { bundleParts, locales, type BundleApi, type BundleRequest } from '../contract';
import { buildBundle, previewBundle } from '../domain/bundle';
import type { Runtime } from '../runtime/calls';
import { refuseArguments } from './arguments';
import { isDeployment } from './deployment-shapes';
import { exactly, isFlag, isText, listOf, maybe, oneOf, type Check } from './shapes';

/** The `bundle` topic: of the page's own worker only. */
export function bundleHandlers(runtime: Runtime): BundleApi {
  return {
    build: (call, request) => runtime.run(call, () => (isRequest(request) ? buildBundle(request) : refuseArguments())),
    preview: (call, request) =>
      runtime.run(call, () => (isRequest(request) ? previewBundle(request) : refuseArguments())),
  };
}

/** What a date can be made of. */
const isTime: Check = (value) => typeof value === 'number' && Math.abs(value) <= 8.64e15;

const hasShape = exactly({
  deployment: isDeployment,
  parts: listOf(oneOf(...bundleParts)),
  locale: oneOf(...locales),
  secrets: isFlag,
  insist: maybe(isFlag),
  errorTexts: maybe(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText),
  ),
  nowMs: isTime,
});

const isRequest = (request: unknown): request is BundleRequest => hasShape(request);
