import { useEffect, useState } from 'react';

const load = () => import('@/formats/holidays/public-holidays');

/** The calendars of the world: large, so fetched from the app's own files when first needed. */
export type PublicHolidays = Awaited<ReturnType<typeof load>>;

/** The calendars once they are there; 'failed' where they cannot be read. */
export function usePublicHolidays(): PublicHolidays | 'loading' | 'failed' {
  const [library, setLibrary] = useState<PublicHolidays | 'loading' | 'failed'>('loading');
  useEffect(() => {
    let isLeft = false;
    load().then(
      (loaded) => !isLeft && setLibrary(loaded),
      () => !isLeft && setLibrary('failed'),
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return library;
}
