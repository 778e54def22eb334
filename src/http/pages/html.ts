/** The tag for markup, which letters use as well as pages. */
export { flag, Html, html, type Part, trusted } from '../../base/html.ts'
