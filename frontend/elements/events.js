/** What happens on a chart, for the page around it. Every event bubbles, out of the shadow too. */

const OPTIONS = { bubbles: true, composed: true }

/** A place on the foot: `zone` and `foot` are null when none is meant any more. */
class ZoneEvent extends Event {
  /**
   * @param {string} type
   * @param {{ zone: string | null, area: string | null, foot: string | null, view: string, label: string }} place
   * @param {EventInit} [options]
   */
  constructor(type, { zone, area, foot, view, label }, options) {
    super(type, { ...OPTIONS, ...options })
    this.zone = zone
    this.area = area
    this.foot = foot
    this.view = view
    this.label = label
  }
}

/** A place was chosen. Prevented, it stays as it was. */
export class ZoneSelectedEvent extends ZoneEvent {
  /** @param {ConstructorParameters<typeof ZoneEvent>[1]} place */
  constructor(place) {
    super("sole-map-zone-selected", place, { cancelable: true })
  }
}

/** A place is pointed at, or has the focus. */
export class ZoneHoveredEvent extends ZoneEvent {
  /** @param {ConstructorParameters<typeof ZoneEvent>[1]} place */
  constructor(place) {
    super("sole-map-zone-hovered", place)
  }
}

/** The chart is there. */
export class ReadyEvent extends Event {
  constructor() {
    super("sole-map-ready", OPTIONS)
  }
}

/** The chart did not come: what stands in the tag stays. */
export class FailedEvent extends Event {
  /** @param {string} reason */
  constructor(reason) {
    super("sole-map-error", OPTIONS)
    this.reason = reason
  }
}
