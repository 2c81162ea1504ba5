"use strict";

/**
 * A scenario's value, with directives written out: {"$padding": n} is a text of n characters, {"$nesting": n} is n
 * structs in one another.
 */
function expand(value) {
  if (Array.isArray(value)) {
    return value.map(expand);
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  if (value.$padding !== undefined) {
    return "x".repeat(value.$padding);
  }
  if (value.$nesting !== undefined) {
    return nest(value.$nesting);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expand(inner)]));
}

function nest(depth) {
  let value = "bottom";
  for (let level = 0; level < depth; level++) {
    value = { inner: value };
  }
  return value;
}

module.exports = { expand };
