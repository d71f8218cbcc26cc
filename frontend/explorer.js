/** Starts the explorer with everything that is plugged into it. A new idea is a new line here. */

import { plugInAgreement } from "./explorer/agreement.js"
import { plugInBody } from "./explorer/body.js"
import { plugInBones } from "./explorer/bones.js"
import { Explorer } from "./explorer/explorer.js"
import { plugInKeys } from "./explorer/keys.js"
import { plugInLines } from "./explorer/lines.js"
import { plugInLinks } from "./explorer/links.js"
import { plugInList } from "./explorer/list.js"
import { plugInOtherSchool } from "./explorer/other-school.js"
import { plugInSearch } from "./explorer/search.js"
import { plugInShare } from "./explorer/share.js"
import { plugInTaught } from "./explorer/taught.js"
import { plugInTechniqueFilter } from "./explorer/technique-filter.js"
import { plugInZoom } from "./explorer/zoom.js"

const explorer = new Explorer()
plugInBones(explorer)
plugInAgreement(explorer)
plugInOtherSchool(explorer)
plugInLines(explorer)
plugInTechniqueFilter(explorer)
plugInLinks(explorer)
plugInSearch(explorer)
plugInList(explorer)
plugInShare(explorer)
plugInKeys()
plugInZoom(explorer)
plugInTaught(explorer)
plugInBody(explorer)
void explorer.start()
