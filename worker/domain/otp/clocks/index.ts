export { readClock, readClockScript } from './inspect';
export { clockScripts, type ClockScriptComments } from './scripts';
