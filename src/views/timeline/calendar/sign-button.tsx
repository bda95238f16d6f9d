import { Tooltip } from '@mantine/core';
import { IconBell, IconFlag, IconMessage2, IconRefresh, IconRubberStamp } from '@tabler/icons-react';
import type { Sign } from '@/domain/plan/signs';
import calendar from './calendar.module.css';
import classes from './month.module.css';

const icons = {
  approval: IconRubberStamp,
  review: IconMessage2,
  deadline: IconFlag,
  renewal: IconRefresh,
  notice: IconBell,
} as const;

/** The picture of a sign. */
export function SignIcon({ kind }: { kind: Sign['kind'] }) {
  const Icon = icons[kind];
  return <Icon className={calendar.signIcon} stroke={1.8} aria-hidden />;
}

/** A small sign on a day that says what it is and opens it. */
export function SignButton(props: { sign: Sign; isReachable: boolean; onOpen: (sign: Sign) => void }) {
  const { sign, isReachable, onOpen } = props;
  return (
    <Tooltip label={sign.title}>
      <button
        type="button"
        className={classes.sign}
        data-kind={sign.kind}
        tabIndex={isReachable ? 0 : -1}
        aria-label={sign.title}
        onClick={() => onOpen(sign)}
      >
        <SignIcon kind={sign.kind} />
      </button>
    </Tooltip>
  );
}
