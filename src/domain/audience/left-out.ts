import { type RoadmapDocument, tableNames } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import { withoutUnseen } from '@/domain/references';
import { type Audience, seersOf } from './audience';

/** Ids of what an audience may not see, table by table. */
export class LeftOut {
  readonly #ids = new Map<EntityName, Set<string>>();
  count = 0;

  has(entity: EntityName, id: string): boolean {
    return this.#ids.get(entity)?.has(id) ?? false;
  }

  of(entity: TableName): ReadonlySet<string> {
    return this.#ids.get(entity) ?? new Set();
  }

  add(entity: TableName, id: string): void {
    const ids = this.#ids.get(entity) ?? new Set();
    this.#ids.set(entity, ids);
    if (ids.has(id)) return;
    ids.add(id);
    this.count += 1;
  }
}

/**
 * What an audience may not see: records kept from one of it, all that lies inside a phase kept from it, and what cannot be without
 * what is left out or is about it. An organisation always sees itself.
 */
export function leftOutFor(document: RoadmapDocument, audience: Audience): LeftOut {
  const out = new LeftOut();
  const seers = seersOf(audience);
  if (seers === null) return out;
  const sees = ({ visibility }: Records[TableName]) =>
    visibility === 'all' || (seers.length > 0 && seers.every((id) => (visibility as readonly string[]).includes(id)));
  for (const table of tableNames)
    for (const record of Object.values(document[table]) as Records[TableName][])
      if (!sees(record) && !(table === 'partners' && seers.includes(record.id))) out.add(table, record.id);
  if (out.count === 0) return out;
  for (let before = -1; before !== out.count; ) {
    before = out.count;
    addInside(document, out);
    addDependent(document, out);
  }
  return out;
}

/** What lies inside a phase that is left out is left out with it. */
function addInside({ activities }: RoadmapDocument, out: LeftOut): void {
  const known = new Map<string, boolean>();
  for (const id of Object.keys(activities)) {
    const path: string[] = [];
    let at: string | undefined = id;
    let isOut = false;
    while (at !== undefined && !known.has(at)) {
      known.set(at, false);
      path.push(at);
      at = activities[at]?.parentId;
    }
    if (at !== undefined) isOut = known.get(at) ?? false;
    for (const step of path.reverse()) {
      isOut ||= out.has('activities', step);
      known.set(step, isOut);
      if (isOut) out.add('activities', step);
    }
  }
}

/** Whether a role that is left out has a stand-in: its organisation is seen. */
export function hasStandIn(document: RoadmapDocument, out: LeftOut, roleId: string): boolean {
  const role = document.roles[roleId];
  return role !== undefined && out.has('roles', roleId) && !out.has('partners', role.partnerId);
}

function addDependent(document: RoadmapDocument, out: LeftOut): void {
  const gone = (entity: EntityName, id: string) =>
    out.has(entity, id) && !(entity === 'roles' && hasStandIn(document, out, id));
  for (const table of tableNames)
    for (const record of Object.values(document[table]) as Records[TableName][])
      if (!out.has(table, record.id) && withoutUnseen(table, record as never, gone) === null) out.add(table, record.id);
}
