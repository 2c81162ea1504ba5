// The evaluator knows no object literals, which mutations consist of: Object{metadata: Object.metadata{labels: {…}}}
// is read as the map that it stands for.

export function objectLiterals(expression) {
  if (!/\bObject(\.\w+)*\s*\{/.test(expression)) return expression;
  let text = expression;
  for (let found; (found = /\bObject(\.\w+)*\s*\{/.exec(text));) {
    const open = found.index + found[0].length;
    const close = closing(text, open);
    text = `${text.slice(0, found.index)}dyn({${quoted(text.slice(open, close))}})${text.slice(close + 1)}`;
  }
  return text;
}

function closing(text, at) {
  let depth = 1;
  for (; depth > 0; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}") depth--;
  }
  return at - 1;
}

// Fields at the top of the literal are names, not expressions, and may differ in type.
function quoted(fields) {
  let depth = 0;
  let atName = true;
  const text = fields.replace(/[({[]|[)}\]]|,|\w+\s*:|[^\s]/g, (token) => {
    if ("({[".includes(token)) depth++;
    else if (")}]".includes(token)) depth--;
    else if (token === "," && depth === 0) {
      atName = true;
      return "),";
    } else if (atName && depth === 0 && token.endsWith(":")) {
      atName = false;
      return `"${token.slice(0, -1).trim()}": dyn(`;
    }
    return token;
  });
  return atName ? text : `${text})`;
}
