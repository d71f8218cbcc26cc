/** Starts the explorer with everything that is plugged into it. A new idea is a new line here. */

import { plugInBones } from "./explorer/bones.js"
import { Explorer } from "./explorer/explorer.js"
import { plugInLinks } from "./explorer/links.js"
import { plugInSearch } from "./explorer/search.js"
import { plugInTechniqueFilter } from "./explorer/technique-filter.js"

const explorer = new Explorer()
plugInBones(explorer)
plugInTechniqueFilter(explorer)
plugInLinks(explorer)
plugInSearch(explorer)
void explorer.start()
