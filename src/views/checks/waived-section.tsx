import { Button } from '@mantine/core';
import { withDays } from '@/domain/checks/rule';
import type { WaivedFinding } from '@/domain/checks/run-checks';
import { useFormats } from '@/ui/formats';
import classes from './checks-panel.module.css';
import { Fold } from './fold';
import { usePanel } from './panel-context';

/** What was agreed to stay as it is: by whom, why and until when; each can be brought back. */
export function WaivedSection({ waived }: { waived: readonly WaivedFinding[] }) {
  if (waived.length === 0) return null;
  return (
    <Fold title="Waived" count={waived.length}>
      <ul className={classes['findings']}>
        {waived.map((each) => (
          <WaivedRow key={`${each.finding.rule.id}/${each.finding.key}`} waived={each} />
        ))}
      </ul>
    </Fold>
  );
}

function WaivedRow({ waived: { finding, waiver, waiverId } }: { waived: WaivedFinding }) {
  const { unwaive } = usePanel();
  const { day } = useFormats();
  const sentence = withDays(finding.sentence, day);
  const until = waiver.expires ? `, until ${day(waiver.expires)}` : '';
  return (
    <li className={classes['finding']}>
      <div className={classes['waivedWords']}>
        {sentence}
        <span className={classes['place']}>{`${waiver.reason} (${waiver.approver}${until})`}</span>
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
}
