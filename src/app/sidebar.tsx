import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconKeyboard, IconSettings } from '@tabler/icons-react';
import { WaymarkSign } from '@/ui/waymark-sign';
import { shortcutText } from './command';
import { commandOf } from './commands';
import classes from './roadmap-frame.module.css';
import { type CommandsInPlace, isMac } from './use-commands';
import { views } from './views';

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
  isCurrent,
  onClick,
}: {
  icon: React.ReactNode;
  label: string;
  title: string;
  isCurrent?: boolean;
  onClick: () => void;
}) {
  return (
    <UnstyledButton
      className={classes['link']}
      title={title}
      onClick={onClick}
      aria-current={isCurrent ? 'page' : undefined}
      data-active={isCurrent || undefined}
    >
      {icon}
      {label}
    </UnstyledButton>
  );
}
