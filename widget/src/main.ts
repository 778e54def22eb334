/** `<assent-optin point="checkout">`: one script tag, from the server that the answers go to. */
import { AssentOptin } from './element.ts'

if (customElements.get('assent-optin') === undefined) customElements.define('assent-optin', AssentOptin)
