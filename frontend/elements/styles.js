/**
 * The element's style sheet. It is empty here: the server puts it in when it makes the one file that
 * embedders load, from styles/theme.css, chart.css and embed.css, so that no colour is said twice.
 */
export const STYLES = ""
