/** `/compare?area=heart` opens that area's own page; what is on no page stays in the table. */

const area = new URLSearchParams(location.search).get("area")
const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-area]"))
const link = [...links].find(({ dataset }) => dataset.area === area)
if (link) location.replace(link.href)
