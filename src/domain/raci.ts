import type { Activity } from './activity';
import type { RoadmapDocument } from './document';
import type { Records } from './entities';
import type { Schedule } from './schedule/dates';
import type { raciVariants } from './vocabulary';

/** The letters of the matrix in the order they are stored in a cell: accountable, responsible, supports, consulted, informed. */
export const raciLetters = ['A', 'R', 'S', 'C', 'I'] as const;
export type RaciLetter = (typeof raciLetters)[number];
export type RaciVariant = keyof typeof raciVariants;
/** Role id to stored letters. */
export type Raci = Readonly<Record<string, string>>;

interface VariantWords {
  /** The letters it shows, in the order in which its name spells them. */
  letters: readonly RaciLetter[];
  signs: Readonly<Partial<Record<RaciLetter, string>>>;
  words: Readonly<Record<RaciLetter, string>>;
}

const words = { A: 'Accountable', R: 'Responsible', S: 'Supports', C: 'Consulted', I: 'Informed' } as const;

const variantWords: Readonly<Record<RaciVariant, VariantWords>> = {
  RACI: { letters: ['R', 'A', 'C', 'I'], signs: {}, words },
  RASCI: { letters: ['R', 'A', 'S', 'C', 'I'], signs: {}, words },
  DACI: {
    letters: ['R', 'A', 'C', 'I'],
    signs: { R: 'D' },
    words: { ...words, R: 'Driver', A: 'Approver', C: 'Contributor' },
  },
};

/** The letters a variant shows, in the order of its name. */
export function shownLetters(variant: RaciVariant): readonly RaciLetter[] {
  return variantWords[variant].letters;
}

/** How a stored letter is written in a variant: R is D in DACI. */
export function letterSign(letter: RaciLetter, variant: RaciVariant): string {
  return variantWords[variant].signs[letter] ?? letter;
}

/** What a stored letter means in a variant. */
export function letterWord(letter: RaciLetter, variant: RaciVariant): string {
  return variantWords[variant].words[letter];
}

/** Letters in the order they are stored in, each once. */
export function inLetterOrder(letters: string): string {
  return raciLetters.filter((letter) => letters.includes(letter)).join('');
}

/** The letters of a cell that a variant shows, and those that it only greys. */
export function splitLetters(letters: string, variant: RaciVariant): { shown: RaciLetter[]; hidden: RaciLetter[] } {
  const visible = shownLetters(variant);
  const held = raciLetters.filter((letter) => letters.includes(letter));
  return {
    shown: held.filter((letter) => visible.includes(letter)),
    hidden: held.filter((letter) => !visible.includes(letter)),
  };
}

/** The letters of a cell as a variant writes them, without those it hides. */
export function writtenLetters(letters: string, variant: RaciVariant): string {
  return splitLetters(letters, variant)
    .shown.map((letter) => letterSign(letter, variant))
    .join('');
}

/** What typed letters came to: stored letters (perhaps none), or words saying what is wrong. */
export type ReadLetters = { ok: true; letters: string } | { ok: false; message: string };

/** Reads what a person typed or pasted into a cell: "ar", "A/R", "D" in DACI. */
export function readLetters(text: string, variant: RaciVariant): ReadLetters {
  const bySign = new Map(shownLetters(variant).map((letter) => [letterSign(letter, variant), letter]));
  let letters = '';
  for (const sign of text.toUpperCase().replace(/[\s,;/+&|-]/gu, '')) {
    const letter = bySign.get(sign);
    if (!letter) return { ok: false, message: unknownLetter(sign, text, variant) };
    letters += letter;
  }
  return { ok: true, letters: inLetterOrder(letters) };
}

