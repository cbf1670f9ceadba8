import { type CommandParser, defineScript } from '@redis/client';

// Redis runs a script as a whole, so nothing comes between what one of them reads and what it writes.
// Those that judge a request follow the sandbox's own store, which tests hold them to.

const LOST = `error('Redis has lost the accounts of the mock; POST /__sandbox__/reset brings them back.')`;

/** Of an account: what it may spend in the month that is asked about. */
const BALANCE = `
local function balance(account, month)
  local kept = redis.call('HMGET', account, 'month', 'used', 'limit', 'addon')
  if not kept[1] then ${LOST} end
  local used = kept[1] == month and tonumber(kept[2]) or 0
  return used, tonumber(kept[3]), tonumber(kept[4])
end
`;

/** Of the latest requests, as many as are allowed in a window: how many more there may be, and when. */
const OUTLOOK = `
local WINDOW_MS = 60000
local function isOut(time, now)
  return now - time >= WINDOW_MS or time > now
end
local function outlook(hits, most, now)
  if most == 0 then return 0, WINDOW_MS end
  local times = redis.call('LRANGE', hits, 0, -1)
  local recent = 0
  for _, time in ipairs(times) do
    if not isOut(tonumber(time), now) then recent = recent + 1 end
  end
  local oldest = #times >= most and tonumber(times[1])
  local wait = oldest and not isOut(oldest, now) and oldest + WINDOW_MS - now or 0
  return most - recent, wait
end
`;

const ADMIT = `${BALANCE}${OUTLOOK}
local account, hits = KEYS[1], KEYS[2]
local month, now, most, credits = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local isWithinRate = 0
if most > 0 then
  local oldest
  if redis.call('LLEN', hits) >= most then oldest = tonumber(redis.call('LPOP', hits)) end
  redis.call('RPUSH', hits, ARGV[2])
  if not oldest or isOut(oldest, now) then isWithinRate = 1 end
end
local remaining, wait = outlook(hits, most, now)
local used, limit, addon = balance(account, month)
local ofMonth = math.min(credits, math.max(0, limit - used))
local ofPacks = credits - ofMonth
if isWithinRate == 0 or ofPacks > addon then
  return {isWithinRate, 0, 0, 0, used, limit, addon, remaining, wait}
end
used = used + ofMonth
addon = addon - ofPacks
redis.call('HSET', account, 'month', month, 'used', used, 'addon', addon)
return {isWithinRate, 1, ofMonth, ofPacks, used, limit, addon, remaining, wait}
`;

const STANDING = `${BALANCE}${OUTLOOK}
local used, limit, addon = balance(KEYS[1], ARGV[1])
local remaining, wait = outlook(KEYS[2], tonumber(ARGV[3]), tonumber(ARGV[2]))
return {used, limit, addon, remaining, wait}
`;

const REFUND = `${BALANCE}
local used, limit, addon = balance(KEYS[1], ARGV[1])
used = math.max(0, used - tonumber(ARGV[2]))
redis.call('HSET', KEYS[1], 'month', ARGV[1], 'used', used, 'addon', addon + tonumber(ARGV[3]))
`;

const SET_BALANCE = `${BALANCE}
local used = balance(KEYS[1], ARGV[1])
redis.call('HSET', KEYS[1], 'month', ARGV[1], 'used', used, unpack(ARGV, 2))
`;

const REPLACE_KEY = `
local owners, account, id = KEYS[1], KEYS[2], ARGV[1]
local replaced = redis.call('HINCRBY', account, 'replaced', 1)
local function digits(text) return redis.sha1hex(text) end
local key = 'wh_' .. digits(id .. ' ' .. replaced) .. string.sub(digits(replaced .. ' ' .. id), 1, 8)
redis.call('HDEL', owners, redis.call('HGET', account, 'key'))
redis.call('HSET', owners, key, id)
redis.call('HSET', account, 'key', key)
return key
`;

/** Never twice the same, even if Redis has lost what it had, or goes on from an old copy. */
const VERSION = `
local function newVersion()
  local time = redis.call('TIME')
  return string.format('%d%06d', time[1], time[2])
end
`;

/** Sends what is known already by its version alone. */
const LOAD = `
local version = redis.call('HGET', KEYS[1], 'version')
if not version then ${LOST} end
if version == ARGV[1] then return {version} end
return {version, redis.call('HGETALL', KEYS[2])}
`;

const SAVE = `${VERSION}
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'version', newVersion())
redis.call('HSET', KEYS[2], unpack(ARGV, 2))
return 1
`;

const RECORD = `
redis.call('RPUSH', KEYS[1], ARGV[1])
redis.call('LTRIM', KEYS[1], -tonumber(ARGV[2]), -1)
`;

/** Puts accounts at their start: all of them, or those that are missing. */
const BEGIN = `${VERSION}
local isReset = ARGV[1] == 'reset'
if isReset then redis.call('DEL', KEYS[1]) end
for index = 0, (#ARGV - 1) / 6 - 1 do
  local account, hits, sections, log = unpack(KEYS, 2 + index * 4, 5 + index * 4)
  local id, key, month, used, limit, addon = unpack(ARGV, 2 + index * 6, 7 + index * 6)
  if isReset or redis.call('EXISTS', account) == 0 then
    redis.call('DEL', account, hits, sections, log)
    redis.call('HSET', account, 'key', key, 'replaced', 0, 'version', newVersion(),
      'month', month, 'used', used, 'limit', limit, 'addon', addon)
    redis.call('HSET', KEYS[1], key, id)
  end
end
`;

/** The balance: used, limit, addon. The rate: remaining, milliseconds to wait. */
export type Stood = [number, number, number, number, number];

type Replies = {
  /** Yes or no: within the rate, charged. The charge: of the month, of packs. Then how it stands. */
  admit: [0 | 1, 0 | 1, number, number, ...Stood];
  standing: Stood;
  refund: null;
  setBalance: null;
  /** The new key. */
  replaceKey: string;
  /** A version, and what has it, name and JSON by turns; left out if the version is known. */
  load: [version: string, pairs?: string[]];
  /** Whether the version was still the same. */
  save: 0 | 1;
  record: null;
  begin: null;
};

/** A client's method for each script, called with its keys, in their order, and its arguments. */
export type Scripted = {
  [Name in keyof Replies]: (keys: string[], values: string[]) => Promise<Replies[Name]>;
};

type Script = ReturnType<typeof defineScript>;

export const scripts: { [Name in keyof Replies]: Script } = {
  admit: script(ADMIT),
  standing: script(STANDING),
  refund: script(REFUND),
  setBalance: script(SET_BALANCE),
  replaceKey: script(REPLACE_KEY),
  load: script(LOAD),
  save: script(SAVE),
  record: script(RECORD),
  begin: script(BEGIN),
};

function script(text: string): Script {
  return defineScript({
    SCRIPT: text,
    parseCommand: (parser: CommandParser, keys: string[], values: string[]) => {
      parser.pushKeysLength(keys);
      parser.push(...values);
    },
    transformReply: (reply: unknown) => reply as never,
  });
}
