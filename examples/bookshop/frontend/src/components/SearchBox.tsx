import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

export function SearchBox({ onSearch }: { onSearch: (text: string) => void }) {
  const [text, setText] = useState('');

  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onSearch]);

  return (
    <input
      type="search"
      aria-label="Search books"
      placeholder="Title, author or ISBN"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
