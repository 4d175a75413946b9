import { useState } from 'react';
import { BookList } from './components/BookList';
import { SearchBox } from './components/SearchBox';
import { useBooks } from './useBooks';

export function App() {
  const [search, setSearch] = useState('');
  const { books, failed } = useBooks(search);

  return (
    <main>
      <h1>Find a book</h1>
      <SearchBox onSearch={setSearch} />
      {failed ? <p role="alert">The shop cannot be reached. Please ask at the desk.</p> : <BookList books={books} />}
    </main>
  );
}
