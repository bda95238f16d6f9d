import { Tooltip } from '@mantine/core';
import { IconBell, IconFlag, IconMessage2, IconRefresh, IconRubberStamp } from '@tabler/icons-react';
import calendar from './calendar.module.css';
import type { DaySign } from './day-signs';
import classes from './month.module.css';

const icons = {
  approval: IconRubberStamp,
  review: IconMessage2,
  deadline: IconFlag,
  renewal: IconRefresh,
  notice: IconBell,
} as const;

/** The picture of a sign. */
export function SignIcon({ kind }: { kind: DaySign['kind'] }) {
  const Icon = icons[kind];
  return <Icon className={calendar.signIcon} stroke={1.8} aria-hidden />;
}

/** A small sign on a day that says what it is and opens it. */
export function SignButton(props: { sign: DaySign; isReachable: boolean; onOpen: (sign: DaySign) => void }) {
  const { sign, isReachable, onOpen } = props;
  return (
    <Tooltip label={sign.words}>
      <button
        type="button"
        className={classes.sign}
        data-kind={sign.kind}
        tabIndex={isReachable ? 0 : -1}
        aria-label={sign.words}
        onClick={() => onOpen(sign)}
      >
        <SignIcon kind={sign.kind} />
      </button>
    </Tooltip>
  );
}
