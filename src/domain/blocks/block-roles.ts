import type { Id } from '@/domain/field';
import type { Role } from '@/domain/role';
import { functions } from '@/domain/vocabulary';
import type { BlockStep, Party } from './block';

/** Whose roles a block may use. */
export interface BlockSides {
  homeId?: string | undefined;
  partnerId?: string | undefined;
}

/** Who does a function's part where an organisation has nobody for it. */
const standsIn: Readonly<Partial<Record<Party, keyof typeof functions>>> = {
  compliance: 'legal',
  support: 'customer-success',
  brand: 'marketing',
};

const byCode = (a: Role, b: Role) =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : Number(a.id > b.id);

/**
 * Finds roles by function: at home first, then at the partner; anywhere only where neither is known. The partner's lead is its
 * partnerships role, or its first one.
 */
export class BlockRoles {
  readonly #roles: readonly Role[];
  readonly #sides: BlockSides;
  readonly #missing = new Set<Party>();

  constructor(roles: readonly Role[], sides: BlockSides) {
    this.#roles = [...roles].sort(byCode);
    this.#sides = sides;
  }

  /** Parties for which nobody was found so far. */
  get missing(): Party[] {
    return [...this.#missing];
  }

  /** The role of a party, or undefined, which is remembered as missing. */
  of(party: Party): Id<'roles'> | undefined {
    const role = party === 'partner' ? this.#leadOfPartner() : this.#byFunction(party);
    if (!role) this.#missing.add(party);
    return role?.id as Id<'roles'> | undefined;
  }

  #leadOfPartner(): Role | undefined {
    const theirs = this.#roles.filter((role) => role.partnerId === this.#sides.partnerId);
    return theirs.find((role) => role.function === 'partnerships') ?? theirs[0];
  }

  #byFunction(wanted: keyof typeof functions): Role | undefined {
    const { homeId, partnerId } = this.#sides;
    const stand = standsIn[wanted];
    for (const organisation of [homeId, partnerId]) {
      if (organisation === undefined) continue;
      const theirs = this.#roles.filter((role) => role.partnerId === organisation);
      const found = theirs.find((role) => role.function === wanted) ?? theirs.find((role) => role.function === stand);
      if (found) return found;
    }
    const isNobodyKnown = homeId === undefined && partnerId === undefined;
    return isNobodyKnown ? this.#roles.find((role) => role.function === wanted) : undefined;
  }

  /** Letters by role; a role that stands for two parties has the letters of both, without those that say less. */
  raci(parties: BlockStep['raci']): Record<Id<'roles'>, string> {
    const result: Record<Id<'roles'>, string> = {};
    for (const [party, letters] of Object.entries(parties) as [Party, string][]) {
      const id = this.of(party);
      if (id !== undefined) result[id] = together(result[id] ?? '', letters);
    }
    return result;
  }
}

function together(a: string, b: string): string {
  const all = new Set(`${a}${b}`);
  const doing = [...'ARS'].filter((letter) => all.has(letter)).join('');
  return doing || (all.has('C') ? 'C' : 'I');
}

/** What a party is called in a sentence. */
export function partyWords(party: Party): string {
  return party === 'partner' ? 'the partner' : functions[party];
}
