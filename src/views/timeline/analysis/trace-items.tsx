import { Kbd, Menu } from '@mantine/core';
import { traceWords, useTrace } from './trace-path';

/** The two ways to trace a path, as items of a menu; not to be chosen while no activity is given. */
export function TraceItems({ id }: { id: string | null }) {
  const start = useTrace((trace) => trace.start);
  return (['drivers', 'driven'] as const).map((direction) => (
    <Menu.Item
      key={direction}
      closeMenuOnClick
      disabled={id === null}
      rightSection={<Kbd size="xs">{direction === 'drivers' ? 'D' : 'Shift+D'}</Kbd>}
      onClick={() => id !== null && start(id, direction)}
    >
      {traceWords[direction]}
    </Menu.Item>
  ));
}
