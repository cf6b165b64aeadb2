/** Records of a CSV, by a state machine (RFC 4180). @throws when a quote is where none may be */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = '';
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start';
  const endField = () => {
    record.push(field);
    field = '';
    state = 'start';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (state === 'quoted') {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text.charAt(at++);
      else state = 'closed';
    } else if (character === ',') endField();
    else if (character === '\r' && text[at + 1] === '\n') {
      endField();
      records.push(record);
      record = [];
      at++;
    } else if (state === 'start' && character === '"') state = 'quoted';
    else if (character === '"' || state === 'closed') throw new Error(`unexpected ${character} at ${at}`);
    else {
      state = 'bare';
      field += character;
    }
  }
  if (state === 'quoted') throw new Error('a quote is open');
  if (record.length > 0 || field !== '') {
    endField();
    records.push(record);
  }
  return records;
}
