const OURS = 'data-cut-words';

/** Gives words that an ellipsis cuts their whole text as a tip, once the pointer comes to them. */
export function tellCutWords(root: Document): void {
  root.addEventListener('mouseover', ({ target }) => {
    if (target instanceof HTMLElement) tell(target);
  });
}

function tell(element: HTMLElement): void {
  const isOurs = element.hasAttribute(OURS);
  if (element.title && !isOurs) return;
  // The cheap question first: this runs with every element the pointer crosses.
  const isCut = element.scrollWidth > element.clientWidth && getComputedStyle(element).textOverflow === 'ellipsis';
  if (!isCut && !isOurs) return;
  element.title = isCut ? (element.textContent ?? '').trim() : '';
  element.toggleAttribute(OURS, isCut);
}
