import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import classes from './checks-panel.module.css';

/** A part of the panel that is closed until somebody opens it. */
export function Fold({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={classes['question']} aria-labelledby={id}>
      <h3 className={classes['questionTitle']}>
        <button
          type="button"
          id={id}
          className={classes['fold']}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight
            size="0.875rem"
            className={classes['chevron']}
            data-open={isOpen || undefined}
            aria-hidden
          />
          {title}
          {count !== undefined && <span className={classes['count']}>{count}</span>}
        </button>
      </h3>
      {isOpen && children}
    </section>
  );
}
