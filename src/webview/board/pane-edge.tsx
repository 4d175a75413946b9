/** How much of the page a task beside the cards takes, of a hundred. */
export const SHARES = { least: 25, most: 75, usual: 50 };

const STEP = 5;

interface PaneEdgeProps {
  label: string;
  share: number;
  resize(share: number): void;
}

/** The edge between the cards and what is shown beside them: it is drawn by the mouse, and moved by the arrow keys. */
export function PaneEdge({ label, share, resize }: PaneEdgeProps) {
  const take = (wanted: number): void => resize(Math.round(Math.min(SHARES.most, Math.max(SHARES.least, wanted))));
  return (
    <div
      class="edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={share}
      aria-valuemin={SHARES.least}
      aria-valuemax={SHARES.most}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) take(100 - (event.clientX / innerWidth) * 100);
      }}
      onKeyDown={(event) => {
        const step = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
        if (step === undefined) return;
        take(share + step);
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}
