import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBlocks, IconCategory, IconInbox, IconLayoutSidebarRightCollapse } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { BacklogSection } from './backlog-section';
import { BlocksSection, KindsSection } from './palette-sections';
import { PutForm } from './put-form';
import type { PutPlace } from './put-from-tray';
import classes from './tray.module.css';
import { useTrayDrag } from './tray-drag';
import type { TrayItem } from './tray-item';
import { foldTray, showTraySection, type TraySection, traySections, useTraySettings } from './tray-settings';
import { TrayWidth } from './tray-width';
import { TRAY } from './use-bar-return';
import type { TrayHands } from './use-tray-hands';

const icons: Readonly<Record<TraySection, typeof IconInbox>> = {
  backlog: IconInbox,
  kinds: IconCategory,
  blocks: IconBlocks,
};

interface TrayProps {
  input: TrayHands;
  put: (item: TrayItem, place: PutPlace) => boolean;
  /** The chart needs the room: folded, whatever the person's setting. */
  isCramped: boolean;
  /** It was opened by hand, or folded again. */
  onHold: (isHeldOpen: boolean) => void;
}

/** Beside the chart: undated activities, kinds of activity and template blocks, to be put on it. */
export function Tray({ input, put, isCramped, onHold }: TrayProps) {
  const { isOpen, width } = useTraySettings();
  const bar = useTrayDrag((drag) => drag.bar);
  const [asked, setAsked] = useState<{ item: TrayItem; anchor: HTMLElement } | null>(null);
  const panel = useRef<HTMLElement>(null);
  const close = () => {
    const anchor = asked?.anchor;
    setAsked(null);
    // What was put has left the backlog, and its button with it.
    requestAnimationFrame(() =>
      (anchor?.isConnected ? anchor : panel.current?.querySelector<HTMLElement>('button[aria-expanded]'))?.focus(),
    );
  };
  const ask = useCallback((item: TrayItem, anchor: HTMLElement) => setAsked({ item, anchor }), []);
  const attributes = { [TRAY]: '', 'data-bar': bar === 'none' ? undefined : bar };
  if (!isOpen || isCramped)
    return <Rail count={input.backlog.length} attributes={attributes} onShow={() => onHold(isCramped)} />;
  return (
    <aside
      ref={panel}
      className={classes['tray']}
      style={{ width: `${width}rem` }}
      aria-label="Backlog and building blocks"
      onKeyDown={walk}
      {...attributes}
    >
      <TrayWidth />
      <div className={classes['head']}>
        <span>Put on the chart</span>
        <Tooltip label="Fold">
          <ActionIcon
            size="sm"
            aria-label="Fold backlog and building blocks"
            onClick={() => {
              onHold(false);
              foldTray();
            }}
          >
            <IconLayoutSidebarRightCollapse size="1.125rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      <div className={classes['scroll']}>
        <BacklogSection backlog={input.backlog} isFiltered={input.isFiltered} onAsk={ask} />
        <KindsSection onAsk={ask} />
        <BlocksSection onAsk={ask} />
      </div>
      {bar !== 'none' && <div className={classes['target']}>Drop here to take its dates away</div>}
      {asked && <PutForm asked={asked} input={input} onPut={put} onClose={close} />}
    </aside>
  );
}

/** The folded tray: one button a section. */
function Rail({ count, attributes, onShow }: { count: number; attributes: object; onShow: () => void }) {
  return (
    <aside className={classes['rail']} aria-label="Backlog and building blocks" {...attributes}>
      {Object.entries(traySections).map(([key, label]) => {
        const Icon = icons[key as TraySection];
        const shown = key === 'backlog' && count > 0 ? count : null;
        return (
          <Tooltip key={key} label={label} position="left">
            <ActionIcon
              size="lg"
              aria-label={shown === null ? `Show ${label.toLowerCase()}` : `Show ${label.toLowerCase()}, ${shown}`}
              onClick={() => {
                onShow();
                showTraySection(key as TraySection);
              }}
            >
              <Icon size="1.125rem" stroke={1.6} />
              {shown !== null && <span className={classes['badge']}>{shown > 99 ? '99+' : shown}</span>}
            </ActionIcon>
          </Tooltip>
        );
      })}
    </aside>
  );
}

/** Arrow keys go from item to item, over the borders of sections. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tray-item]') : null;
  if (!step || !from) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tray-item]')];
  items[items.indexOf(from) + step]?.focus();
  event.preventDefault();
}
