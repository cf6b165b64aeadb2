import type { FeatureScript } from './script';

/**
 * Seed lines 938 to 1000 and `singleid.md` D26: the same answer is handed on once; if the adapter refuses it, the page
 * comes back with the answer still in its address, and then the user chooses.
 */
export const goOn = (id: string): FeatureScript => ({
  helpers: ['afterLoad', 'parameter', 'page', 'hasError', 'optionOf', 'once', 'hash', 'choose'],
  source: `
afterLoad("${id}", function () {
  var answer = parameter(d.callback);
  if (answer === "" || page() !== "mfa-choice" || hasError() || !optionOf(d.provider)) { return; }
  if (once("signet.goOn", hash(answer), 0)) { choose(d.provider); }
});`,
});
