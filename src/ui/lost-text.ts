import { notifications } from '@mantine/notifications';

const MOST_SHOWN = 80;

/** Says what had been typed where it could not be entered before its editor went away. */
export function tellLostText(label: string, text: string, problem: string): void {
  const typed = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
  notifications.show({
    color: 'orange',
    autoClose: false,
    title: `${label} was not changed`,
    message: `${problem} You typed: “${typed}”`,
  });
}
