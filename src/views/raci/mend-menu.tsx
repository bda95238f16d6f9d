import { Menu } from '@mantine/core';
import { IconArrowRight, IconUser, IconWand } from '@tabler/icons-react';
import { Fragment, useMemo } from 'react';
import { raciProblems, raciProblemWords } from '@/domain/raci';
import { type RaciMend, raciMends } from '@/domain/raci-mends';
import classes from './raci-view.module.css';
import type { RaciModel } from './use-raci-model';

interface MendMenuProps {
  model: RaciModel;
  /** The row it is for and where it stands; null while closed. */
  place: { rowId: string; x: number; y: number } | null;
  onMend: (rowId: string, mend: RaciMend) => void;
  onOpen: (rowId: string) => void;
  onOpenRole: (roleId: string) => void;
  onClose: () => void;
}

/** Ways to mend a row, problem by problem. */
export function MendMenu({ model, place, onMend, onOpen, onOpenRole, onClose }: MendMenuProps) {
  const { store, variant } = model;
  const activity = place ? store.document.activities[place.rowId as never] : undefined;
  const items = useMemo(() => {
    if (!activity || model.exemptionOf(activity) !== null) return [];
    return raciProblems(activity, store.document).map((problem) => ({
      problem,
      words: raciProblemWords(problem, store.document, variant),
      mends: raciMends(problem, activity, store.document, variant),
    }));
  }, [activity, model, store, variant]);
  if (!place || !activity) return null;
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={4}
      width={340}
      returnFocus={false}
      trapFocus
      transitionProps={{ duration: 0 }}
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <div className={classes.menuPlace} style={{ left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={`Mend ${activity.title || 'this row'}`}>
        {items.length === 0 && <Menu.Label>Nothing to mend here</Menu.Label>}
        {items.map(({ problem, words, mends }) => (
          <Fragment key={problem.kind}>
            <Menu.Label>{words}</Menu.Label>
            {mends.map((mend) => (
              <Menu.Item
                key={mend.label}
                leftSection={<IconWand size="1rem" stroke={1.6} />}
                onClick={() => onMend(activity.id, mend)}
              >
                {mend.label}
              </Menu.Item>
            ))}
            {problem.kind === 'accountable-unstaffed' &&
              problem.roleIds.map((id) => (
                <Menu.Item key={id} leftSection={<IconUser size="1rem" stroke={1.6} />} onClick={() => onOpenRole(id)}>
                  {`Name a person for ${store.document.roles[id as never]?.label || 'the role'}`}
                </Menu.Item>
              ))}
            {mends.length === 0 && problem.kind !== 'accountable-unstaffed' && (
              <Menu.Item disabled>Add a role first</Menu.Item>
            )}
          </Fragment>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowRight size="1rem" stroke={1.6} />} onClick={() => onOpen(activity.id)}>
          Open the activity
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
