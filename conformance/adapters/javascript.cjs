"use strict";
// The paginator of the AWS SDK for JavaScript. It reports as driver.py does.
//
// Its errors do not say where to carry on, but its pages do: startingToken takes their NextToken.
// What it returns is good for one loop: users who loop twice call it twice, here with the same config
// and the same input. It has no limit: users who want some of the items stop after them.

const fs = require("node:fs");
const { setTimeout: sleep } = require("node:timers/promises");
const sagemaker = require("@aws-sdk/client-sagemaker");
const { count } = require("./counting.cjs");

const [IN_FLIGHT, SETTLING] = [100, 500]; // milliseconds, as in driver.py
const request = JSON.parse(process.argv[2]);
const paginate = sagemaker[`paginate${request.operation}`];
const client = new sagemaker.SageMakerClient();

function make() {
  const config = { client, pageSize: request.page_size === undefined ? 100 : request.page_size ?? undefined };
  return { config: { ...config, startingToken: request.carry_on ?? undefined }, input: { ...request.parameters } };
}

function say(line) {
  fs.writeSync(1, JSON.stringify(line) + "\n");
}

function identify(item) {
  const values = request.identity.map((name) => item[name] ?? null);
  return values.map((value) => (value instanceof Date ? value.getTime() : value));
}

// Lists and reports, until there were enough items; between pages it says how many there were.
function list(run, listing, options) {
  return give((items) => say({ run, items: items.map(identify) }), listing, options);
}

// Gives the items of each page.
async function give(take, listing, { limit = Infinity, signal, reached } = {}) {
  let [given, token] = [0, request.carry_on];
  try {
    if (limit > 0) {
      for await (const page of paginate(listing.config, listing.input, { abortSignal: signal })) {
        const items = (page[request.member] ?? []).slice(0, limit - given);
        take(items);
        given += items.length;
        token = page.NextToken;
        reached?.(given);
        if (given === limit) break;
      }
    }
    return { ended: "complete" };
  } catch (error) {
    return { ended: "error", error: `${error.name}: ${error.message}`, token };
  }
}

async function report(run, ended) {
  say({ run, ...(await ended) });
}

async function reportLeaving() {
  await sleep(IN_FLIGHT);
  pause("left");
  await sleep(SETTLING);
  pause("settled");
}

function pause(ended) {
  say({ run: 0, ended });
  fs.readSync(0, Buffer.alloc(1)); // a line comes when the server was looked at
}

const ACTIONS = {
  list: () => report(0, list(0, make(), { limit: request.limit ?? Infinity })),
  async twice() {
    const listing = make();
    await report(0, list(0, listing));
    await report(1, list(1, listing));
  },
  async "at-once"() {
    const listing = make();
    let begin;
    const begun = new Promise((resolve) => (begin = resolve));
    const reached = (count) => count >= request.after && begin();
    const second = begun.then(() => list(1, listing));
    await Promise.all([report(0, list(0, listing, { reached })).then(begin), report(1, second)]);
  },
  async leave() {
    await list(0, make(), { limit: request.after });
    await reportLeaving();
    await report(1, list(1, make()));
  },
  async cancel() {
    const aborting = new AbortController();
    const abort = () => setTimeout(() => aborting.abort(), IN_FLIGHT);
    const reached = (count) => count >= request.after && abort();
    await list(0, make(), { signal: aborting.signal, reached });
    await reportLeaving();
    await report(1, list(1, make()));
  },
  count() {
    const list = (marks, limit) => give((items) => marks.add(items), make(), { limit });
    return count(request, { list, pause, say });
  },
  close: () => report(0, list(0, make(), { reached: (count) => count >= request.after && client.destroy() })),
};

ACTIONS[request.action ?? "list"]();
