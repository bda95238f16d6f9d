import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { EntityName } from '@/domain/field';
import classes from '@/records/form/form.module.css';

/** What this window opened or closed by hand, by entity and section; forgotten when it closes. */
const remembered = new Map<string, boolean>();

interface FormSectionProps {
  entity: EntityName;
  title: string;
  /** Closed until it is opened by hand. */
  isRare?: boolean | undefined;
  /** Somebody wants to be taken to a field in it. */
  isWanted?: boolean | undefined;
  detail?: string;
  children: ReactNode;
}

/** A part of the form that can be folded; what is folded away costs nothing. */
export function FormSection({ entity, title, isRare, isWanted, detail, children }: FormSectionProps) {
  const key = `${entity}/${title}`;
  const [isOpen, setOpen] = useState(remembered.get(key) ?? !isRare);
  const id = useId();
  useEffect(() => {
    if (isWanted) setOpen(true);
  }, [isWanted]);
  const toggle = () => {
    remembered.set(key, !isOpen);
    setOpen(!isOpen);
  };
  if (title === '') return <div className={classes['section']}>{children}</div>;
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <h3 className={classes['sectionTitle']}>
        <button type="button" id={id} className={classes['sectionButton']} aria-expanded={isOpen} onClick={toggle}>
          <IconChevronRight
            size="0.875rem"
            className={classes['sectionChevron']}
            data-open={isOpen || undefined}
            aria-hidden
          />
          {title}
          {detail && <span className={classes['sectionDetail']}>{detail}</span>}
        </button>
      </h3>
      {isOpen && children}
    </section>
  );
}
