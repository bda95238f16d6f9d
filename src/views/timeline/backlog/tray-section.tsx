import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import classes from './tray.module.css';
import { type TraySection as Section, toggleTraySection, traySections, useTraySettings } from './tray-settings';

/** A part of the tray that can be folded. */
export function TraySection({ section, count, children }: { section: Section; count?: number; children: ReactNode }) {
  const isFolded = useTraySettings().folded.includes(section);
  const id = useId();
  return (
    <section className={classes['section']} aria-label={traySections[section]}>
      <h2 className={classes['sectionHead']}>
        <button type="button" aria-expanded={!isFolded} aria-controls={id} onClick={() => toggleTraySection(section)}>
          <IconChevronRight size="0.875rem" stroke={2} data-open={!isFolded || undefined} />
          {traySections[section]}
          {count !== undefined && <span className={classes['count']}>{count}</span>}
        </button>
      </h2>
      <div id={id} hidden={isFolded}>
        {!isFolded && children}
      </div>
    </section>
  );
}
