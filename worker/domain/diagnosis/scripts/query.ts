/** XML that is ASCII whatever the text: Event Viewer reads it alike in every encoding. */
export function xmlText(text: string): string {
  return [...text]
    .filter((character) => character >= ' ' || character === '\n')
    .map((character) =>
      /[ -~\n]/.test(character) && !/[&<>"']/.test(character)
        ? character
        : `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`,
    )
    .join('');
}

/** Log by log what belongs to a sign-in (singleid.md 3.2 and 3.5, adfs.md 5). */
export const selections: readonly { log: string; xpath: string }[] = [
  { log: 'MFA_Adapter', xpath: '*' },
  { log: 'AD FS/Admin', xpath: '*' },
  { log: 'Security', xpath: "*[System[Provider[@Name='AD FS Auditing']]]" },
  { log: 'System', xpath: "*[System[Provider[@Name='Schannel'] and (Level=1 or Level=2 or Level=3)]]" },
];

/** A query as Event Viewer and `Get-WinEvent -FilterXml` take it. */
export function queryList(indent = ''): string[] {
  const queries = selections.flatMap(({ log, xpath }, id) => [
    `  <Query Id="${id}" Path="${xmlText(log)}">`,
    `    <Select Path="${xmlText(log)}">${xpath}</Select>`,
    '  </Query>',
  ]);
  return ['<QueryList>', ...queries, '</QueryList>'].map((line) => indent + line);
}

export function customView({ name, description }: { name: string; description: string }): string[] {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<ViewerConfig>',
    '  <QueryConfig>',
    '    <QueryParams><UserQuery /></QueryParams>',
    '    <QueryNode>',
    `      <Name>${xmlText(name)}</Name>`,
    `      <Description>${xmlText(description)}</Description>`,
    ...queryList('      '),
    '    </QueryNode>',
    '  </QueryConfig>',
    '</ViewerConfig>',
  ];
}
