import { memo } from 'react';
import type { BlockKey } from '@/domain/blocks/block';
import { blocks } from '@/domain/blocks/block-library';
import { activityKinds } from '@/domain/vocabulary';
import classes from './tray.module.css';
import { type AskForPlace, TrayButton } from './tray-button';
import { TraySection } from './tray-section';

/** Every kind of activity, to make a new one of. */
export const KindsSection = memo(function KindsSection({ onAsk }: { onAsk: AskForPlace }) {
  return (
    <TraySection section="kinds">
      <ul className={classes['tiles']}>
        {(Object.keys(activityKinds) as (keyof typeof activityKinds)[]).map((kind) => (
          <li key={kind}>
            <TrayButton item={{ type: 'kind', kind }} onAsk={onAsk} />
          </li>
        ))}
      </ul>
    </TraySection>
  );
});

/** The template blocks. */
export const BlocksSection = memo(function BlocksSection({ onAsk }: { onAsk: AskForPlace }) {
  return (
    <TraySection section="blocks">
      <ul className={classes['list']}>
        {(Object.keys(blocks) as BlockKey[]).map((block) => (
          <li key={block} className={classes['row']}>
            <TrayButton item={{ type: 'block', block }} onAsk={onAsk} note={blocks[block].forWhat} />
          </li>
        ))}
      </ul>
    </TraySection>
  );
});
