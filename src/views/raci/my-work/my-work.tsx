import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { HELD } from '@/domain/audience/stand-ins';
import { people, workOf } from '@/domain/my-work';
import { useSeenOnPaper } from '@/records/paper/seen-on-paper';
import { useDerivedFrom } from '@/store/derived';
import { useSession } from '@/store/session-store';
import { useSettings } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { roleName } from '@/views/raci/raci-columns';
import type { RaciModel } from '@/views/raci/use-raci-model';
import classes from './my-work.module.css';
import { WorkList } from './work-list';
import { workOnPaper } from './work-on-paper';

interface MyWorkProps {
  model: RaciModel;
  by: 'month' | 'week';
  onBy: (by: 'month' | 'week') => void;
}

/** Somebody whose work can be shown: a person with all roles, or one role. */
interface Somebody {
  value: string;
  label: string;
  roleIds: string[];
}

/** Everything of one person or role over time, to read and to print. */
export function MyWork({ model, by, onBy }: MyWorkProps) {
  const { store, schedule } = model;
  const everybody = useEverybody(store);
  const { name } = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const own = everybody.find(({ label }) => label.toLocaleLowerCase() === name.trim().toLocaleLowerCase());
  const somebody = everybody.find(({ value }) => value === chosen) ?? own ?? everybody[0];
  const work = useDerivedFrom(store, 'all', ({ document }) => workOf(document, schedule, somebody?.roleIds ?? [], by), [
    schedule,
    somebody,
    by,
  ]);
  const formats = useFormats();
  useSeenOnPaper((seen) => {
    const { document } = seen;
    const roleIds = somebody?.roleIds.filter((id) => document.roles[id]) ?? [];
    // Somebody whom those may not see who read it has no name there.
    const whose = roleIds.length ? (somebody?.label ?? '') : HELD;
    const held = workOf(document, seen.schedule(), roleIds, by);
    return { detail: `Work of ${whose}`, blocks: workOnPaper(document, held, by, formats) };
  });
  if (!somebody)
    return <p className={classes.none}>There are no roles yet. Add them in the roster beside the matrix.</p>;
  return (
    <div className={classes.page}>
      <WorkHeader
        everybody={everybody}
        somebody={somebody}
        onChoose={setChosen}
        by={by}
        onBy={onBy}
        count={countOf(work)}
        onPrint={() => useSession.getState().wantCommand('file.print')}
      />
      <div className={classes.scroll}>
        <WorkList
          activities={store.document.activities}
          variant={model.variant}
          work={work}
          by={by}
          onOpen={(id) => useSession.getState().inspect({ entity: 'activities', ids: [id] })}
        />
      </div>
    </div>
  );
}

/** How many activities are in it, however many periods they go on in. */
function countOf({ periods, undated }: ReturnType<typeof workOf>): number {
  return new Set([...periods.flatMap(({ items }) => items), ...undated].map((one) => one.activityId)).size;
}

interface WorkHeaderProps {
  everybody: readonly Somebody[];
  somebody: Somebody;
  onChoose: (value: string | null) => void;
  by: 'month' | 'week';
  onBy: (by: 'month' | 'week') => void;
  count: number;
  onPrint: () => void;
}

/** Whose work, how it is grouped, how much it is, and the way to paper. */
function WorkHeader({ everybody, somebody, onChoose, by, onBy, count, onPrint }: WorkHeaderProps) {
  const kind = (prefix: string) => everybody.filter(({ value }) => value.startsWith(prefix));
  return (
    <Group className={classes.header} gap="sm">
      <Select
        aria-label="Whose work"
        size="sm"
        w="20rem"
        searchable
        allowDeselect={false}
        data={[
          { group: 'People', items: kind('person') },
          { group: 'Roles', items: kind('role') },
        ]}
        value={somebody.value}
        onChange={onChoose}
      />
      <SegmentedControl
        aria-label="Grouped by"
        size="sm"
        value={by}
        onChange={(value) => onBy(value as 'month' | 'week')}
        data={[
          { value: 'month', label: 'By month' },
          { value: 'week', label: 'By week' },
        ]}
      />
      <span className={classes.count}>{count === 1 ? '1 activity' : `${count} activities`}</span>
      <Button variant="default" leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden />} onClick={onPrint}>
        Print…
      </Button>
    </Group>
  );
}

function useEverybody(store: RaciModel['store']): Somebody[] {
  return useDerivedFrom(store, ['roles', 'partners'], () => {
    const roles = store.rows('roles');
    const partners = store.rows('partners');
    const names = new Map(partners.map(({ id, name }) => [id as string, name]));
    return [
      ...people(roles).map(({ name, roleIds }) => ({ value: `person-${name}`, label: name, roleIds })),
      ...roles.map((role) => ({
        value: `role-${role.id}`,
        label: [roleName(role), names.get(role.partnerId)].filter(Boolean).join(' · '),
        roleIds: [role.id as string],
      })),
    ];
  });
}
