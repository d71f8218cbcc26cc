/** A zone's own page is whole without this; with it, the ready claim is copied by one touch. */

import { copyOnClick } from "./lib/copy-claim.js"

copyOnClick(document)
