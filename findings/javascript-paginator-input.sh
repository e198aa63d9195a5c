#!/usr/bin/env bash
# A paginator of the AWS SDK for JavaScript writes the token of each page into the input that it is
# given. With the same input, another loop starts at the page where the previous one is: after a whole
# listing it yields only the last page, without an error.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --prefix "$folder" \
    @aws-sdk/client-sagemaker@3.1142.0 @smithy/core@3.41.1

cat >"$folder/expected" <<'TEXT'
@aws-sdk/client-sagemaker 3.1142.0, @smithy/core 3.41.1
first loop: page 1, page 2, page 3
second loop: page 3
input after the loops: {"MaxResults":1,"NextToken":"3"}
loop that is begun within another, after its second page: page 2, page 3
the other one: page 1, page 2, page 3
TEXT

cat >"$folder/program.cjs" <<'JAVASCRIPT'
const http = require("node:http");
const { SageMakerClient, paginateListImages } = require("@aws-sdk/client-sagemaker");

const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  const page = Number(JSON.parse(body).NextToken ?? 1);
  const next = page < 3 ? { NextToken: `${page + 1}` } : {};
  response.end(JSON.stringify({ Images: [{ ImageName: `page ${page}` }], ...next }));
});

async function list(client, input, seen = () => {}) {
  const names = [];
  for await (const page of paginateListImages({ client }, input)) {
    names.push(...page.Images.map((image) => image.ImageName));
    await seen(names.length);
  }
  return names.join(", ");
}

async function main() {
  const names = ["@aws-sdk/client-sagemaker", "@smithy/core"];
  console.log(names.map((name) => `${name} ${require(`${name}/package.json`).version}`).join(", "));
  const client = new SageMakerClient({
    region: "eu-west-1",
    endpoint: `http://127.0.0.1:${server.address().port}`,
  });
  const input = { MaxResults: 1 };
  console.log("first loop:", await list(client, input));
  console.log("second loop:", await list(client, input));
  console.log("input after the loops:", JSON.stringify(input));
  const shared = { MaxResults: 1 };
  const other = await list(client, shared, async (pages) => {
    if (pages !== 2) return;
    console.log("loop that is begun within another, after its second page:", await list(client, shared));
  });
  console.log("the other one:", other);
  server.close();
  server.closeAllConnections();
}

server.listen(0, "127.0.0.1", main);
JAVASCRIPT

timeout 60 env -i HOME="$folder" PATH="$PATH" \
    AWS_ACCESS_KEY_ID=example AWS_SECRET_ACCESS_KEY=example \
    node --no-warnings "$folder/program.cjs" | tee "$folder/observed"

diff "$folder/expected" "$folder/observed"
