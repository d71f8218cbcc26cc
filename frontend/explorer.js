/** Starts the explorer with everything that is plugged into it. A new idea is a new line here. */

import { plugInAgreement } from "./explorer/agreement.js"
import { plugInBody } from "./explorer/body.js"
import { plugInBones } from "./explorer/bones.js"
import { Explorer } from "./explorer/explorer.js"
import { plugInLater } from "./explorer/later.js"
import { plugInLines } from "./explorer/lines.js"
import { plugInLinks } from "./explorer/links.js"
import { plugInOtherSchool } from "./explorer/other-school.js"
import { plugInTechniqueFilter } from "./explorer/technique-filter.js"
import { plugInZoom } from "./explorer/zoom.js"

const explorer = new Explorer()
plugInBones(explorer)
plugInAgreement(explorer)
plugInOtherSchool(explorer)
plugInLines(explorer)
plugInTechniqueFilter(explorer)
plugInLinks(explorer)
plugInLater(explorer)
plugInZoom(explorer)
plugInBody(explorer)
void explorer.start()
