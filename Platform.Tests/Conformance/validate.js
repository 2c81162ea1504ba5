// Validates Kubernetes objects (a JSON array of {source, object} on standard input) against the
// CustomResourceDefinitions in a folder. Prints one line a fault; the last line counts what was validated.
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv");
const { parseAllDocuments } = require("yaml");

// A structural schema prunes what it does not name; here that is an error. The rules are those of the Kubernetes API
// reference for apiextensions.k8s.io/v1 JSONSchemaProps.
function strict(schema, isRoot = false) {
  if (schema["x-kubernetes-int-or-string"]) {
    return { anyOf: [{ type: "integer" }, { type: "string" }] };
  }
  const result = {};
  for (const key of ["type", "required", "enum", "pattern", "minimum", "maximum", "minLength", "maxLength",
    "minItems", "maxItems", "minProperties", "maxProperties", "multipleOf", "uniqueItems"]) {
    if (key in schema) result[key] = schema[key];
  }
  for (const key of ["exclusiveMinimum", "exclusiveMaximum"]) {
    const bound = key === "exclusiveMinimum" ? "minimum" : "maximum";
    if (schema[key] === true) {
      result[key] = schema[bound];
      delete result[bound];
    }
  }
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    // Within these a structural schema only adds conditions, so nothing there closes the map.
    if (key in schema) result[key] = schema[key].map(loose);
  }
  if (schema.not) result.not = loose(schema.not);
  if (schema.items) result.items = strict(schema.items);
  if (schema.properties) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, value]) => [name, strict(value)]));
    if (isRoot || schema["x-kubernetes-embedded-resource"]) {
      const string = { type: "string" };
      Object.assign(result.properties, { apiVersion: string, kind: string, metadata: { type: "object" } });
    }
    if (!schema["x-kubernetes-preserve-unknown-fields"] && !schema.additionalProperties) {
      result.additionalProperties = false;
    }
  }
  if (schema.additionalProperties && typeof schema.additionalProperties === "object") {
    result.additionalProperties = strict(schema.additionalProperties);
  }
  return schema.nullable ? { anyOf: [{ type: "null" }, result] } : result;
}

function loose(schema) {
  const result = strict(schema);
  const open = (value) => {
    if (value && typeof value === "object") {
      if (value.additionalProperties === false) delete value.additionalProperties;
      Object.values(value).forEach(open);
    }
    return value;
  };
  return open(result);
}

// Definitions repeat a pod's fields dozens of times: what is alike is compiled once.
function shared(root) {
  const definitions = {};
  const names = new Map();
  const fold = (schema) => {
    if (!schema || typeof schema !== "object") return schema;
    const result = { ...schema };
    for (const key of ["items", "additionalProperties"]) {
      if (key in result) result[key] = named(fold(result[key]));
    }
    if (result.properties) {
      result.properties = Object.fromEntries(
        Object.entries(result.properties).map(([name, value]) => [name, named(fold(value))]));
    }
    return result;
  };
  const named = (schema) => {
    const text = JSON.stringify(schema);
    if (text.length < 100) return schema;
    if (!names.has(text)) {
      names.set(text, `d${names.size}`);
      definitions[names.get(text)] = schema;
    }
    return { $ref: `#/$defs/${names.get(text)}` };
  };
  return { ...fold(root), $defs: definitions };
}

// The folder holds <group>/<plural>.yaml; only the kinds in use are parsed, for some definitions are megabytes long.
function definitions(folder, kinds) {
  const schemas = new Map();
  const groups = new Set([...kinds].map((kind) => kind.split("/")[0]));
  const files = fs.readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(".yaml") && groups.has(path.basename(path.dirname(name))));
  for (const file of files) {
    const text = fs.readFileSync(path.join(folder, file), "utf8");
    const named = [...text.matchAll(/^ {4}kind: (\w+)$/gm)].map((match) => match[1]);
    if (!named.some((kind) => kinds.has(`${path.basename(path.dirname(file))}/${kind}`))) continue;
    for (const document of parseAllDocuments(text)) {
      const crd = document.toJS();
      if (crd?.kind !== "CustomResourceDefinition") continue;
      for (const version of crd.spec.versions) {
        schemas.set(`${crd.spec.group}/${version.name}/${crd.spec.names.kind}`, version.schema.openAPIV3Schema);
      }
    }
  }
  return schemas;
}

const objects = JSON.parse(fs.readFileSync(0, "utf8"));
const schemas = definitions(
  process.argv[2], new Set(objects.map(({ object }) => `${object.apiVersion.split("/")[0]}/${object.kind}`)));
// Patterns are Go's: a leading (?i) is JavaScript's flag.
const regExp = (pattern, flags) => {
  const folded = pattern.replace(/^(\^?)\(\?i\)/, "$1");
  return new RegExp(folded, folded === pattern ? flags : `${flags}i`);
};
regExp.code = "regExp";
const ajv = new Ajv({
  strict: false, allErrors: true, validateFormats: false, validateSchema: false, unicodeRegExp: false,
  inlineRefs: false, code: { regExp, optimize: false },
});
const compiled = new Map();
let validated = 0;
for (const { source, object } of objects) {
  const key = `${object.apiVersion}/${object.kind}`;
  if (!schemas.has(key)) {
    console.log(`${source}: no definition of ${key}`);
    continue;
  }
  if (!compiled.has(key)) compiled.set(key, ajv.compile(shared(strict(schemas.get(key), true))));
  const validate = compiled.get(key);
  validated++;
  if (!validate(object)) {
    for (const fault of validate.errors) {
      const detail = fault.params.additionalProperty ?? fault.params.allowedValues?.join(", ") ?? "";
      console.log(`${source}: ${fault.instancePath || "/"} ${fault.message} ${detail}`.trimEnd());
    }
  }
}
console.log(`${validated} validated`);
