import type { Activity } from './activity';
import {
  accountable,
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

/** Makes a role accountable; letters that say less than that go, who was accountable before keeps only what else is held. */
export function withAccountable(raci: Raci, roleId: string): Activity['raci'] {
  let result = raci;
  for (const id of accountable({ raci: raci as Activity['raci'] }))
    if (id !== roleId) result = withCell(result, id, (raci[id] ?? '').replace('A', '') || 'C');
  return withCell(result, roleId, `A${(raci[roleId] ?? '').replace(/[CI]/g, '')}`);
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
