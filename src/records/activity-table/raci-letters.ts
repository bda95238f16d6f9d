/** Letters in the order they are kept in. */
const ORDER = 'ARSCI';

type Raci = Readonly<Record<string, string>>;

const withLetter = (letters: string, letter: string) =>
  [...ORDER].filter((one) => one === letter || letters.includes(one)).join('');
const withoutLetter = (letters: string, letter: string) => letters.replace(letter, '');

/** The roles that hold a letter, in the order they were given. */
export function holdersOf(raci: Raci, letter: string): string[] {
  return Object.keys(raci).filter((roleId) => raci[roleId]?.includes(letter));
}

/** The responsibilities with a letter held by exactly these roles: taken from all others, whose other letters stay. */
export function withHolders(raci: Raci, letter: string, roleIds: readonly string[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [roleId, letters] of Object.entries(raci)) {
    const next = roleIds.includes(roleId) ? withLetter(letters, letter) : withoutLetter(letters, letter);
    if (next) result[roleId] = next;
  }
  for (const roleId of roleIds) result[roleId] ??= letter;
  return result;
}

/** What a letter is called in a variant of the matrix. */
export function letterWords(letter: 'A' | 'R', variant: 'RACI' | 'RASCI' | 'DACI'): string {
  if (letter === 'A') return variant === 'DACI' ? 'Approver (A)' : 'Accountable (A)';
  return variant === 'DACI' ? 'Driver (D)' : 'Responsible (R)';
}
