import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Audience, EVERYBODY } from '@/domain/audience/audience';
import { HELD } from '@/domain/audience/stand-ins';
import { people, workOf } from '@/domain/my-work';
import { useAudienceChoice } from '@/records/audience-choice';
import { ForAudience } from '@/records/for-audience';
import { PrintQuestion } from '@/records/print-question';
import { useDerivedFrom } from '@/store/derived';
import { useHostActions } from '@/store/host-actions';
import { useSession } from '@/store/session-store';
import { useProjected, useSettings } from '@/store/workspace-context';
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
  const { store, schedule } = model;
  const everybody = useEverybody(model);
  const { name } = useSettings();
  const [chosen, setChosen] = useState<string | null>(null);
  const own = everybody.find(({ label }) => label.toLocaleLowerCase() === name.trim().toLocaleLowerCase());
  const somebody = everybody.find(({ value }) => value === chosen) ?? own ?? everybody[0];
  const work = useDerivedFrom(store, 'all', ({ document }) => workOf(document, schedule, somebody?.roleIds ?? [], by), [
    schedule,
    somebody,
    by,
  ]);
  const paper = usePaper();
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
        onPrint={paper.ask}
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
      {paper.isAsking && (
        <PrintQuestion onPrint={(audience) => void paper.print(audience)} onClose={paper.stopAsking} />
      )}
      {paper.audience && (
        <ForAudience audience={paper.audience}>
          <PrintedWork somebody={somebody} by={by} />
        </ForAudience>
      )}
    </div>
  );
}

/** Asks for whom the work is printed where that matters, and prints it. */
function usePaper() {
  const { print: printPage } = useHostActions();
  const { count } = useAudienceChoice();
  const [isAsking, setAsking] = useState(false);
  const [audience, setAudience] = useState<Audience | null>(null);
  const print = async (whom: Audience) => {
    flushSync(() => {
      setAsking(false);
      setAudience(whom);
    });
    await printPage();
    setAudience(null);
  };
  const ask = () => {
    if (count === 0) void print(EVERYBODY);
    else setAsking(true);
  };
  return { ask, print, isAsking, stopAsking: () => setAsking(false), audience };
}

/** The work on paper, as those may see it whom it is printed for; somebody they may not see has no name there. */
function PrintedWork({ somebody, by }: { somebody: Somebody; by: 'month' | 'week' }) {
  const seen = useProjected();
  const { document } = seen;
  const roleIds = somebody.roleIds.filter((id) => document.roles[id]);
  return (
    <WorkPaper title={document.roadmap.title} somebody={roleIds.length ? somebody.label : HELD}>
      <WorkList
        activities={document.activities}
        variant={document.roadmap.raciVariant}
        work={workOf(document, seen.schedule(), roleIds, by)}
        by={by}
        onOpen={() => undefined}
      />
    </WorkPaper>
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
