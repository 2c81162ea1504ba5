// Kyverno's functions on image references, which are those of google/go-containerregistry: pkg/name.

const hub = "index.docker.io";

class Image {
  constructor(registry, repository, tag, digest) {
    Object.assign(this, { registry, repository, tag, digest });
  }
}

function repositoryOf(name) {
  const slash = name.indexOf("/");
  const first = slash < 0 ? "" : name.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === "localhost";
  const registry = isHost ? (first === "docker.io" ? hub : first) : hub;
  const path = isHost ? name.slice(slash + 1) : name;
  if (!/^[a-z0-9_./-]{2,255}$/.test(path) || !/^[A-Za-z0-9.:-]+$/.test(registry)) throw new Error(`bad image ${name}`);
  return [registry, registry === hub && !path.includes("/") ? `library/${path}` : path];
}

function tagged(name) {
  const colon = name.lastIndexOf(":");
  const tag = colon >= 0 && !name.slice(colon).includes("/") ? name.slice(colon + 1) : "";
  if (tag !== "" && !/^[A-Za-z0-9_.-]{1,128}$/.test(tag)) throw new Error(`bad tag in ${name}`);
  return new Image(...repositoryOf(tag === "" ? name : name.slice(0, colon)), tag === "" ? "latest" : tag, "");
}

function parse(name) {
  if (!name.includes("@")) return tagged(name);
  const parts = name.split("@");
  if (parts.length !== 2 || !/^sha256:[0-9a-f]{64}$/.test(parts[1])) throw new Error(`bad digest in ${name}`);
  const { registry, repository } = tagged(parts[0]);
  return new Image(registry, repository, "", parts[1]);
}

function isImage(name) {
  try {
    return parse(name) instanceof Image;
  } catch {
    return false;
  }
}

export function imageFunctions(environment) {
  return environment
    .registerType("Image", Image)
    .registerFunction("isImage(string): bool", isImage)
    .registerFunction("image(string): Image", parse)
    .registerFunction("Image.registry(): string", (image) => image.registry)
    .registerFunction("Image.repository(): string", (image) => image.repository)
    .registerFunction("Image.tag(): string", (image) => image.tag)
    .registerFunction("Image.digest(): string", (image) => image.digest)
    .registerFunction("Image.containsDigest(): bool", (image) => image.digest !== "");
}
