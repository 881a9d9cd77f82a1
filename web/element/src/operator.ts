/** What is wrong with an operator document, by its schema: for whoever wrote it, in the console. */
import definition from "../../operator.schema.json";

interface Schema {
  $ref?: string; type?: string; properties?: Record<string, Schema>; additionalProperties?: boolean | Schema;
  propertyNames?: { pattern: string }; required?: string[]; items?: Schema; pattern?: string; enum?: string[];
  minProperties?: number; maxItems?: number; minLength?: number; maxLength?: number;
}

const kind = (value: unknown): string => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);

/** One line for each thing that is wrong, with its place: `menus.email.ko: …`. */
export function problems(document: unknown): string[] {
  const wrong: string[] = [];
  const defs = definition.$defs as Record<string, Schema>;
  const check = (place: string, value: unknown, given: Schema): void => {
    const schema = given.$ref ? (defs[given.$ref.replace("#/$defs/", "")] ?? {}) : given;
    const say = (what: string, at = place): void => { wrong.push(`${at || "the document"}: ${what}`); };
    if (schema.type && kind(value) !== schema.type) return say(`${schema.type} is expected, not ${kind(value)}`);
    if (typeof value === "string") {
      if (value.length < (schema.minLength ?? 0) || value.length > (schema.maxLength ?? Infinity)) say(`must have ${schema.minLength ?? 0} to ${schema.maxLength ?? "any number of"} characters`);
      if (schema.pattern && !new RegExp(schema.pattern, "u").test(value)) say(`“${value}” does not fit ${schema.pattern}`);
      if (schema.enum && !schema.enum.includes(value)) say(`“${value}” is none of the words that the schema lists`);
    } else if (Array.isArray(value)) {
      if (value.length > (schema.maxItems ?? Infinity)) say(`more than ${schema.maxItems} entries`);
      value.forEach((item, index) => check(`${place}[${index}]`, item, schema.items ?? {}));
    } else if (schema.type === "object") {
      const members = Object.entries(value as object);
      for (const [key, member] of members) {
        const inner = place ? `${place}.${key}` : key;
        const own = schema.properties?.[key] ?? schema.additionalProperties ?? {};
        if (schema.propertyNames && !new RegExp(schema.propertyNames.pattern, "u").test(key)) say(`does not fit ${schema.propertyNames.pattern}`, inner);
        if (typeof own === "object") check(inner, member, own);
        else if (!own) say(`unknown key; known here: ${Object.keys(schema.properties ?? {}).join(", ")}`, inner);
      }
      for (const key of schema.required ?? []) if (!(key in (value as object))) say(`“${key}” is missing`);
      if (members.length < (schema.minProperties ?? 0)) say("must not be empty");
    }
  };
  check("", document, definition as unknown as Schema);
  return wrong;
}
