import { recordIn } from '@/domain/change';
import type { Records } from '@/domain/entities';
import { entityWords, titleOf } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import type { RoadmapStore } from '@/store/roadmap-store';
import type { Offer, Option } from '@/ui/fields/picker';

/** So many are shown at once; the rest is found by typing. */
const MOST_SHOWN = 50;

/** A record as something to choose, or undefined where it is gone. */
export function recordOption(store: RoadmapStore, entity: EntityName, id: string): Option | undefined {
  const record = recordIn(store.document, entity, id);
  return record && optionOf(store, entity, record as Records[EntityName]);
}

function optionOf(store: RoadmapStore, entity: EntityName, record: Records[EntityName]): Option {
  const label = titleOf(entity, record as never) || `Unnamed ${entityWords[entity].one}`;
  if (entity === 'partners') return { key: record.id, label, colour: (record as Records['partners']).colour };
  if (entity !== 'roles') return { key: record.id, label };
  const role = record as Records['roles'];
  const organisation = store.document.partners[role.partnerId]?.name ?? '';
  return { key: role.id, label, detail: [role.label ? role.personName : '', organisation].filter(Boolean).join(' · ') };
}

/** The records of a table whose words match, at most fifty; reads the table only when called. */
export function offerRecords(
  store: RoadmapStore,
  entity: TableName,
  query: string,
  without: ReadonlySet<string>,
): Offer {
  const sought = query.trim().toLowerCase();
  const options: Option[] = [];
  let more = 0;
  for (const record of store.rows(entity)) {
    if (without.has(record.id)) continue;
    if (
      sought &&
      !titleOf(entity, record as never)
        .toLowerCase()
        .includes(sought) &&
      !alsoKnownAs(entity, record).includes(sought)
    )
      continue;
    if (options.length < MOST_SHOWN) options.push(optionOf(store, entity, record));
    else more += 1;
  }
  return { options, more };
}

function alsoKnownAs(entity: TableName, record: Records[TableName]): string {
  if (entity !== 'roles') return '';
  const role = record as Records['roles'];
  return `${role.code} ${role.personName}`.toLowerCase();
}
