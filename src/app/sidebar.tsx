import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconKeyboard, IconSettings } from '@tabler/icons-react';
import { useMemo } from 'react';
import { countsByView, countsInWords } from '@/domain/checks/check-words';
import type { Severity } from '@/domain/checks/rule';
import { useChecked } from '@/records/use-checks';
import { WaymarkSign } from '@/ui/waymark-sign';
import { shortcutText } from './command';
import { commandOf } from './commands';
import classes from './roadmap-frame.module.css';
import { type CommandsInPlace, isMac } from './use-commands';
import { viewIds, views } from './views';

const keysOf = (id: string) => {
  const shortcut = commandOf(id)?.shortcut;
  return shortcut ? ` (${shortcutText(shortcut, isMac)})` : '';
};

/** The views of the open roadmap, and the way back to the library. */
export function Sidebar({
  current,
  onGo,
  commands,
}: {
  current: string;
  onGo: (view: string) => void;
  commands: CommandsInPlace;
}) {
  const checked = useChecked();
  const counts = useMemo(() => countsByView(checked?.open ?? [], viewIds), [checked]);
  return (
    <nav className={classes['sidebar']} aria-label="Views">
      <div className={classes['brand']}>
        <WaymarkSign size="1.375rem" />
        Waymark
      </div>
      <Link
        icon={<IconArrowLeft size="1.125rem" stroke={1.6} />}
        label="Library"
        title={`Back to the library${keysOf('file.library')}`}
        onClick={() => commands.run('file.library')}
      />
      {views.map((view) => (
        <Link
          key={view.id}
          icon={<view.icon size="1.125rem" stroke={1.6} />}
          label={view.title}
          title={`${view.title}${keysOf(`go.${view.id}`)}`}
          counts={counts.get(view.id)}
          isCurrent={view.id === current}
          onClick={() => onGo(view.id)}
        />
      ))}
      <div className={classes['foot']}>
        <Link
          icon={<IconKeyboard size="1.125rem" stroke={1.6} />}
          label="Shortcuts"
          title="Keyboard shortcuts (?)"
          onClick={() => commands.run('help.shortcuts')}
        />
        <Link
          icon={<IconSettings size="1.125rem" stroke={1.6} />}
          label="Settings"
          title={`Settings${keysOf('view.settings')}`}
          onClick={() => commands.run('view.settings')}
        />
      </div>
    </nav>
  );
}

function Link({
  icon,
  label,
  title,
  counts,
  isCurrent,
  onClick,
}: {
  icon: React.ReactNode;
  label: string;
  title: string;
  counts?: Readonly<Record<Severity, number>> | undefined;
  isCurrent?: boolean;
  onClick: () => void;
}) {
  const found = counts && countsInWords(counts);
  return (
    <UnstyledButton
      className={classes['link']}
      title={found ? `${title}: ${found}` : title}
      onClick={onClick}
      aria-current={isCurrent ? 'page' : undefined}
      data-active={isCurrent || undefined}
    >
      {icon}
      <span>{label}</span>
      {found && (
        <span className={classes['found']} data-errors={counts.error > 0 || undefined} aria-hidden>
          {counts.error + counts.warn}
        </span>
      )}
    </UnstyledButton>
  );
}
