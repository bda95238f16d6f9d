import { Button, Tooltip } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconListCheck } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { countsInWords } from '@/domain/checks/check-words';
import { countBySeverity } from '@/domain/checks/run-checks';
import { useChecked } from '@/records/use-checks';
import { useSession } from '@/store/session-store';
import { shortcutText } from './command';
import { commandOf } from './commands';
import classes from './roadmap-frame.module.css';
import { type CommandsInPlace, isMac } from './use-commands';

/** How much the checks found; one click from the panel that says what. */
export const ChecksButton = memo(function ChecksButton({ commands }: { commands: CommandsInPlace }) {
  const checked = useChecked();
  const counts = useMemo(() => countBySeverity(checked?.open ?? []), [checked]);
  const isOpen = useSession((session) => session.checks.isOpen);
  const setOpen = useSession((session) => session.setChecksOpen);
  const found = countsInWords(counts);
  const shortcut = commandOf('view.checks')?.shortcut ?? '';
  const Icon = !checked ? IconListCheck : counts.error ? IconAlertCircle : found ? IconListCheck : IconCircleCheck;
  return (
    <Tooltip label={`Checks (${shortcutText(shortcut, isMac)})`}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={classes['checks'] ?? ''}
        leftSection={<Icon size="1rem" stroke={1.7} data-errors={counts.error > 0 || undefined} />}
        aria-expanded={isOpen}
        onClick={() => (isOpen ? setOpen(false) : commands.run('view.checks'))}
      >
        {checked ? (found ?? 'Nothing missing') : 'Checking…'}
      </Button>
    </Tooltip>
  );
});
