import type { Paging } from '../paging';

/** Reads the answer to what has been sent. */
export const RUST_ANSWER = `let status = response.status();
let body = response.text()?;
if !status.is_success() {
    return Err(format!("{status}\\n{body}").into());
}
Ok(body)`;

/** Sends a request within the quota, and again after a 429. */
export const rustSendAgain = ({
  limits,
}: Paging): string => `/// Sends a request again, at most five times, when the vendor answers that there were too many.
fn send(${limits.length === 0 ? '&self' : '&mut self'}, request: RequestBuilder) -> Result<String> {
    let mut retries = 5;
    loop {
${limits.length === 0 ? '' : '        self.wait_for_quota();\n'}        let attempt = request.try_clone().ok_or("It cannot be sent again.")?;
        let response = attempt.send()?;
${limits.length === 0 ? '' : '        self.answered.push(Instant::now());\n'}        let status = response.status();
        if status == StatusCode::TOO_MANY_REQUESTS && retries > 0 {
            retries -= 1;
            thread::sleep(retry_after(&response));
            continue;
        }
        let body = response.text()?;
        if !status.is_success() {
            return Err(format!("{status}\\n{body}").into());
        }
        return Ok(body);
    }
}`;

/** Waits for the quota. */
export const RUST_WAIT = `fn wait_for_quota(&self) {
    for (requests, window) in QUOTA {
        if let Some(oldest) = self.answered.len().checked_sub(requests) {
            thread::sleep(window.saturating_sub(self.answered[oldest].elapsed()));
        }
    }
}`;

/** The quota, for `wait_for_quota`. */
export function rustQuota(limits: Paging['limits']): string {
  const items = limits.map(({ requests, seconds }) => `(${requests}, Duration::from_secs(${seconds}))`);
  const type = `[(usize, Duration); ${limits.length}]`;
  const value =
    limits.length === 1 ? `[${items.join('')}]` : `[\n${items.map((item) => `    ${item},`).join('\n')}\n]`;
  return `/// The documented quota: at most so many requests in so long.\nconst QUOTA: ${type} = ${value};`;
}

/** Reads Retry-After. */
export const rustRetryAfter = ({ pauseSeconds }: Paging): string => `/// Reads a number of seconds or a date.
fn retry_after(response: &Response) -> Duration {
    let header = response.headers().get("Retry-After");
    let value = header.and_then(|value| value.to_str().ok()).unwrap_or("");
    if let Ok(seconds) = value.parse() {
        return Duration::from_secs(seconds);
    }
    match httpdate::parse_http_date(value) {
        Ok(date) => date.duration_since(SystemTime::now()).unwrap_or_default(),
        Err(_) => Duration::from_secs(${pauseSeconds}),
    }
}`;

/** Reads a count, which some vendors write as a text. */
export const RUST_NUMBER = `/// A number of an answer; it may be a text of digits.
fn number(answer: &Value, pointer: &str) -> Option<u64> {
    match answer.pointer(pointer)? {
        Value::String(digits) => digits.parse().ok(),
        value => value.as_u64(),
    }
}`;

/** Reads a variable. */
export const RUST_ENV = `fn env(name: &str) -> Result<String> {
    match std::env::var(name) {
        Ok(value) if !value.is_empty() => Ok(value),
        _ => Err(format!("Set the environment variable {name} first.").into()),
    }
}`;

/** For a secret inside a JSON string. */
export const RUST_JSON_TEXT = `/// Escapes a value for the inside of a JSON string.
fn json_text(value: &str) -> Result<String> {
    let quoted = serde_json::to_string(value)?;
    Ok(quoted[1..quoted.len() - 1].to_owned())
}`;

/** For a secret in the address. */
export const RUST_QUERY_TEXT = `/// Percent-encodes a value; a space becomes %20.
fn query_text(value: &str) -> String {
    let mut text = String::new();
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                text.push(byte.into());
            }
            _ => text.push_str(&format!("%{byte:02X}")),
        }
    }
    text
}`;
