import type { MantineColorsTuple } from '@mantine/core';
import { ActionIcon, Badge, Button, createTheme, Kbd, Menu, Modal, Notification, rem, Tooltip } from '@mantine/core';

/** The one accent: the teal of a painted trail sign. */
const trail: MantineColorsTuple = [
  '#e8f8f6',
  '#d5efeb',
  '#a9dfd7',
  '#7acec2',
  '#54bfb0',
  '#3cb5a4',
  '#1f9a8a',
  '#0f7d70',
  '#0a665c',
  '#044f47',
];

/** A slightly warm grey for night. */
const dark: MantineColorsTuple = [
  '#d3d6da',
  '#b4b9c0',
  '#8f969f',
  '#6a717b',
  '#434951',
  '#343940',
  '#282c32',
  '#1e2126',
  '#17191d',
  '#111316',
];

/** Mantine's theme for the whole app. */
export const theme = createTheme({
  primaryColor: 'trail',
  primaryShade: 7,
  colors: { trail, dark },
  autoContrast: true,
  fontFamily: "'Inter Variable', -apple-system, 'Segoe UI', Roboto, sans-serif",
  headings: { fontFamily: "'Inter Variable', -apple-system, 'Segoe UI', Roboto, sans-serif", fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontSizes: { xs: rem(12), sm: rem(13.5), md: rem(15), lg: rem(17), xl: rem(20) },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', fw: 550 } }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: 'subtle', color: 'gray' },
      classNames: { root: 'quiet-icon' },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: true, events: { hover: true, focus: true, touch: false } },
    }),
    Kbd: Kbd.extend({ styles: { root: { fontFamily: 'inherit', fontWeight: 500 } } }),
    // Its placeholder is no menu item; without it the first item has the focus, as in any menu.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      styles: { title: { fontWeight: 650, fontSize: rem(17) } },
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.35, blur: 2 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    }),
    // Words as they are written, here as everywhere.
    Badge: Badge.extend({ styles: { root: { textTransform: 'none' } } }),
    // Mantine's own grey of the message does not stand out enough from white.
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } },
      styles: { description: { color: 'var(--mantine-color-text)' } },
    }),
  },
});