function unknownLetter(sign: string, text: string, variant: RaciVariant): string {
  const signs = shownLetters(variant).map((letter) => letterSign(letter, variant));
  const known = `${signs.slice(0, -1).join(', ')} or ${signs.at(-1)}`;
  if (sign === 'S') return `${variant} has no S. Choose RASCI to use it, or type ${known}.`;
  if (sign === 'D') return `${variant} has no D. Choose DACI to use it, or type ${known}.`;
  if (sign === 'R' && variant === 'DACI') return `DACI has no R: the driver is D. Type ${known}.`;
  const shown = text.trim().length > 12 ? `${text.trim().slice(0, 12)}…` : text.trim();
  return `“${shown}” is not made of letters of ${variant}. Type ${known}.`;
}

/** A cell after other letters were given to it: the letters its variant hides stay. */
export function replaceLetters(before: string, letters: string, variant: RaciVariant): string {
  return inLetterOrder(letters + splitLetters(before, variant).hidden.join(''));
}

/** The letters of an activity with one cell replaced; without letters the role is left out. */
export function withCell(raci: Raci, roleId: string, letters: string): Activity['raci'] {
  const { [roleId]: _before, ...rest } = raci;
  return (letters ? { ...rest, [roleId]: inLetterOrder(letters) } : rest) as Activity['raci'];
}

const holding = (raci: Raci, letter: RaciLetter) => Object.keys(raci).filter((id) => raci[id]?.includes(letter));

/** The roles that are accountable for an activity; there should be exactly one, the owner on the timeline. */
export function accountable(activity: Pick<Activity, 'raci'>): string[] {
  return holding(activity.raci, 'A');
}

/** The roles that do an activity. */
export function responsible(activity: Pick<Activity, 'raci'>): string[] {
  return holding(activity.raci, 'R');
}

/** Why the rules of a row do not apply to an activity. */
export type RaciExemption = 'summary' | 'cancelled' | 'backlog';

/** What is said where a row is exempt. */
export const exemptionWords: Readonly<Record<RaciExemption, string>> = {
  summary: 'A phase: responsibilities stand at what is inside it.',
  cancelled: 'Cancelled: nobody needs to answer for it.',
  backlog: 'In the backlog: responsibilities can wait until it has dates.',
};

/**
 * Tells for each activity why the rules of a row do not apply to it, or null where they do: phases and whatever has activities inside,
 * what is cancelled (itself or with a phase around it) and what has no dates yet.
 */
export function exemptions(
  activities: Readonly<Record<string, Records['activities']>>,
  schedule: Pick<Schedule, 'has'>,
): (activity: Records['activities']) => RaciExemption | null {
  const parents = new Set<string>();
  for (const { parentId } of Object.values(activities)) if (parentId !== undefined) parents.add(parentId);
  const isCancelled = (activity: Records['activities']) => {
    // A circle of parents cannot be stored, but a damaged file must not hang the page.
    let steps = 0;
    for (let at: Records['activities'] | undefined = activity; at && steps < 100; steps += 1) {
      if (at.status === 'cancelled') return true;
      at = at.parentId === undefined ? undefined : activities[at.parentId];
    }
    return false;
  };
  return (activity) => {
    if (activity.kind === 'phase' || parents.has(activity.id)) return 'summary';
    if (isCancelled(activity)) return 'cancelled';
    return schedule.has(activity.id) ? null : 'backlog';
  };
}

/** What can be wrong with the responsibilities of one activity. */
export type RaciProblemKind =
  | 'no-accountable'
  | 'several-accountable'
  | 'no-responsible'
  | 'silent-side'
  | 'accountable-unstaffed'
  | 'everyone-consulted';

/** One thing wrong with a row: roles and organisations it is about, in the order of the roster. */
export interface RaciProblem {
  kind: RaciProblemKind;
  /** The rule of domain brief 4.4; nobody left out has none there. */
  rule: 'RAC-01' | 'RAC-02' | 'RAC-03' | 'RAC-06' | 'RAC-09' | null;
  severity: 'error' | 'warn' | 'info';
  roleIds: string[];
  partnerIds: string[];
}

