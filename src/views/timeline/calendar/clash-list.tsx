import { Button, Popover, Text } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { Clash } from '@/domain/checks/clashes';
import { useFormats } from '@/ui/formats';
import classes from './calendar.module.css';
import { clashDistance } from './calendar-words';

interface ClashListProps {
  clashes: readonly Clash[];
  /** "this month" or "this quarter". */
  when: string;
  withinDays: number;
  titleOf: (id: string) => string;
  partnersOf: (clash: Clash) => string;
  /** Selects both. */
  onShow: (clash: Clash) => void;
}

/** How many pairs of public activities come too close, and which. */
export function ClashList({ clashes, when, withinDays, titleOf, partnersOf, onShow }: ClashListProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { number } = useFormats();
  if (clashes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        No clashes {when}
      </Text>
    );
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" shadow="md" width="24rem" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAlertTriangleFilled className={classes.clashSign} aria-hidden />}
          onClick={() => setIsOpen((open) => !open)}
        >
          {clashes.length === 1 ? `1 clash ${when}` : `${number(clashes.length)} clashes ${when}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" onKeyDown={(event) => event.stopPropagation()}>
        <Text size="xs" c="dimmed" mb="xs">
          Public activities of the same organisation, for the same audience,{' '}
          {withinDays > 0 ? `at the same time or up to ${withinDays} days apart.` : 'at the same time.'}
        </Text>
        <div className={classes.list}>
          {clashes.slice(0, 200).map((clash) => (
            <button
              key={`${clash.first} ${clash.second}`}
              type="button"
              className={classes.clashRow}
              onClick={() => {
                setIsOpen(false);
                onShow(clash);
              }}
            >
              <span dir="auto">{titleOf(clash.first)}</span>
              <span dir="auto">{titleOf(clash.second)}</span>
              <small>
                {clashDistance(clash)}, both for {partnersOf(clash)}
              </small>
            </button>
          ))}
        </div>
        {clashes.length > 200 && (
          <Text size="xs" c="dimmed" mt="xs">
            The first 200 are listed.
          </Text>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
