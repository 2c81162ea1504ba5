// Parses PromQL expressions (a JSON array of texts on standard input) with the grammar that Prometheus publishes, and
// prints their trees: each node with its name, its place in the text and its children.
"use strict";
const fs = require("node:fs");
const { parser } = require("@prometheus-io/lezer-promql");

function tree(node) {
  const children = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(tree(child));
  return { name: node.type.isError ? "error" : node.name, from: node.from, to: node.to, children };
}

console.log(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map((text) => tree(parser.parse(text).topNode))));
