/**
 * The list's drawings move while they are seen, and only then: each of them keeps the processor busy,
 * seen or not.
 */

/** @param {readonly Element[]} pictures */
export function moveWhatIsSeen(pictures) {
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) setMoving(target, isIntersecting)
  })
  for (const picture of pictures) {
    setMoving(picture, false)
    watch.observe(picture)
  }
}

/** @param {Element} picture @param {boolean} isSeen */
function setMoving(picture, isSeen) {
  for (const svg of picture.querySelectorAll("svg")) {
    // Of two feet's drawings one shows.
    if (isSeen && svg.checkVisibility()) svg.unpauseAnimations()
    else svg.pauseAnimations()
  }
}
