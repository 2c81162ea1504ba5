// Parses queries (a JSON array of {language, expression} on standard input) with the grammars that Prometheus and
// Grafana Loki publish, and prints what was found in each: faults, selectors and ranges.
"use strict";
const fs = require("node:fs");
const grammars = {
  promql: require("@prometheus-io/lezer-promql").parser,
  logql: require("@grafana/lezer-logql").parser,
};

// Lezer has no words for faults, only for places.
function faults(tree, text) {
  const places = [];
  tree.iterate({
    enter(node) {
      if (node.type.isError) places.push(node.from === text.length ? "at the end" : `at '${text.slice(node.from)}'`);
    },
  });
  return [...new Set(places)];
}

const wrappers = new Set(["OffsetExpr", "AtModifierExpr", "StepInvariantExpr", "FunctionCallBody", "ParenExpr"]);

// The function that takes a selector as it is, with its range and offset.
function callAround(node, text) {
  let above = node.parent;
  while (above && (wrappers.has(above.name) || above.name === "MatrixSelector")) above = above.parent;
  if (above?.name !== "FunctionCall") return null;
  const name = above.getChild("FunctionIdentifier");
  return text.slice(name.from, name.to);
}

function matcher(node, text) {
  const [label, operator, value] = [...children(node)].map((child) => text.slice(child.from, child.to));
  return { label: label.replace(/^"|"$/g, ""), operator, value: value.slice(1, -1) };
}

function* children(node) {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

function promSelector(node, text) {
  const name = node.getChild("Identifier");
  const matchers = [...children(node.getChild("LabelMatchers") ?? node)]
    .filter((child) => child.name.endsWith("LabelMatcher")).map((child) => matcher(child, text));
  const named = matchers.find((one) => one.label === "__name__" && one.operator === "=");
  const range = node.parent?.name === "MatrixSelector" ? node.parent.getChild("DurationExpr") : null;
  return {
    metric: name ? text.slice(name.from, name.to) : named?.value ?? null,
    matchers,
    range: range && text.slice(range.from, range.to),
    call: callAround(node, text),
  };
}

function parse({ language, expression }) {
  const tree = grammars[language].parse(expression);
  const selectors = [];
  tree.iterate({
    enter(reference) {
      const node = reference.node;
      if (node.name === "VectorSelector") selectors.push(promSelector(node, expression));
      if (node.name === "LogRangeExpr") {
        const range = node.getChild("Range");
        const text = range && expression.slice(range.from + 1, range.to - 1);
        selectors.push({ metric: null, matchers: [], range: text, call: null });
      }
    },
  });
  return { faults: faults(tree, expression), selectors };
}

console.log(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map(parse)));
