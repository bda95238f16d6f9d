/** Puts the focus to what stands first in a panel that has just come in place of another. */
export function focusFirst(panel: HTMLElement | null): void {
  panel?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}
