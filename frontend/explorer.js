/** Starts the explorer with everything that is plugged into it. A new idea is a new line here. */

import { plugInBody } from "./explorer/body.js"
import { Explorer } from "./explorer/explorer.js"
import { plugInLater } from "./explorer/later.js"
import { plugInLinks } from "./explorer/links.js"
import { plugInZoom } from "./explorer/zoom.js"

const explorer = new Explorer()
plugInLinks(explorer)
plugInLater(explorer)
plugInZoom(explorer)
plugInBody(explorer)
void explorer.start()
