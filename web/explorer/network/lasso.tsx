// The lasso: a line drawn around nodes selects them.

import { useState, type PointerEvent } from "react";

import type { Place } from "../address/places";
import { isInside } from "./edges";
import type { Stage } from "./stage";

export function Lasso({
  stage,
  onDone,
}: {
  stage: Stage;
  onDone: (ids: string[], more: boolean) => void;
}) {
  const [line, setLine] = useState<Place[]>([]);
  const point = (event: PointerEvent<SVGSVGElement>): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  return (
    <svg
      className="lasso"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([point(event)]);
      }}
      onPointerMove={(event) => {
        if (line.length) setLine([...line, point(event)]);
      }}
      onPointerUp={(event) => {
        const all = stage.picture?.allOnScreen() ?? [];
        const inside = all.filter(([, place]) => isInside(line, place)).map(([id]) => id);
        setLine([]);
        onDone(inside, event.shiftKey);
      }}
    >
      <polygon points={line.map(({ x, y }) => `${x},${y}`).join(" ")} />
    </svg>
  );
}
