import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { people, workOf } from '@/domain/my-work';
import { useHostActions } from '@/store/host-actions';
import { useSession } from '@/store/session-store';
import { useSettings } from '@/store/workspace-context';
import { roleName } from '@/views/raci/raci-columns';
import type { RaciModel } from '@/views/raci/use-raci-model';
import classes from './my-work.module.css';
import { WorkList } from './work-list';
import { WorkPaper } from './work-paper';

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
  const { store, activities, schedule } = model;
  const everybody = useEverybody(model);
  const { name } = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const own = everybody.find(({ label }) => label.toLocaleLowerCase() === name.trim().toLocaleLowerCase());
  const somebody = everybody.find(({ value }) => value === chosen) ?? own ?? everybody[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: tables are changed in place, their arrays tell when
  const work = useMemo(
    () => workOf(store.document, schedule, somebody?.roleIds ?? [], by),
    [store, activities, schedule, somebody, by],
  );
  const { print } = useHostActions();
  const [isPrinting, setPrinting] = useState(false);
  const onPrint = async () => {
    flushSync(() => setPrinting(true));
    await print();
    setPrinting(false);
  };
  if (!somebody)
    return <p className={classes.none}>There are no roles yet. Add them in the roster beside the matrix.</p>;
  const list = (
    <WorkList
      model={model}
      work={work}
      by={by}
      onOpen={(id) => useSession.getState().inspect({ entity: 'activities', ids: [id] })}
    />
  );
  return (
    <div className={classes.page}>
      <WorkHeader
        everybody={everybody}
        somebody={somebody}
        onChoose={setChosen}
        by={by}
        onBy={onBy}
        count={countOf(work)}
        onPrint={() => void onPrint()}
      />
      <div className={classes.scroll}>{list}</div>
      {isPrinting && (
        <WorkPaper title={store.document.roadmap.title} somebody={somebody.label}>
          {list}
        </WorkPaper>
      )}
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

function useEverybody({ roles, partners }: RaciModel): Somebody[] {
  return useMemo(() => {
    const names = new Map(partners.map(({ id, name }) => [id as string, name]));
    return [
      ...people(roles).map(({ name, roleIds }) => ({ value: `person-${name}`, label: name, roleIds })),
      ...roles.map((role) => ({
        value: `role-${role.id}`,
        label: [roleName(role), names.get(role.partnerId)].filter(Boolean).join(' · '),
        roleIds: [role.id as string],
      })),
    ];
  }, [roles, partners]);
}
