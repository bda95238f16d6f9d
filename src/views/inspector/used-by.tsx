import { useEffect, useState } from 'react';
import { type RoadmapDocument, tableNames } from '@/domain/document';
import { entityWords, titleOf } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import { eachReference } from '@/domain/references';
import { entityIcons } from '@/records/form/entity-icons';
import classes from '@/records/form/form.module.css';
import { useDerived } from '@/store/derived';
import { useSession } from '@/store/session-store';
import { FormSection } from './form-section';

/** A record that points to the one inspected. */
interface User {
  entity: EntityName;
  id: string;
  title: string;
}

const MOST_SHOWN = 50;
/** Rest after a change before all records are searched again, in milliseconds. */
const REST = 150;

/** Every record that points to this one: reads the whole roadmap, so it is asked for only at rest. */
function usersOf(document: RoadmapDocument, target: EntityName, targetId: string): User[] {
  const users: User[] = [];
  for (const entity of tableNames) {
    for (const record of Object.values(document[entity])) {
      if (record.id === targetId && entity === target) continue;
      let points = false;
      eachReference(entity, record as never, (to, id) => {
        points ||= to === target && id === targetId;
      });
      if (points) users.push({ entity, id: record.id, title: titleOf(entity, record as never) });
    }
  }
  return users;
}

/** The records that point to this one, each a button that inspects it. */
export function UsedBy({ entity, id }: { entity: EntityName; id: string }) {
  const search = useDerived(
    'all',
    ({ document }) =>
      () =>
        usersOf(document, entity, id),
    [entity, id],
  );
  const inspect = useSession((session) => session.inspect);
  const [users, setUsers] = useState<readonly User[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setUsers(search()), REST);
    return () => clearTimeout(timer);
  }, [search]);
  if (users.length === 0) return null;
  return (
    <FormSection entity={entity} title="Used by" detail={String(users.length)}>
      <ul className={classes['users']}>
        {users.slice(0, MOST_SHOWN).map((user) => {
          const UserIcon = entityIcons[user.entity];
          return (
            <li key={`${user.entity}/${user.id}`}>
              <button
                type="button"
                className={classes['user']}
                onClick={() => inspect({ entity: user.entity, ids: [user.id] })}
              >
                <UserIcon size="1rem" stroke={1.5} aria-hidden />
                <span className={classes['userTitle']}>{user.title || `Unnamed ${entityWords[user.entity].one}`}</span>
                <span className={classes['userKind']}>{entityWords[user.entity].one}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {users.length > MOST_SHOWN && <p className={classes['hint']}>{`And ${users.length - MOST_SHOWN} more.`}</p>}
    </FormSection>
  );
}
