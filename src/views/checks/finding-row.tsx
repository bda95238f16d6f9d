import { Button } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useState } from 'react';
import { type Finding, withDays } from '@/domain/checks/rule';
import { useFormats } from '@/ui/formats';
import classes from './checks-panel.module.css';
import { usePanel } from './panel-context';
import { WaiveForm } from './waive-form';

/** One finding: its sentence goes to where it is, its buttons mend or waive it. */
export function FindingRow({ finding, alike }: { finding: Finding; alike: number }) {
  const { go, mend, placeWords } = usePanel();
  const { day } = useFormats();
  const [isWaiving, setWaiving] = useState(false);
  const sentence = withDays(finding.sentence, day);
  return (
    <li className={classes['finding']}>
      <button
        type="button"
        className={classes['sentence']}
        data-finding={`${finding.rule.id}/${finding.key}`}
        onClick={() => go(finding.where, finding.rule)}
      >
        {sentence}
        <span className={classes['place']}>{placeWords(finding)}</span>
      </button>
      {!isWaiving && (
        // No tooltip of its own: hundreds of rows may stand here.
        <button
          type="button"
          className={classes['waive']}
          title="Waive…"
          aria-label={`Waive: ${sentence}`}
          onClick={() => setWaiving(true)}
        >
          <IconBellOff size="0.9375rem" stroke={1.5} aria-hidden />
        </button>
      )}
      {finding.mend && (
        <Button
          size="compact-xs"
          variant="light"
          className={classes['mend'] ?? ''}
          onClick={() => mend(finding)}
          aria-label={`${finding.mend.label}: ${sentence}`}
        >
          {finding.mend.label}
        </Button>
      )}
      {isWaiving && <WaiveForm finding={finding} alike={alike} onClose={() => setWaiving(false)} />}
    </li>
  );
}
