import { useEffect, useState } from 'react';
import { listBooks, type Book } from './api';

/** The books that match; undefined until the first answer. A late answer never replaces a newer one. */
export function useBooks(search: string): { books: Book[] | undefined; failed: boolean } {
  const [books, setBooks] = useState<Book[]>();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const controller = new AbortController();
    listBooks(search, controller.signal).then(
      (page) => {
        setBooks(page.results);
        setFailed(false);
      },
      () => {
        if (!controller.signal.aborted) setFailed(true);
      },
    );
    return () => controller.abort();
  }, [search]);

  return { books, failed };
}
