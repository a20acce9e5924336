// The map: countries shaded by the meetings that they hosted, cities as circles.

import { useMemo, useRef, useState, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";

import { radius, shade, type Host } from "./hosts";
import type { Chosen } from "./view";
import type { World } from "./world";

interface Props {
  world: World;
  hosts: Host[];
  chosen: Chosen | null;
  onChoose: ((chosen: Chosen | null) => void) | undefined;
}

/** Scale, and what is in the middle, in the world's own units. */
interface Eye {
  scale: number;
  x: number;
  y: number;
}

const largest = 22; // radius of the largest circle, in units of the whole world's picture
const nearest = 8;

export function Drawing({ world, hosts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const whole: Eye = { scale: 1, x: world.width / 2, y: world.height / 2 };
  const [eye, setEye] = useState(whole);
  const box = useRef<SVGSVGElement>(null);
  const byCountry = useMemo(() => new Map(hosts.map((host) => [host.id, host])), [hosts]);
  const circles = useMemo(() => placed(world, hosts), [world, hosts]);
  const mostHosted = Math.max(1, ...hosts.map(({ meetings }) => meetings));
  const mostThere = Math.max(1, ...circles.map(({ meetings }) => meetings));

  const closer = (by: number) =>
    setEye((from) => {
      // The first step goes to where the meetings are.
      const to = from.scale === 1 ? middle(circles, whole) : from;
      return within({ ...to, scale: Math.min(nearest, Math.max(1, from.scale * by)) }, world);
    });
  const drag = useDrag(box, world, eye, (next) => setEye(within(next, world)));
  const choose = (next: Chosen) => {
    if (drag.moved() || !onChoose) return;
    onChoose(chosen?.kind === next.kind && chosen.id === next.id ? null : next);
  };
  const { scale } = eye;
  return (
    <div className="drawing">
      <svg
        ref={box}
        viewBox={`${eye.x - world.width / 2 / scale} ${eye.y - world.height / 2 / scale} ${world.width / scale} ${world.height / scale}`}
        aria-hidden="true"
        className={onChoose ? "choosable" : undefined}
        {...drag.handlers}
      >
        {world.countries.map(({ code, outline }, index) => {
          const host = code ? byCountry.get(code) : undefined;
          const current = chosen?.kind === "country" && chosen.id === code;
          return (
            <path
              key={code ?? index}
              d={outline}
              className={`country shade-${shade(host?.meetings ?? 0, mostHosted)}${current ? " chosen" : ""}`}
              strokeWidth={0.6 / scale}
              onClick={host ? () => choose({ kind: "country", id: host.id }) : undefined}
            >
              {host && (
                <title>{`${host.name}: ${t("time.meetings", { count: host.meetings })}`}</title>
              )}
            </path>
          );
        })}
        {circles.map(({ id, name, meetings, x, y }) => (
          <circle
            key={id}
            className={chosen?.kind === "place" && chosen.id === id ? "place chosen" : "place"}
            cx={x}
            cy={y}
            r={radius(meetings, mostThere, largest) / Math.sqrt(scale)}
            strokeWidth={1 / scale}
            onClick={() => choose({ kind: "place", id })}
          >
            <title>{`${name}: ${t("time.meetings", { count: meetings })}`}</title>
          </circle>
        ))}
      </svg>
      <div className="zoom">
        <button type="button" onClick={() => closer(2)} disabled={scale >= nearest}>
          <span aria-hidden="true">+</span>
          <span className="unseen">{t("map.closer")}</span>
        </button>
        <button type="button" onClick={() => closer(0.5)} disabled={scale <= 1}>
          <span aria-hidden="true">−</span>
          <span className="unseen">{t("map.farther")}</span>
        </button>
      </div>
    </div>
  );
}

interface Circle {
  id: string;
  name: string;
  meetings: number;
  x: number;
  y: number;
}

/** Circles, large ones first, so that small ones lie on top. */
function placed(world: World, hosts: Host[]): Circle[] {
  return hosts
    .flatMap(({ places }) => places)
    .flatMap(({ id, name, meetings, at }) => {
      const point = at && world.projection(at);
      return point ? [{ id, name, meetings, x: point[0], y: point[1] }] : [];
    })
    .sort((a, b) => b.meetings - a.meetings);
}

/** The middle of the circles, each counting as often as it has meetings. */
function middle(circles: Circle[], otherwise: Eye): Eye {
  const all = circles.reduce((sum, { meetings }) => sum + meetings, 0);
  if (all === 0) return otherwise;
  const mean = (of: (circle: Circle) => number) =>
    circles.reduce((sum, circle) => sum + of(circle) * circle.meetings, 0) / all;
  return { ...otherwise, x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

/** The world stays in the picture. */
function within({ scale, x, y }: Eye, { width, height }: World): Eye {
  const [half, tall] = [width / 2 / scale, height / 2 / scale];
  return {
    scale,
    x: Math.min(width - half, Math.max(half, x)),
    y: Math.min(height - tall, Math.max(tall, y)),
  };
}

/** Moving the world by hand, once it is larger than the picture. */
function useDrag(
  box: React.RefObject<SVGSVGElement | null>,
  world: World,
  eye: Eye,
  onMove: (eye: Eye) => void,
) {
  const from = useRef<{ eye: Eye; x: number; y: number; moved: boolean } | null>(null);
  const moved = useRef(false);
  return {
    moved: () => moved.current,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        moved.current = false;
        if (eye.scale > 1) from.current = { eye, x: event.clientX, y: event.clientY, moved: false };
      },
      onPointerMove: (event: PointerEvent) => {
        if (!from.current || !box.current) return;
        const unit = world.width / eye.scale / box.current.clientWidth;
        const [right, down] = [event.clientX - from.current.x, event.clientY - from.current.y];
        if (Math.abs(right) + Math.abs(down) > 4) moved.current = true;
        const start = from.current.eye;
        onMove({ ...start, x: start.x - right * unit, y: start.y - down * unit });
      },
      onPointerUp: () => {
        from.current = null;
      },
      onPointerLeave: () => {
        from.current = null;
      },
    },
  };
}
