import type { BundleEntry, BundleFileErrors, BundleMissing, BundleRequest } from '../../contract';
import { bundleScripts } from '../../contract';
import { fill } from '../../texts/fill';
import type { BundleFacts } from './facts';
import { vendorFiles, vendorSeen } from './guide';
import type { BundleWords } from './words';

export interface ReadmeFacts {
  request: BundleRequest;
  facts: BundleFacts;
  errors: readonly BundleFileErrors[];
  missing: readonly BundleMissing[];
  masked: number;
  hasIni: boolean;
  entries: readonly BundleEntry[];
}

const names = { ini: 'ADFSadapter.ini', onload: 'theme/onload.js' } as const;

/** The text of `README.md`, with CRLF. Values stand as code, so that no character of theirs means anything. */
export function readmeText(readme: ReadmeFacts, words: BundleWords): string {
  const { readme: own } = words;
  const sections = [
    [`# ${fill(own.title, { name: code(readme.facts.deployment.name) })}`],
    errorLines(readme, words),
    factLines(readme.facts, words),
    missingLines(readme, words),
    vendorLines(readme.facts, words),
    readme.hasIni ? secretLines(readme, words) : [],
    fileLines(readme.entries, words),
    orderLines(readme, words),
    readme.request.parts.includes('scripts') ? runLines(words) : [],
  ];
  const lines = sections.filter(({ length }) => length > 0).flatMap((section) => [...section, '']);
  return lines.join('\r\n');
}

/** A value as inline code, on one line. */
export function code(value: string): string {
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  const line = value.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').trim();
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return fence + pad + line + pad + fence;
}

function errorLines({ request, errors, facts }: ReadmeFacts, { readme }: BundleWords): string[] {
  if (!request.insist || errors.length === 0) return [];
  const lines = errors.flatMap(({ file, findings, more }) => [
    '',
    fill(readme.errorsIn, { file: code(names[file]) }),
    '',
    ...findings.map((finding) => {
      const said = request.errorTexts?.[finding.key];
      const text = facts.deployment.files[file]?.text ?? '';
      const line = text.slice(0, finding.at[0]?.from ?? 0).split(/\r\n|\r|\n/).length;
      return `- ${line}: ${code(finding.rule)}${said === undefined ? '' : ` ${plain(said)}`}`;
    }),
    ...(more > 0 ? [`- ${fill(readme.errorsMore, { count: more })}`] : []),
  ]);
  return [`## ${readme.errors}`, ...lines];
}

/** A sentence in which no character makes markup. */
const plain = (text: string): string => text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');

function factLines({ deployment, nodes, providerName, folder }: BundleFacts, { readme }: BundleWords): string[] {
  const { facts: own } = readme;
  const { farm, environment } = deployment;
  const said = (values: readonly string[]): string =>
    values.some((value) => value !== '') ? values.map(code).join(', ') : own.unknown;
  return [
    `## ${own.title}`,
    '',
    `- ${own.environment}: ${own.environments[environment]}`,
    `- ${own.service}: ${said([farm.serviceName])}`,
    `- ${own.version}: ${said([farm.serverVersion ?? ''])}`,
    `- ${own.nodes}: ${said(nodes)}`,
    `- ${own.provider}: ${said([providerName])}`,
    `- ${own.folder}: ${said([folder])}`,
    `- ${own.parties}: ${said(farm.relyingParties.map(({ name }) => name))}`,
  ];
}

function missingLines({ missing }: ReadmeFacts, { bundle, readme }: BundleWords): string[] {
  const own = missing.filter(({ id }) => id !== 'vendor-file');
  const lines = own.map(({ id, args }) => `- ${fill(bundle.missing[id], args)}`);
  return [`## ${readme.missing.title}`, '', ...(lines.length > 0 ? lines : [readme.missing.none])];
}

function vendorLines({ deployment }: BundleFacts, { readme }: BundleWords): string[] {
  const { title, intro, known, unknown } = readme.vendor;
  const lines = vendorFiles.flatMap((name) => {
    const seen = vendorSeen(deployment.vendor, name);
    if (seen.length === 0) return [`- ${code(name)}: ${unknown}`];
    return seen.map((file) => `- ${code(file.name)}: ${fill(known, { sha256: code(file.sha256) })}`);
  });
  return [`## ${title}`, '', intro, '', ...lines];
}

function secretLines({ request, masked, facts }: ReadmeFacts, { readme }: BundleWords): string[] {
  const { secrets } = readme;
  const first = request.secrets ? [secrets.with] : masked > 0 ? [secrets.without] : [];
  return first.length === 0
    ? []
    : [`## ${secrets.title}`, '', ...first, '', fill(secrets.backups, { folder: code(`${facts.folder}\\backup`) })];
}

function fileLines(entries: readonly BundleEntry[], { readme }: BundleWords): string[] {
  const { title, hash } = readme.files;
  return [`## ${title}`, '', ...entries.map(({ path }) => `- ${code(path)}`), '', hash];
}

function orderLines({ entries, request, facts }: ReadmeFacts, { bundle, readme }: BundleWords): string[] {
  const { order } = readme;
  const there = bundleScripts.filter((name) => entries.some(({ path }) => path === `scripts/${name}.ps1`));
  const steps = there.flatMap((name, at) => {
    const { title, where, run, expect, back } = bundle.scripts[name];
    return [
      '',
      `### ${at + 1}. ${name}: ${title}`,
      '',
      `- ${order.where}: ${where}`,
      `- ${order.command}: ${code(run)}`,
      `- ${order.expect}: ${expect}`,
      `- ${order.back}: ${back.startsWith('.') ? code(back) : back}`,
    ];
  });
  const how = there.length > 0 ? ['', `1. ${order.first}`, `2. ${order.change}`, `3. ${order.replace}`] : [];
  const reg = request.parts.includes('reg') ? ['', order.reg] : [];
  return [`## ${order.title}`, '', fill(order.unpack, { place: code(facts.place) }), ...how, ...steps, ...reg];
}

function runLines({ readme, says }: BundleWords): string[] {
  const { running, answers, emergency } = readme;
  const bullets = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);
  const asked = [says['answer-y'], says['answer-a'], says['answer-n'], says['answer-l'], says['answer-s']];
  return [
    `## ${running.title}`,
    '',
    ...bullets(running.lines),
    '',
    `## ${answers.title}`,
    '',
    answers.intro,
    '',
    ...bullets([...asked, says['secondary-error']]),
    '',
    `## ${emergency.title}`,
    '',
    ...bullets(emergency.lines),
  ];
}
