import { useCallback, useEffect, useMemo, useState } from 'react';
import type { HostMenu } from '@/platform/contract';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { useWorkspace } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import {
  acceleratorOf,
  type Command,
  type CommandContext,
  commandGroups,
  type Dialog,
  matchesShortcut,
} from './command';
import { commandOf, commands } from './commands';
import { useHost } from './host-context';
import { useRoute } from './route';

export const isMac = /mac/i.test(navigator.platform);

/** What the page needs to run commands and to show the dialog that one of them opened. */
export interface CommandsInPlace {
  context: CommandContext;
  dialog: Dialog | null;
  closeDialog: () => void;
  run: (id: string) => void;
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'checkbox');

/** Runs a command once what is being typed is entered: every command leaves the editor behind, or reads what the roadmap holds. */
function runEntered(command: Command, context: CommandContext): void {
  drafts.leave(() => {
    if (command.isEnabled(context)) void command.run(context);
  });
}

/** Wires the command records to the keyboard and to the host's menus. */
export function useCommands(store: RoadmapStore | null): CommandsInPlace {
  const host = useHost();
  const workspace = useWorkspace();
  const route = useRoute();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const context = useMemo<CommandContext>(
    () => ({ host, workspace, route, store, openDialog: setDialog }),
    [host, workspace, route, store],
  );
  const run = useCallback(
    (id: string) => {
      const command = commandOf(id);
      if (command) runEntered(command, context);
    },
    [context],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const command = commands.find(
        (candidate) =>
          candidate.shortcut &&
          (candidate.inFields || !isField(event.target)) &&
          matchesShortcut(event, candidate.shortcut, isMac),
      );
      if (!command) return;
      event.preventDefault();
      runEntered(command, context);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [context]);
  const wanted = useSession((session) => session.wantedCommand);
  useEffect(() => {
    if (wanted === null) return;
    useSession.getState().wantCommand(null);
    run(wanted);
  }, [wanted, run]);
  useEffect(() => {
    void host.call('menu.set', menusFor(context));
    return host.on('menu.chosen', run);
  }, [host, context, run]);
  return { context, dialog, closeDialog: () => setDialog(null), run };
}

function menusFor(context: CommandContext): HostMenu[] {
  return commandGroups.map((group) => ({
    label: group,
    items: commands.filter((command) => command.group === group).map((command) => itemOf(command, context)),
  }));
}

/** Undo and redo stay enabled in the native menu: they change with every edit, and doing nothing is harmless. */
function itemOf(command: Command, context: CommandContext): Exclude<HostMenu['items'][number], 'separator'> {
  const enabled =
    command.id === 'edit.undo' || command.id === 'edit.redo' ? context.store !== null : command.isEnabled(context);
  return {
    id: command.id,
    label: command.title,
    accelerator: command.shortcut && command.shortcut !== '?' ? acceleratorOf(command.shortcut) : '',
    enabled,
  };
}
