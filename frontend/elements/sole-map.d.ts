/** Types of `<sole-map>`, for those who embed it. */

export type View = "plantar" | "dorsal" | "medial" | "lateral"
export type Foot = "left" | "right"

/** A place on the foot; null where none is meant any more. */
export interface ZoneEvent extends Event {
  readonly zone: string | null
  readonly area: string | null
  readonly foot: Foot | null
  readonly view: View
  readonly label: string
}

export interface SoleMapErrorEvent extends Event {
  readonly reason: string
}

export interface SoleMapEventMap {
  "sole-map-zone-selected": ZoneEvent
  "sole-map-zone-hovered": ZoneEvent
  "sole-map-ready": Event
  "sole-map-error": SoleMapErrorEvent
}

export interface SoleMapElement extends HTMLElement {
  view: View
  foot: Foot | "both"
  tradition: string
  zone: string | null
  area: string | null
  technique: string | null
  layers: string
  theme: "light" | "dark" | "auto"
  controls: boolean
  select(zone: string | null, foot?: Foot): void
  toSVG(): string
  toPNG(options?: { width?: number }): Promise<Blob>
  addEventListener<K extends keyof SoleMapEventMap>(
    type: K,
    listener: (this: SoleMapElement, event: SoleMapEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    "sole-map": SoleMapElement
  }
}
