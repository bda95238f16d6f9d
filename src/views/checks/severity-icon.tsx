import { IconAlertCircle, IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import type { Severity } from '@/domain/checks/rule';
import classes from './checks-panel.module.css';

const icons = { error: IconAlertCircle, warn: IconAlertTriangle, info: IconBulb } as const;
const words = { error: 'Error', warn: 'To look at', info: 'Suggestion' } as const;

/** The sign of a severity, told by its shape as well as by its colour. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = icons[severity];
  return (
    <Icon
      size="1rem"
      stroke={1.7}
      role="img"
      aria-label={words[severity]}
      className={classes['sign']}
      data-severity={severity}
    />
  );
}
