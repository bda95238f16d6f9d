import type { Activity } from './activity';
import {
  inLetterOrder,
  type Raci,
  type RaciVariant,
  replaceLetters,
  shownLetters,
  splitLetters,
  withCell,
} from './raci';

/** What Space makes of a cell, again and again: nothing, R, A, both, then the letters that follow; hidden letters stay. */
export function nextLetters(letters: string, variant: RaciVariant): string {
  const [first = '', second = '', ...others] = shownLetters(variant);
  const circle = ['', first, second, inLetterOrder(first + second), ...others];
  const now = splitLetters(letters, variant).shown.join('');
  return replaceLetters(letters, circle[circle.indexOf(now) + 1] ?? '', variant);
}

/**
 * Gives a letter to exactly these roles, whatever gesture asks for it: who gets it keeps no letter that says less, who hands the A on keeps what
 * else is held, or is consulted.
 */
export function withHolders(raci: Raci, letter: 'A' | 'R', roleIds: readonly string[]): Activity['raci'] {
  let result = raci as Activity['raci'];
  const stays = letter === 'A' && roleIds.length > 0 ? 'C' : '';
  for (const [id, letters] of Object.entries(raci))
    if (letters.includes(letter) && !roleIds.includes(id))
      result = withCell(result, id, letters.replace(letter, '') || stays);
  for (const id of roleIds) {
    const letters = raci[id] ?? '';
    if (!letters.includes(letter)) result = withCell(result, id, letter + letters.replace(/[CI]/g, ''));
  }
  return result;
}

/** Makes one role accountable in place of all others. */
export function withAccountable(raci: Raci, roleId: string): Activity['raci'] {
  return withHolders(raci, 'A', [roleId]);
}

/** Makes a role responsible; letters that say less than that go. */
export function withResponsible(raci: Raci, roleId: string): Activity['raci'] {
  return withCell(raci, roleId, `R${(raci[roleId] ?? '').replace(/[CI]/g, '')}`);
}

/** What a role gets that is dropped on a row: what the row lacks, accountable before responsible, else consulted. */
export function letterMissing(raci: Raci, roleId: string): 'A' | 'R' | 'C' | null {
  const others = Object.entries(raci).filter(([id]) => id !== roleId);
  const own = raci[roleId] ?? '';
  const isHeld = (letter: string) => own.includes(letter) || others.some(([, letters]) => letters.includes(letter));
  if (!isHeld('A')) return 'A';
  if (!isHeld('R')) return 'R';
  return own ? null : 'C';
}

/** A row after a role was dropped on it. */
export function withRoleDropped(raci: Raci, roleId: string): Activity['raci'] {
  switch (letterMissing(raci, roleId)) {
    case 'A':
      return withAccountable(raci, roleId);
    case 'R':
      return withResponsible(raci, roleId);
    case 'C':
      return withCell(raci, roleId, 'C');
    case null:
      return raci as Activity['raci'];
  }
}

/** A row after one role took over what another holds in it. */
export function withHandedOver(raci: Raci, from: string, to: string): Activity['raci'] {
  if (from === to) return raci as Activity['raci'];
  return withCell(withCell(raci, from, ''), to, (raci[to] ?? '') + (raci[from] ?? ''));
}
