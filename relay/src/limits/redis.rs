//! Counters that several relays share, in a server that speaks the Redis protocol.

use super::{Charge, Key, Later, Limits, Memory, Spent, Taken};
use redis::{
    AsyncCommands, Client, RedisError, Script,
    aio::{ConnectionManager, ConnectionManagerConfig},
};
use std::time::{Duration, Instant};

/// A store that does not answer must not hold a check up.
const ANSWER: Duration = Duration::from_millis(500);
/// Where the relays keep the key of their hashes.
const HASH_KEY: &str = "mailmend:key";

/// All or none: looks first, counts after; a script runs alone, so nobody comes between.
///
/// KEYS come in pairs: the counter, and the mark of what counts once (or an empty string), a number of
/// those who hold it as in [`Memory`]. ARGV come in pairs: limit and span in milliseconds. Gives 0, or
/// the milliseconds until the window ends.
const TAKE: &str = r"
local planned, held = {}, {}
for i = 1, #KEYS, 2 do
  local counter, once = KEYS[i], KEYS[i + 1]
  if once == '' or not (held[once] or redis.call('EXISTS', once) == 1) then
    planned[counter] = (planned[counter] or tonumber(redis.call('GET', counter) or '0')) + 1
    if planned[counter] > tonumber(ARGV[i]) then
      return math.max(redis.call('PTTL', counter), 1)
    end
  end
  held[once] = once ~= ''
end
for i = 1, #KEYS, 2 do
  local counter, once = KEYS[i], KEYS[i + 1]
  local first = once == ''
  if not first and redis.call('INCR', once) == 1 then
    first = true
    redis.call('PEXPIRE', once, ARGV[i + 1])
  end
  if first and redis.call('INCR', counter) == 1 then
    redis.call('PEXPIRE', counter, ARGV[i + 1])
  end
end
return 0";

/// Out of the windows that the charges were counted in, as [`Memory`] does it: never below zero, never
/// a counter that would live for ever.
///
/// KEYS as above. ARGV come in pairs: span, and how long ago the charge was taken, in milliseconds. A
/// counter and the mark that was counted with it begin in one script: a millisecond apart at most.
const GIVE_BACK: &str = r"
for i = 1, #KEYS, 2 do
  local counter, once = KEYS[i], KEYS[i + 1]
  local span, age = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
  if once ~= '' then
    local begun, holders = span - redis.call('PTTL', once), tonumber(redis.call('GET', once) or '0')
    if holders == 0 or begun < age then
      age = nil
    elseif holders > 1 then
      redis.call('DECR', once)
      age = nil
    else
      redis.call('DEL', once)
      age = begun - 1
    end
  end
  local count = tonumber(redis.call('GET', counter) or '0')
  if age and count > 0 and span - redis.call('PTTL', counter) >= age then
    redis.call('DECR', counter)
  end
end
return 0";

/// Counters in Redis.
#[derive(Debug)]
pub struct Shared {
    connection: Connection,
    take: Script,
    give_back: Script,
    /// Takes over while the store is away, where the operator chose that.
    fallback: Option<Memory>,
}

/// `ConnectionManager` connects again by itself. It has no `Debug`.
#[derive(Clone)]
struct Connection(ConnectionManager);

impl std::fmt::Debug for Connection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Connection")
    }
}

impl Shared {
    /// Connects.
    ///
    /// With `fail_open` a relay counts alone while the store is away; otherwise it refuses checks.
    /// Errors: a sentence that says what is wrong.
    pub async fn connect(url: &str, fail_open: bool) -> Result<Self, String> {
        // The address may hold a password: it is not repeated.
        let wrong = |error: RedisError| format!("limits: {error}; write redis://host:6379/0");
        let client = Client::open(url).map_err(wrong)?;
        let config = ConnectionManagerConfig::new()
            .set_response_timeout(Some(ANSWER))
            .set_connection_timeout(Some(ANSWER))
            .set_number_of_retries(1);
        let manager = ConnectionManager::new_with_config(client, config).await.map_err(wrong)?;
        Ok(Self {
            connection: Connection(manager),
            take: Script::new(TAKE),
            give_back: Script::new(GIVE_BACK),
            fallback: fail_open.then(Memory::default),
        })
    }

