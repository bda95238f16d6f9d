type Raci = Readonly<Record<string, string>>;

/** The roles that hold a letter, in the order they were given. */
export function holdersOf(raci: Raci, letter: string): string[] {
  return Object.keys(raci).filter((roleId) => raci[roleId]?.includes(letter));
}

/** What a letter is called in a variant of the matrix. */
export function letterWords(letter: 'A' | 'R', variant: 'RACI' | 'RASCI' | 'DACI'): string {
  if (letter === 'A') return variant === 'DACI' ? 'Approver (A)' : 'Accountable (A)';
  return variant === 'DACI' ? 'Driver (D)' : 'Responsible (R)';
}
