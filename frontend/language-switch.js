/** The same page in another language keeps what is selected: the query goes with it. */

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null
  const link = /** @type {HTMLAnchorElement | null} */ (target?.closest(".languages a") ?? null)
  if (link) link.search = location.search
})