    /// The key of the hashes, the same for every relay at this store: the first one makes it.
    pub async fn hash_key(&self, fresh: Key) -> Result<Key, String> {
        let mut connection = self.connection.0.clone();
        let wrong = |error: RedisError| format!("limits: {error}");
        let _: bool = connection.set_nx(HASH_KEY, fresh.as_slice()).await.map_err(wrong)?;
        let key: Vec<u8> = connection.get(HASH_KEY).await.map_err(wrong)?;
        key.try_into()
            .map_err(|_| format!("limits: {HASH_KEY} in the store is not a key of ours; delete it"))
    }

    async fn taken(&self, charges: &[Charge]) -> Result<u64, RedisError> {
        let mut call = self.take.prepare_invoke();
        for charge in charges {
            name(&mut call, charge);
            call.arg(charge.limit).arg(charge.span.as_millis() as u64);
        }
        call.invoke_async(&mut self.connection.0.clone()).await
    }

    async fn given_back(&self, charges: &[Charge], taken: Taken) -> Result<u64, RedisError> {
        let age = taken.at.elapsed().as_millis() as u64;
        let mut call = self.give_back.prepare_invoke();
        for charge in charges {
            name(&mut call, charge);
            call.arg(charge.span.as_millis() as u64).arg(age);
        }
        call.invoke_async(&mut self.connection.0.clone()).await
    }
}

fn name(call: &mut redis::ScriptInvocation<'_>, charge: &Charge) {
    let counter = |key: &Key| format!("mailmend:{}:{}", charge.table, crate::logs::hex(key));
    let once = charge.once.as_ref().map(|once| {
        // The mark belongs to the counter: two clients may both try one user.
        format!("{}:{}", counter(&charge.key), crate::logs::hex(once))
    });
    call.key(counter(&charge.key)).key(once.unwrap_or_default());
}

impl Limits for Shared {
    fn take<'a>(&'a self, charges: &'a [Charge]) -> Later<'a, Result<Taken, Spent>> {
        Box::pin(async move {
            match (self.taken(charges).await, &self.fallback) {
                // The clock is read when they are counted: a window of theirs has begun by now.
                (Ok(0), _) => Ok(Taken { at: Instant::now(), alone: false }),
                (Ok(wait), _) => Err(Spent::rate(Duration::from_millis(wait))),
                (Err(error), Some(own)) => {
                    tracing::warn!(%error, "limits: the store is away, counting alone");
                    own.take(charges).await
                }
                (Err(error), None) => {
                    tracing::error!(%error, "limits: the store is away, checks are refused");
                    Err(Spent::overload())
                }
            }
        })
    }

    fn give_back<'a>(&'a self, charges: &'a [Charge], taken: Taken) -> Later<'a, ()> {
        Box::pin(async move {
            match &self.fallback {
                _ if charges.is_empty() => {}
                Some(own) if taken.alone => own.give_back(charges, taken).await,
                _ => {
                    if let Err(error) = self.given_back(charges, taken).await {
                        // A charge too many, for the length of its window: the safe side.
                        tracing::warn!(%error, "limits: not given back");
                    }
                }
            }
        })
    }

    fn first_use<'a>(&'a self, key: Key, span: Duration) -> Later<'a, bool> {
        Box::pin(async move {
            let options = redis::SetOptions::default()
                .conditional_set(redis::ExistenceCheck::NX)
                .with_expiration(redis::SetExpiry::PX(span.as_millis() as u64));
            let name = format!("mailmend:used:{}", crate::logs::hex(&key));
            let set: Result<Option<String>, _> =
                self.connection.0.clone().set_options(name, 1, options).await;
            match (set, &self.fallback) {
                (Ok(answer), _) => answer.is_some(),
                (Err(_), Some(own)) => own.first_use(key, span).await,
                (Err(_), None) => false,
            }
        })
    }

    fn ready(&self) -> Later<'_, bool> {
        Box::pin(async move {
            let answer: Result<String, _> =
                redis::cmd("PING").query_async(&mut self.connection.0.clone()).await;
            answer.is_ok() || self.fallback.is_some()
        })
    }
}
