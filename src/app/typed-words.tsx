import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { drafts } from '@/ui/drafts';

const PREFIX = 'waymark-typing/';
/** What a crash may cost of what is being typed, in milliseconds. */
const EVERY = 500;

type Typed = readonly { label: string; text: string }[];

const lockOf = (name: string) => `waymark-window/${name}`;

/** Notes what is being typed while it is not entered, for a crash; nothing is left where the window ends by itself. Answers how to stop. */
export function noteTypedWords(): () => void {
  const name = `${PREFIX}${crypto.randomUUID()}`;
  let timer: ReturnType<typeof setInterval> | undefined;
  let noted = '';
  // Held for as long as this window lives: who can have it knows that the window is gone.
  const ended = new AbortController();
  void navigator.locks.request(
    lockOf(name),
    () => new Promise<void>((done) => ended.signal.addEventListener('abort', () => done())),
  );
  const note = () => {
    const typed = JSON.stringify(drafts.words());
    if (typed === noted) return;
    noted = typed;
    try {
      localStorage.setItem(name, typed);
    } catch {
      // Full: there is no net then, and nothing else depends on it.
    }
  };
  const look = () => {
    clearInterval(timer);
    if (drafts.count() > 0) {
      note();
      timer = setInterval(note, EVERY);
    } else if (noted) {
      noted = '';
      localStorage.removeItem(name);
    }
  };
  const stop = drafts.subscribe(look);
  return () => {
    stop();
    clearInterval(timer);
    localStorage.removeItem(name);
    ended.abort();
  };
}

/** Shows what was being typed in windows that ended in the middle of it. */
export async function offerTypedWords(): Promise<void> {
  const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  for (const name of names.filter((candidate) => candidate.startsWith(PREFIX))) {
    const typed = await navigator.locks.request(lockOf(name), { ifAvailable: true }, (lock) => lock && take(name));
    for (const { label, text } of typed ?? []) if (text.trim()) offer(label, text);
  }
}

function take(name: string): Typed {
  const text = localStorage.getItem(name);
  localStorage.removeItem(name);
  try {
    return JSON.parse(text ?? '[]') as Typed;
  } catch {
    return [];
  }
}

function offer(label: string, text: string): void {
  const id = notifications.show({
    title: 'You were typing when the window ended',
    autoClose: false,
    message: (
      <Stack gap="xs">
        <Text size="sm" lineClamp={4}>{`${label}: “${text}”. It was not entered.`}</Text>
        <Group gap="xs">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="light" onClick={copy}>
                {copied ? 'Copied' : 'Copy'}
              </Button>
            )}
          </CopyButton>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => notifications.hide(id)}>
            Discard
          </Button>
        </Group>
      </Stack>
    ),
  });
}
