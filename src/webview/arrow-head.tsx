/** The head of an arrow for the lines of a drawing, which name it as `url(#end)` at the end that it is to stand at. */
export function ArrowHead() {
  return (
    <defs>
      <marker
        id="end"
        viewBox="0 0 8 8"
        refX="8"
        refY="4"
        markerWidth="8"
        markerHeight="8"
        markerUnits="userSpaceOnUse"
        orient="auto-start-reverse"
      >
        <path d="M0 0 8 4 0 8Z" />
      </marker>
    </defs>
  );
}
