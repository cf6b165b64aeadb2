/** A place as a person reads it. */
export interface ShownPlace {
  /** One-based; null when the place is not there any more. */
  line: number | null;
  column: number;
  /** Key the place belongs to, when it belongs to one. */
  key?: string;
  onjump: () => void;
}
