/** Names every browser has, the old ones too: the language's and the window's. No reference to them is undeclared. */
const names = `
Array Boolean Date Error EvalError Function Infinity JSON Math NaN Number Object RangeError ReferenceError RegExp String
SyntaxError TypeError URIError decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval isFinite isNaN
parseFloat parseInt undefined unescape arguments
window self top parent frames document location history navigator screen opener frameElement name status closed length
event external origin alert confirm prompt print open close stop focus blur find scroll scrollTo scrollBy moveTo moveBy
resizeTo resizeBy setTimeout setInterval clearTimeout clearInterval postMessage getComputedStyle getSelection matchMedia
addEventListener removeEventListener dispatchEvent attachEvent detachEvent innerWidth innerHeight outerWidth outerHeight
pageXOffset pageYOffset scrollX scrollY screenX screenY screenLeft screenTop devicePixelRatio
sessionStorage localStorage indexedDB performance console crypto msCrypto
requestAnimationFrame cancelAnimationFrame btoa atob
onload onunload onbeforeunload onerror onresize onscroll onhashchange onmessage onpageshow onpagehide
XMLHttpRequest ActiveXObject XDomainRequest DOMParser XMLSerializer FormData File FileReader Blob Image Option Audio
Node NodeList Element HTMLElement HTMLCollection HTMLFormElement HTMLInputElement HTMLImageElement HTMLAnchorElement
HTMLDocument Document Event MouseEvent KeyboardEvent UIEvent Window Storage Location Navigator History CSSStyleSheet
StyleSheetList MutationObserver DOMException
ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array
Float64Array Worker WebSocket
`;

/** Names that came later than Internet Explorer 11, or that it has only in part (`adfs.md` 2.5). */
const laterNames = `
Promise Symbol Proxy Reflect fetch Request Response Headers AbortController AbortSignal URL URLSearchParams
CustomEvent TextEncoder TextDecoder IntersectionObserver ResizeObserver BroadcastChannel structuredClone queueMicrotask
globalThis BigInt BigInt64Array BigUint64Array WeakRef FinalizationRegistry AggregateError Atomics SharedArrayBuffer
requestIdleCallback cancelIdleCallback customElements CSS Intl Map Set WeakMap WeakSet Notification
createImageBitmap MessageChannel visualViewport caches scheduler trustedTypes navigation isSecureContext
`;

const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const browserGlobals = setOf(names);
export const laterGlobals = setOf(laterNames);
/** Of these, Internet Explorer 11 has enough for common use. */
export const partlyOld: ReadonlySet<string> = setOf('Intl Map Set WeakMap CSS MessageChannel caches');
