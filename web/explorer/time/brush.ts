// d3's brush on a chart whose range belongs to React.

import { brushX, type D3BrushEvent } from "d3-brush";
import type { ScaleLinear } from "d3-scale";
import { pointer, select } from "d3-selection";
import { useEffect, useEffectEvent, type RefObject } from "react";

import type { Range } from "./span";

interface Brush {
  scale: ScaleLinear<number, number>;
  height: number;
  range: Range | null;
  /** A range that was drawn, as exact as the pointer. */
  onDrawn: (range: Range) => void;
  /** A month that was hit without drawing. */
  onHit: (month: number) => void;
}

export function useBrush(
  ref: RefObject<SVGGElement | null>,
  { scale, height, range, onDrawn, onHit }: Brush,
) {
  const end = useEffectEvent((event: D3BrushEvent<unknown>, node: SVGGElement) => {
    // Without a source it was moved from here, to follow the range.
    if (!event.sourceEvent) return;
    const drawn = event.selection as [number, number] | null;
    if (drawn) onDrawn([scale.invert(drawn[0]), scale.invert(drawn[1])]);
    else onHit(scale.invert(pointer(event.sourceEvent, node)[0]));
  });
  const [left = 0, right = 0] = scale.range();
  const from = range ? scale(range[0]) : null;
  const to = range ? scale(range[1]) : null;
  useEffect(() => {
    const node = ref.current;
    if (!node) return;
    const brush = brushX<unknown>()
      .extent([
        [left, 0],
        [right, height],
      ])
      .keyModifiers(false)
      .on("end", (event: D3BrushEvent<unknown>) => end(event, node));
    const group = select<SVGGElement, unknown>(node);
    group.call(brush);
    brush.move(group, from !== null && to !== null ? [from, to] : null);
  }, [ref, left, right, height, from, to]);
}
