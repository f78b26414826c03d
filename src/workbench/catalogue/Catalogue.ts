/**
 * What Office.js can ask of a host, as read from the installed package by `scripts/office-catalogue.ts`: for each class of `Excel` its
 * members with their names on the wire, and since which requirement set they exist. It is generated when needed and never committed.
 */
export interface Catalogue {
  readonly version: CatalogueVersion;
  /** By class name without `Excel.`. */
  readonly types: Readonly<Record<string, CatalogueType>>;
  /** Values of each enumeration, by name without `Excel.`. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** What the catalogue was made of; it is made anew when any of these differs. */
export interface CatalogueVersion {
  readonly officeJs: string;
  readonly officeTypes: string;
  /** Raised when the shape of the catalogue changes. */
  readonly format: number;
}

export interface CatalogueType {
  /** Members are keyed by the name the add-in uses. */
  readonly scalars: Readonly<Record<string, CatalogueScalar>>;
  readonly navigations: Readonly<Record<string, CatalogueNavigation>>;
  readonly methods: Readonly<Record<string, CatalogueMethod>>;
  readonly events: Readonly<Record<string, CatalogueEvent>>;
  /** Type of the items, for collections. */
  readonly itemType?: string;
  /** The add-in's proxies keep a reference (`_KeepReference`) instead of finding the object again by its path. */
  readonly keepsReference?: true;
}

export interface CatalogueScalar {
  readonly wire: string;
  readonly writable: boolean;
  /** Another name it is set by. */
  readonly setWire?: string;
  /** Version of ExcelApi such as `1.12`, or another requirement set with its version, such as `ExcelApiOnline 1.1`. Absent: always. */
  readonly since?: string;
  readonly accepts: readonly ArgumentKind[];
}

export interface CatalogueNavigation {
  readonly wire: string;
  readonly type: string;
  readonly since?: string;
}

export interface CatalogueMethod {
  readonly wire: string;
  /** Type of the object it answers; absent for data or nothing. */
  readonly returns?: string;
  readonly write: boolean;
  readonly since?: string;
  readonly parameters: readonly CatalogueParameter[];
}

export interface CatalogueParameter {
  readonly name: string;
  readonly optional: boolean;
  readonly accepts: readonly ArgumentKind[];
}

/**
 * `any`, `string`, `number`, `boolean`, `array`, `object` (plain data), `#Name` (a value of that enumeration), `@Name` (an object of that
 * class) or `=text` (exactly that text). Several kinds mean any of them.
 */
export type ArgumentKind = string;

export interface CatalogueEvent {
  /** The number on the wire. */
  readonly eventType: number;
  /** Wire names of the methods that begin and end it; absent where Office.js needs none. */
  readonly register?: string;
  readonly unregister?: string;
  /**
   * Whose id a message carries as its target: the object's own, its parent's, the workbook's constant, that of the scope of a collection
   * (its worksheet, else the workbook), or none.
   */
  readonly target: 'own' | 'parent' | 'workbook' | 'scope' | 'none';
  readonly since?: string;
}
