// Evaluates policies of Kyverno's (policies.kyverno.io/v1) on objects, with a CEL implementation that shares no line with
// ours. Standard input: {policies: [manifest], cases: [{policy, given, before, others, namespaceLabels, user, dryRun,
// isDelete}]}.
// Standard output: one {result, message, made} a case. The order of steps is that of kyverno's pkg/cel/policies.
import { Environment } from "@marcbachmann/cel-js";
import { imageFunctions } from "./image.mjs";
import { matches } from "./match.mjs";
import { objectLiterals } from "./object.mjs";

class Resources {
  constructor(objects) {
    this.objects = objects;
  }
}

class Generator {
  constructor() {
    this.made = [];
  }
}

class Clock {
  constructor(now) {
    this.moment = now ? new Date(now) : new Date();
  }
}

const environment = imageFunctions(new Environment({ enableOptionalTypes: true, homogeneousAggregateLiterals: true }))
  .registerType("Resources", Resources)
  .registerType("Generator", Generator)
  .registerVariable("object", "dyn")
  .registerVariable("oldObject", "dyn")
  .registerVariable("request", "dyn")
  .registerVariable("namespaceObject", "dyn")
  .registerVariable("variables", "dyn")
  .registerType("Clock", Clock)
  .registerVariable("time", "Clock")
  .registerFunction("Clock.now(): google.protobuf.Timestamp", (clock) => clock.moment)
  .registerVariable("resource", "Resources")
  .registerVariable("generator", "Generator")
  .registerVariable("images", "dyn")
  .registerFunction("Resources.List(string, string, string): dyn", list)
  .registerFunction("Resources.Get(string, string, string, string): dyn", get)
  .registerFunction("Generator.Apply(string, list): bool", apply)
  .registerFunction("string.replace(string, string): string", (text, from, to) => text.split(from).join(to))
  .registerFunction("string.format(list): string", (text, values) => {
    let at = 0;
    return text.replace(/%[sd]/g, () => String(values[at++]));
  });

// An unknown kind is an error for the API server, an absent object an empty list. Kinds here are all known.
function list(resources, apiVersion, plural, namespace) {
  return {
    items: resources.objects.filter((one) =>
      one.apiVersion === apiVersion && pluralOf(one.kind) === plural && (one.metadata.namespace ?? "") === namespace),
  };
}

function get(resources, apiVersion, plural, namespace, name) {
  const found = list(resources, apiVersion, plural, namespace).items.find((one) => one.metadata.name === name);
  if (!found) throw new Error(`${plural} "${name}" not found`);
  return found;
}

function apply(generator, namespace, objects) {
  for (const one of objects) {
    generator.made.push({ ...one, metadata: { ...one.metadata, namespace } });
  }
  return true;
}

function pluralOf(kind) {
  const name = kind.toLowerCase();
  return name.endsWith("y") ? `${name.slice(0, -1)}ies` : name.endsWith("s") ? `${name}es` : `${name}s`;
}

// CEL's integers are BigInts here, as an API server's are int64; a fraction stays a double.
function celValue(value) {
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(celValue);
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, celValue(field)]));
  }
  return value;
}

const compiled = new Map();

function program(expression) {
  if (!compiled.has(expression)) {
    const parsed = environment.parse(objectLiterals(expression));
    const checked = parsed.check();
    if (!checked.valid) throw new Error(`${checked.error.message} in ${expression}`);
    compiled.set(expression, parsed);
  }
  return compiled.get(expression);
}

function lazyVariables(definitions, context) {
  const variables = {};
  for (const { name, expression } of definitions) {
    let value;
    let known = false;
    Object.defineProperty(variables, name, {
      enumerable: true,
      get() {
        if (!known) {
          value = program(expression)(context);
          known = true;
        }
        return value;
      },
    });
  }
  return variables;
}

function evaluate(policy, one) {
  const spec = policy.spec;
  const operation = one.isDelete ? "DELETE" : one.before ? "UPDATE" : "CREATE";
  const metadata = one.given.metadata;
  const namespaceLabels = { "kubernetes.io/metadata.name": metadata.namespace ?? "", ...one.namespaceLabels };
  if (!matches(spec.matchConstraints, one.given, pluralOf(one.given.kind), operation, namespaceLabels)) {
    return { result: "skip" };
  }

  const generator = new Generator();
  const context = {
    object: celValue(one.isDelete ? null : one.given),
    oldObject: celValue(one.isDelete ? one.given : one.before ?? null),
    request: celValue({
      operation,
      ...(metadata.name ? { name: metadata.name } : {}),
      namespace: metadata.namespace ?? "",
      kind: kindOf(one.given),
      userInfo: { username: one.user ?? "alice", groups: ["system:authenticated"] },
      dryRun: one.dryRun ?? false,
    }),
    namespaceObject: celValue({ metadata: { name: metadata.namespace ?? "", labels: namespaceLabels } }),
    time: new Clock(one.now),
    resource: new Resources(celValue(one.others ?? [])),
    generator,
    images: {},
  };
  for (const condition of spec.matchConditions ?? []) {
    if (program(condition.expression)(context) !== true) return { result: "skip" };
  }

  context.variables = lazyVariables(spec.variables ?? [], context);
  return policy.kind === "GeneratingPolicy"
    ? generated(spec, context)
    : policy.kind === "MutatingPolicy" ? mutated(spec, context) : validated(spec, context);
}

function validated(spec, context) {
  for (const { valueExpression } of spec.auditAnnotations ?? []) {
    if (typeof program(valueExpression)(context) !== "string") throw new Error(`${valueExpression} is no string`);
  }

  for (const rule of spec.validations) {
    const passed = program(rule.expression)(context);
    if (typeof passed !== "boolean") throw new Error(`${rule.expression} is no bool`);
    if (!passed) {
      const message = rule.messageExpression ? program(rule.messageExpression)(context) : rule.message;
      return { result: "fail", message };
    }
  }
  return { result: "pass" };
}

function generated(spec, context) {
  for (const { expression } of spec.generate) program(expression)(context);
  return { result: "pass", made: context.generator.made };
}

// What is applied is merged into the object, and the next mutation sees it so; a list is replaced.
function mutated(spec, context) {
  for (const { applyConfiguration } of spec.mutations) {
    context.object = merged(context.object, program(applyConfiguration.expression)(context));
  }
  return { result: "pass", made: [context.object] };
}

function merged(object, applied) {
  if (Array.isArray(applied) || applied === null || typeof applied !== "object") return applied;
  const fields = Object.entries(applied).map(([name, value]) => [name, merged(object?.[name], value)]);
  return { ...object, ...Object.fromEntries(fields) };
}

function kindOf(object) {
  const [group, version] = object.apiVersion.includes("/") ? object.apiVersion.split("/") : ["", object.apiVersion];
  return { group, version, kind: object.kind };
}

let text = "";
for await (const part of process.stdin) text += part;
const input = JSON.parse(text);
const policies = new Map(input.policies.map((policy) => [policy.metadata.name, policy]));
const results = input.cases.map((one) => {
  try {
    return evaluate(policies.get(one.policy), one);
  } catch (fault) {
    return { result: "error", message: fault.message };
  }
});
process.stdout.write(JSON.stringify(results, (_, value) => (typeof value === "bigint" ? Number(value) : value)));
