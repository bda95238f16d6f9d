import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import classes from './small-fields.module.css';

interface MemberListProps {
  label: string;
  /** Ids in their order. */
  ids: readonly string[];
  /** Words for a member, for its buttons. */
  nameOf: (id: string) => string;
  /** What is edited in the row itself. */
  renderMain: (id: string) => ReactNode;
  /** What an open row shows below; null where the row shows everything. */
  renderMore: ((id: string) => ReactNode) | null;
  onMove: (id: string, to: number) => void;
  onRemove: (id: string) => void;
}

/** Members of a record in their order: moved by dragging the handle or with the arrow keys on it. */
export function MemberList(props: MemberListProps) {
  const { label, ids, nameOf, onMove } = props;
  const [said, setSaid] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const move = (id: string, to: number) => {
    if (to < 0 || to >= ids.length) return;
    onMove(id, to);
    setSaid(`${nameOf(id)} moved to place ${to + 1} of ${ids.length}.`);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) move(String(active.id), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
      <ol className={classes['members']} aria-label={label}>
        {ids.map((id, index) => (
          <Member key={id} {...props} id={id} onStep={(step) => move(id, index + step)} />
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </DndContext>
  );
}

function Member({
  id,
  nameOf,
  renderMain,
  renderMore,
  onRemove,
  onStep,
}: MemberListProps & { id: string; onStep: (step: number) => void }) {
  const [isOpen, setOpen] = useState(false);
  const drag = useDraggable({ id });
  const drop = useDroppable({ id });
  const name = nameOf(id) || 'Unnamed';
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <li
      ref={drop.setNodeRef}
      className={classes['member']}
      data-dragged={drag.isDragging || undefined}
      data-over={(drop.isOver && !drag.isDragging) || undefined}
    >
      <div className={classes['memberRow']}>
        <Tooltip label="Drag to move, or arrow keys">
          <button
            type="button"
            ref={drag.setNodeRef}
            {...drag.listeners}
            className={classes['handle']}
            aria-label={`Move ${name}`}
            onKeyDown={onKeyDown}
          >
            <IconGripVertical size="0.875rem" />
          </button>
        </Tooltip>
        <div className={classes['memberMain']}>{renderMain(id)}</div>
        <div className={classes['memberTools']}>
          {renderMore && (
            <Tooltip label={isOpen ? 'Less' : 'More'}>
              <ActionIcon
                size="sm"
                aria-label={`Details of ${name}`}
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                {isOpen ? <IconChevronDown size="0.875rem" /> : <IconChevronRight size="0.875rem" />}
              </ActionIcon>
            </Tooltip>
          )}
          <Tooltip label="Remove">
            <ActionIcon size="sm" aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
              <IconTrash size="0.875rem" stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      {isOpen && renderMore && <div className={classes['memberMore']}>{renderMore(id)}</div>}
    </li>
  );
}
