"use strict";

// usage: many.js COUNT. A number of equal buckets, all in flight at once.

const { Bucket } = require("./storage.js");

const count = Number(process.argv[2]);
for (let index = 0; index < count; index++) {
  new Bucket(`bucket-${index}`, {
    name: `bucket-${index}`,
    size: index,
    tags: { index: `${index}`, team: "platform" },
  });
}
