import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconClipboard, IconWorldDownload } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Records } from '@/domain/entities';
import type { HolidayOwner, Holidays } from '@/domain/holiday-edits';
import { useSession } from '@/store/session-store';
import { useHeader, useRows } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import classes from './calendars.module.css';
import { FetchPanel } from './fetch-panel';
import { HolidayList } from './holiday-list';
import { PastePanel } from './paste-panel';
import { SaidBar } from './said-bar';
import { type Said, SayContext } from './use-calendar-edits';
import { useEscape } from './use-escape';
import { WorkingWeek } from './working-week';

type Mode = 'list' | 'fetch' | 'paste';

/** The organisation whose details are open beside the page: its list is what one wants to see. */
function selectedPartner(): string | null {
  const { selection, inspectorOpen } = useSession.getState();
  const isOne = inspectorOpen && selection?.entity === 'partners' && selection.ids.length === 1;
  return isOne ? (selection.ids[0] ?? null) : null;
}

/** The working week, the days off of the roadmap, and those of each organisation, on one plan. */
export function CalendarsDialog({ onClose }: { onClose: () => void }) {
  const { calendar } = useHeader();
  const rows = useRows('partners');
  const partners = useMemo(() => [...rows].sort((a, b) => a.name.localeCompare(b.name)), [rows]);
  const [chosen, setChosen] = useState<string | null>(selectedPartner);
  const [mode, setMode] = useState<Mode>('list');
  const [said, setSaid] = useState<Said | null>(null);
  // An organisation removed meanwhile takes its list with it.
  const partner = partners.find(({ id }) => id === chosen);
  const ownerId = partner?.id;
  const owner = useMemo<HolidayOwner>(
    () => (ownerId === undefined ? { entity: 'roadmap' } : { entity: 'partners', id: ownerId }),
    [ownerId],
  );
  const list = partner ? partner.holidays : calendar.holidays;
  const content = useRef<HTMLDivElement>(null);
  // What had the focus goes away with its page; keys must still reach the dialog.
  const show = (next: Mode) => {
    setMode(next);
    content.current?.focus();
  };
  const choose = (id: string | null) => {
    setChosen(id);
    setMode('list');
  };
  const leave = () => (mode === 'list' ? onClose() : show('list'));
  useEscape(leave);
  // What was clicked may be gone with what it did: the keyboard goes on from the page of the dialog.
  useEffect(() => {
    if (document.activeElement === document.body) content.current?.focus();
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      closeOnEscape={false}
      title="Working days and holidays"
      size="66rem"
      classNames={{ body: classes['body'] ?? '' }}
    >
      <Owners chosenId={ownerId} partners={partners} count={Object.keys(calendar.holidays).length} onChoose={choose} />
      <SayContext.Provider value={setSaid}>
        <div className={classes['content']} key={ownerId ?? 'roadmap'} ref={content} tabIndex={-1}>
          {mode === 'fetch' && <FetchPanel owner={owner} list={list} onBack={() => show('list')} />}
          {mode === 'paste' && <PastePanel owner={owner} list={list} onBack={() => show('list')} />}
          {mode === 'list' && <ListPage owner={owner} list={list} partner={partner} onMode={show} />}
        </div>
      </SayContext.Provider>
      <SaidBar said={said} onUndone={() => setSaid(null)} />
    </Dialog>
  );
}

interface OwnersProps {
  chosenId: string | undefined;
  partners: readonly Records['partners'][];
  /** Days off in the roadmap's own list. */
  count: number;
  onChoose: (id: string | null) => void;
}

function Owners({ chosenId, partners, count, onChoose }: OwnersProps) {
  return (
    <nav className={classes['owners']} aria-label="Whose holidays">
      <OwnerButton name="Everyone" count={count} isChosen={chosenId === undefined} onChoose={() => onChoose(null)} />
      {partners.length > 0 && <h3>Organisations</h3>}
      {partners.map(({ id, name, colour, holidays }) => (
        <OwnerButton
          key={id}
          name={name || 'Unnamed organisation'}
          colour={colour}
          count={Object.keys(holidays).length}
          isChosen={id === chosenId}
          onChoose={() => onChoose(id)}
        />
      ))}
    </nav>
  );
}

interface ListPageProps {
  owner: HolidayOwner;
  list: Holidays;
  partner: Records['partners'] | undefined;
  onMode: (mode: Mode) => void;
}

function ListPage({ owner, list, partner, onMode }: ListPageProps) {
  return (
    <>
      {!partner && <WorkingWeek />}
      <Group justify="space-between" mb="xs">
        <div>
          <h3>{partner ? `Holidays of ${partner.name || 'an unnamed organisation'}` : 'Holidays of everyone'}</h3>
          <Text size="xs" c="dimmed">
            {partner
              ? 'Its activities skip these days, joint ones too.'
              : 'No activity works on these days, whoever takes part.'}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconClipboard size="1rem" stroke={1.5} />}
            onClick={() => onMode('paste')}
          >
            Paste a list…
          </Button>
          <Button
            size="compact-md"
            leftSection={<IconWorldDownload size="1rem" stroke={1.5} />}
            onClick={() => onMode('fetch')}
          >
            Fetch holidays…
          </Button>
        </Group>
      </Group>
      <HolidayList owner={owner} list={list} />
    </>
  );
}

interface OwnerButtonProps {
  name: string;
  colour?: string | undefined;
  count: number;
  isChosen: boolean;
  onChoose: () => void;
}

function OwnerButton({ name, colour, count, isChosen, onChoose }: OwnerButtonProps) {
  return (
    <UnstyledButton
      className={classes['owner']}
      aria-current={isChosen || undefined}
      onClick={onChoose}
      data-autofocus={isChosen || undefined}
    >
      <i style={colour ? { background: colour } : {}} data-plain={!colour || undefined} />
      <span>{name}</span>
      <small>{count || ''}</small>
    </UnstyledButton>
  );
}
