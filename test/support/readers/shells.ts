/** The words of a simple bash command: bare words, single-quoted strings, and an escaped quote between them. */
export function readBashWords(line: string): string[] {
  return splitWords(line, (text, from) => {
    if (text[from] === "'") {
      const end = text.indexOf("'", from + 1);
      if (end === -1) throw new Error('the string has no end');
      return { value: text.slice(from + 1, end), to: end + 1 };
    }
    if (text[from] === '\\') return { value: text.charAt(from + 1), to: from + 2 };
    return bareCharacter(text, from, /[A-Za-z0-9.-]/);
  });
}

/**
 * What a program gets for a line typed at the command prompt: variables are put in first, then quotes and carets are
 * read, and then the program's runtime splits the rest into words.
 * @throws where the line would become more than one command
 */
export function readCmdWords(line: string, variables: Readonly<Record<string, string>>): string[] {
  return splitWords(readCarets(expandVariables(line, variables)), (text, from) => {
    if (text[from] !== '"') return bareCharacter(text, from, /[^\s"]/);
    const end = text.indexOf('"', from + 1);
    if (end === -1) throw new Error('the string has no end');
    if (text[end - 1] === '\\') throw new Error(`the quote at ${end} does not end the string`);
    return { value: text.slice(from + 1, end), to: end + 1 };
  });
}

/** At the prompt a name that is no variable stays as it is, and its second percent sign may begin another. */
function expandVariables(line: string, variables: Readonly<Record<string, string>>): string {
  let text = '';
  for (let at = 0; at < line.length; at++) {
    const end = line[at] === '%' ? line.indexOf('%', at + 1) : -1;
    const value = end === -1 ? undefined : variables[line.slice(at + 1, end).toUpperCase()];
    text += value ?? line.charAt(at);
    if (value !== undefined) at = end;
  }
  return text;
}

/** Outside of double quotes a caret takes the meaning off the next character. */
function readCarets(line: string): string {
  let [text, quoted] = ['', false];
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '^') text += line.charAt(++at);
    else if (!quoted && /[&|<>()]/.test(character)) throw new Error(`a command ends at ${at}`);
    else text += character;
  }
  return text;
}

/** Words of a line of PowerShell as a program gets them: bare words and single-quoted strings. */
export function readPowerShellWords(line: string, readQuoted: Piece): string[] {
  return splitWords(line, (text, from) =>
    text[from] === "'" ? readQuoted(text, from) : bareCharacter(text, from, /[A-Za-z0-9.-]/),
  );
}

type Piece = (text: string, from: number) => { value: string; to: number };

function bareCharacter(text: string, from: number, allowed: RegExp): { value: string; to: number } {
  if (!allowed.test(text.charAt(from))) throw new Error(`unexpected ${text.charAt(from)}`);
  return { value: text.charAt(from), to: from + 1 };
}

function splitWords(line: string, piece: Piece): string[] {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < line.length;) {
    if (line[at] === ' ') {
      if (word !== null) words.push(word);
      word = null;
      at++;
      continue;
    }
    const { value, to } = piece(line, at);
    word = (word ?? '') + value;
    at = to;
  }
  return word === null ? words : [...words, word];
}
