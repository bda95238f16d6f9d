import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { withDays } from '@/domain/checks/rule';
import type { WaivedFinding } from '@/domain/checks/run-checks';
import { useFormats } from '@/ui/formats';
import classes from './checks-panel.module.css';
import { usePanel } from './panel-context';

/** What was agreed to stay as it is: by whom, why and until when; each can be brought back. */
export function WaivedSection({ waived }: { waived: readonly WaivedFinding[] }) {
  const [isOpen, setOpen] = useState(false);
  const { unwaive } = usePanel();
  const { day } = useFormats();
  const id = useId();
  if (waived.length === 0) return null;
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
          Waived
          <span className={classes['count']}>{waived.length}</span>
        </button>
      </h3>
      {isOpen && (
        <ul className={classes['findings']}>
          {waived.map(({ finding, waiver, waiverId }) => {
            const sentence = withDays(finding.sentence, day);
            return (
              <li key={`${finding.rule.id}/${finding.key}`} className={classes['finding']}>
                <div className={classes['waivedWords']}>
                  {sentence}
                  <span className={classes['place']}>
                    {`${waiver.reason} (${waiver.approver}${waiver.expires ? `, until ${day(waiver.expires)}` : ''})`}
                  </span>
                </div>
                <Button
                  size="compact-xs"
                  variant="light"
                  color="gray"
                  className={classes['mend'] ?? ''}
                  onClick={() => unwaive(waiverId, sentence)}
                  aria-label={`Bring back: ${sentence}`}
                >
                  Bring back
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
