/** A book as `GET /api/v1/books/` gives it; see openapi.yaml. */
export interface Book {
  slug: string;
  title: string;
  isbn: string;
  publisher: string;
  authors: string[];
  genres: string[];
  summary: string;
  price: string;
  stock: number;
  published_on: string;
  average_rating: number | null;
}

export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

export async function listBooks(search: string, signal: AbortSignal): Promise<Page<Book>> {
  const response = await fetch(`/api/v1/books/?${new URLSearchParams({ search })}`, { signal });
  if (!response.ok) {
    throw new Error(`The shop answered ${response.status}.`);
  }
  return response.json();
}
