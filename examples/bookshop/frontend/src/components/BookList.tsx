import type { Book } from '../api';

export function BookList({ books }: { books: Book[] | undefined }) {
  if (!books) return <p>One moment…</p>;
  if (books.length === 0) return <p>No book matches.</p>;
  return (
    <ul>
      {books.map((book) => (
        <li key={book.slug}>
          <strong>{book.title}</strong> by {book.authors.join(', ')}: £{book.price}
          {book.stock === 0 && ' (out of stock)'}
        </li>
      ))}
    </ul>
  );
}
