import type { AnyNode } from 'acorn';
import type { Range, ThemeSeenFeature, ThemeSeenFeatureId } from '../../contract';
import { themeSeenFeatures } from '../../contract';
import { automaticPicks, textsSoughtInUrl } from './go-on';
import { placeOf } from './tree';
import { isMember, methodOf, originOf, propertyOf, textOf } from './values';
import type { Script, ThemeView } from './view';

/** Cmdlets that do the same without a script (`adfs.md` 2.1, last line). */
const cmdlets: Partial<Record<ThemeSeenFeatureId, string>> = {
  text: 'Set-AdfsGlobalWebContent',
  help: 'Set-AdfsGlobalWebContent',
  'error-text': 'Set-AdfsGlobalWebContent',
  'choose-method': 'Set-AdfsAuthenticationProviderWebContent',
};

/**
 * Which of the known customisations a script does (`adfs.md` 2.1), commonest first. Read off from what it touches, so
 * every one is an inference.
 */
export function featuresOf({ script }: ThemeView): ThemeSeenFeature[] {
  if (!script) return [];
  const found = new Map<ThemeSeenFeatureId, Range[]>();
  const add = (id: ThemeSeenFeatureId, node: AnyNode): void => {
    const known = found.get(id);
    if (known) known.push(placeOf(node));
    else found.set(id, [placeOf(node)]);
  };
  for (const node of script.nodes) for (const id of marksOf(node, script)) add(id, node);
  const picks = automaticPicks(script);
  const isAnswered = textsSoughtInUrl(script).length > 0;
  for (const { node } of picks) add(isAnswered ? 'go-on' : 'choose-method', node);
  return themeSeenFeatures.flatMap((id) => {
    const at = found.get(id);
    const cmdlet = cmdlets[id];
    return at ? [{ id, certainty: 'inferred' as const, at, ...(cmdlet && { cmdlet }) }] : [];
  });
}

const overrides: readonly (readonly [object: string, property: string])[] = [
  ['Login', 'submitLoginRequest'],
  ['UpdatePassword', 'submitPasswordChange'],
  ['PaginationManager', 'validateAndNext'],
  ['paginationManager', 'validateAndNext'],
];

function* marksOf(node: AnyNode, script: Script): Generator<ThemeSeenFeatureId> {
  switch (node.type) {
    case 'AssignmentExpression':
      yield* assignmentMarks(node, script);
      return;
    case 'CallExpression':
      yield* callMarks(node, script);
      return;
    case 'MemberExpression':
      if (isMember(node, 'document', 'cookie')) yield 'remember-user';
      if (isMember(node, 'HRD', 'selection')) yield 'home-realm';
      if (isMember(node, 'navigator', 'language') || isMember(node, 'navigator', 'userLanguage')) yield 'language';
      return;
    case 'Literal':
      yield* textMarks(node);
      return;
    default:
      return;
  }
}

const textIds =
  /^(loginMessage|userNameInput|passwordInput|submitButton|introduction|copyright|home|privacy|helpDesk)$/;
const textProperties = /^(innerHTML|innerText|textContent|placeholder|value|title)$/;

function* assignmentMarks(
  node: Extract<AnyNode, { type: 'AssignmentExpression' }>,
  { names }: Script,
): Generator<ThemeSeenFeatureId> {
  if (overrides.some(([object, property]) => isMember(node.left, object, property))) yield 'user-name';
  if (node.left.type !== 'MemberExpression') return;
  const property = propertyOf(node.left, names) ?? '';
  const id = originOf(node.left.object, names)?.id ?? '';
  if (textProperties.test(property)) {
    if (textIds.test(id) || isMember(node.left, 'document', 'title')) yield 'text';
    if (/^error(Text|Message)$/.test(id)) yield 'error-text';
  }
  if (property === 'display' && textOf(node.right, names) === 'none') yield 'hide';
  if (property === 'type' && id === 'passwordInput') yield 'show-password';
  if (property === 'autocomplete') yield 'autocomplete';
  if (property === 'checked' && id === 'kmsiInput') yield 'remember-user';
}

function* callMarks(
  node: Extract<AnyNode, { type: 'CallExpression' }>,
  { names }: Script,
): Generator<ThemeSeenFeatureId> {
  const method = methodOf(node, names);
  const [first] = node.arguments;
  const text = first && textOf(first, names);
  if (method?.name === 'createElement' && text === 'script') yield 'load-files';
  if (method?.name === 'createElement' && text === 'link') yield 'load-files';
  if (method?.name === 'removeChild') yield 'hide';
  if (method?.name === 'setAttribute' && text === 'autocomplete') yield 'autocomplete';
}

function* textMarks({ value }: Extract<AnyNode, { type: 'Literal' }>): Generator<ThemeSeenFeatureId> {
  if (typeof value !== 'string' || value.length > 10_000) return;
  if (/aka\.ms\/mfasetup|account\.activedirectory\.windowsazure\.com\/proofup|proofup/i.test(value)) yield 'proof-up';
  if (/forgot(ten)?[ -]?(your )?password|reset password|help ?desk|비밀번호 (찾기|초기화|재설정)/i.test(value))
    yield 'help';
  if (/^(usernamePage|fakePage|nextButton)$/.test(value)) yield 'own-pages';
  if (/waiting-?wheel/i.test(value)) yield 'waiting-wheel';
  if (/appinsights|applicationinsights|google-analytics|gtag\/js|facebook\.com\/tr/i.test(value)) yield 'telemetry';
  if (/\b(STAGING|TEST ENVIRONMENT)\b|개발 ?서버|스테이징|테스트 환경/.test(value)) yield 'stage-banner';
}