type Roster = Pick<RoadmapDocument, 'roles' | 'partners'>;
/** Fewer people than this are consulted quickly. */
const MANY_CONSULTED = 5;

/** What is wrong with the responsibilities of an activity that is not exempt, most serious first. */
export function raciProblems(activity: Activity, { roles, partners }: Roster): RaciProblem[] {
  const inRosterOrder = Object.keys(roles);
  const held = inRosterOrder.filter((id) => activity.raci[id as keyof Activity['raci']]);
  const lettersOf = (id: string) => activity.raci[id as keyof Activity['raci']] ?? '';
  const having = (letter: RaciLetter) => held.filter((id) => lettersOf(id).includes(letter));
  const organisationsOf = (ids: readonly string[]) => [...new Set(ids.map((id) => roles[id]?.partnerId as string))];
  const owners = having('A');
  const doers = having('R');
  const problems: RaciProblem[] = [];
  const found = (
    kind: RaciProblemKind,
    rule: RaciProblem['rule'],
    severity: RaciProblem['severity'],
    about: { roleIds?: string[]; partnerIds?: string[] } = {},
  ) => problems.push({ kind, rule, severity, roleIds: about.roleIds ?? [], partnerIds: about.partnerIds ?? [] });
  if (owners.length === 0) found('no-accountable', 'RAC-01', 'error');
  if (owners.length > 1)
    found('several-accountable', 'RAC-02', 'error', { roleIds: owners, partnerIds: organisationsOf(owners) });
  if (doers.length === 0) found('no-responsible', 'RAC-03', 'error');
  const active = new Set(organisationsOf([...owners, ...doers]));
  const sides = activity.partnerIds.filter((id) => partners[id]);
  const silent = sides.filter((id) => !active.has(id));
  if (sides.length > 1 && active.size > 0 && silent.length > 0)
    found('silent-side', 'RAC-06', 'warn', { partnerIds: silent });
  const unstaffed = owners.filter((id) => !roles[id]?.personName.trim());
  if (unstaffed.length > 0 && activity.status !== 'done')
    found('accountable-unstaffed', 'RAC-09', 'warn', { roleIds: unstaffed });
  const others = inRosterOrder.filter((id) => !/[AR]/.test(lettersOf(id)));
  if (others.length >= MANY_CONSULTED && others.every((id) => lettersOf(id).includes('C')))
    found('everyone-consulted', null, 'info', { roleIds: others });
  return problems;
}

/** A problem of a row in words, with the names of roles and organisations. */
export function raciProblemWords(problem: RaciProblem, { roles, partners }: Roster, variant: RaciVariant): string {
  const owner = letterWord('A', variant).toLowerCase();
  const doer = letterWord('R', variant).toLowerCase();
  const roleNames = listed(problem.roleIds.map((id) => roles[id]?.label || roles[id]?.personName || 'a role'));
  const sides = listed(problem.partnerIds.map((id) => partners[id]?.name || 'an organisation'));
  const isDaci = variant === 'DACI';
  switch (problem.kind) {
    case 'no-accountable':
      return isDaci ? 'No approver' : `No one ${owner}`;
    case 'several-accountable':
      if (problem.partnerIds.length > 1)
        return `${isDaci ? 'Approver' : 'Accountable'} on ${problem.partnerIds.length === 2 ? 'both sides' : `${problem.partnerIds.length} sides`}: ${sides}`;
      return `${problem.roleIds.length} ${isDaci ? 'approvers' : owner}: ${roleNames}`;
    case 'no-responsible':
      return isDaci ? 'No driver' : `No one ${doer}`;
    case 'silent-side':
      return `No one acts for ${sides}`;
    case 'accountable-unstaffed':
      return `No person yet: ${roleNames}`;
    case 'everyone-consulted':
      return `Everyone else is ${isDaci ? 'a contributor' : 'consulted'}`;
  }
}

function listed(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
