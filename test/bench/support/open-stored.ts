import { launchBenchApp, timeGesture, timeToPaint } from './bench-app';
import { type Figure, figure, percentile } from './figure';
import { seedLibrary } from './seeded-library';

const rounds = 7;

/** A stored roadmap of 5,000 activities: from navigation to its painted table, and from the click in the library to its painted brief. */
export async function openStoredFigures(): Promise<Figure[]> {
  const app = await launchBenchApp();
  try {
    const first = await app.newPage();
    await first.goto(app.address());
    await first.getByRole('heading', { level: 1 }).first().waitFor();
    await seedLibrary(first, { big: 5000, small: 50 });
    await first.close();
    const navigated: number[] = [];
    const clicked: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const page = await app.newPage();
      navigated.push(await timeToPaint(page, app.address('/r/big/activities'), '[role="gridcell"][data-col="title"]'));
      await page.close();
      const library = await app.newPage();
      await library.goto(app.address());
      const card = library.getByRole('button', { name: 'Open “Roadmap big”' });
      await card.waitFor();
      const gesture = {
        event: 'click',
        selector: 'main[aria-label="Brief"] input, main[aria-label="Brief"] textarea',
        painted: true,
      };
      clicked.push(await timeGesture(library, () => card.click(), gesture));
      await library.close();
    }
    return [
      figure('open.5000', percentile(navigated, 50), 'ms', 700),
      figure('open.5000.fromLibrary', percentile(clicked, 50), 'ms', 700),
    ];
  } finally {
    await app.close();
  }
}
