import type { RoadmapDocument, Table } from '@/domain/document';
import { make, type Records } from '@/domain/entities';
import type { TableName } from '@/domain/field';
import { withTurnedReferences } from '@/domain/references';
import { hasStandIn, type LeftOut } from './left-out';

/** What a role is called that stands for all of an organisation that may not be seen. */
export const HELD = 'Held by the other side';

/** Roles that stand for those left out, one for each organisation and letter, made when first needed. */
export class StandIns {
  readonly #document: RoadmapDocument;
  readonly #out: LeftOut;
  readonly #made = new Map<string, Records['roles']>();

  constructor(document: RoadmapDocument, out: LeftOut) {
    this.#document = document;
    this.#out = out;
  }

  /** The roles made so far. */
  get made(): Iterable<Records['roles']> {
    return this.#made.values();
  }

  /** An activity whose letters of roles left out are held by stand-ins: one for each letter, so that no number can be read from them. */
  withLetters(activity: Records['activities']): Records['activities'] {
    if (!Object.keys(activity.raci).some((id) => this.#out.has('roles', id))) return activity;
    const raci: Record<string, string> = {};
    for (const [id, letters] of Object.entries(activity.raci)) {
      if (!this.#out.has('roles', id)) raci[id] = letters;
      else if (hasStandIn(this.#document, this.#out, id))
        for (const letter of letters) raci[this.#idFor(id, letter)] = letter;
    }
    return { ...activity, raci } as Records['activities'];
  }

  /** A record whose other pointers to roles left out lead to the stand-in of their organisation. */
  withPointers<E extends TableName | 'roadmap'>(entity: E, record: Records[E]): Records[E] {
    const turn = (to: string, id: string) =>
      to === 'roles' && hasStandIn(this.#document, this.#out, id) ? this.#idFor(id, '') : id;
    return withTurnedReferences(entity, record, turn, (kept) => kept);
  }

  #idFor(roleId: string, letter: string): string {
    const { partnerId } = this.#document.roles[roleId] as Records['roles'];
    const key = `${partnerId}/${letter}`;
    const known = this.#made.get(key);
    if (known) return known.id;
    const id = freeId(this.#document.roles, letter, partnerId);
    this.#made.set(key, make('roles', { id, partnerId, code: letter, label: HELD }));
    return id;
  }
}

/** An id that follows from organisation and letter alone, so that the same copy made twice has the same roles. */
function freeId(roles: Table<'roles'>, letter: string, partnerId: string): string {
  const base = `held-${letter || 'any'}-${partnerId.length > 50 ? digest(partnerId) : partnerId}`;
  let id = base;
  for (let count = 2; Object.hasOwn(roles, id); count += 1) id = `${base}-${count}`;
  return id;
}

/** A short name for a long id. */
function digest(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${text.slice(0, 30)}-${value.toString(36)}`;
}
