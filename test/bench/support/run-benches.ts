import type { Figure } from './figure';

/** The delay that the self-test injects, and the least rise of a figure that counts as having noticed it. */
const SELF_TEST_DELAY = 50;
const NOTICED = SELF_TEST_DELAY * 0.6;

/** Bench files, by name, that can hold a figure beginning with one of the words; all where there are none. */
export function chosenBenches(names: readonly string[], prefixes: readonly string[]): string[] {
  if (prefixes.length === 0) return [...names];
  return names.filter((name) => prefixes.some((prefix) => (prefix.split('.')[0] ?? '').startsWith(name)));
}

/** Figures that begin with one of the words; all where there are none. */
export function chosenFigures(figures: readonly Figure[], prefixes: readonly string[]): Figure[] {
  return figures.filter(({ name }) => prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix)));
}

/**
 * Whether a delayed run was noticed: red against the figure's goal, or, where the goal has room for the delay,
 * red against its own undelayed value. Only times can notice a delay.
 */
export function selfTestFigures(normal: readonly Figure[], delayed: readonly Figure[]): Figure[] {
  return normal
    .filter((figure) => figure.unit === 'ms')
    .map((figure) => {
      const slow = delayed.find(({ name }) => name === figure.name);
      const rise = slow ? slow.value - figure.value : Number.NaN;
      const pass = rise >= NOTICED || slow?.pass === false;
      return { name: `self-test.${figure.name}`, value: Math.round(rise * 100) / 100, unit: 'ms', goal: NOTICED, pass };
    });
}
