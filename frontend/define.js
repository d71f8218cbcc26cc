/** Registers `<sole-map>`: the only side effect. Whence it came is where it asks. */

import { SoleMapElement } from "./elements/sole-map-element.js"

const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector("script[src*='/sole-map.js']"))
SoleMapElement.base = (script?.src ?? "").replace(/\/embed\/(?:v[^/]+\/)?sole-map\.js.*$/, "")
if (!customElements.get("sole-map")) customElements.define("sole-map", SoleMapElement)
