export { csvField, csvText } from './csv';
export { htmlAttribute, htmlText, htmlUrlAttribute } from './html';
export { jsData, jsString, type JsData } from './javascript';
export {
  isAscii,
  powershellBlockComment,
  powershellComment,
  powershellFile,
  powershellLiteral,
  powershellValue,
  type PowerShellOptions,
} from './powershell';
export { regFile, regRemoval, type RegData, type RegKey } from './reg';
