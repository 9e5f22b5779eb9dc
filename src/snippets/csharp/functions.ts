import type { Paging } from '../paging';

/** C#'s client of every snippet. */
export const CSHARP_CLIENT = `// A redirect could take a credential to another origin.
using var client = new HttpClient(
    new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });`;

/** Keeps an address from being rewritten. */
export const CSHARP_EXACT = `// The address is sent as it is written.
static Uri Exact(string address) =>
    new(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });`;

/** Sends a request once. */
export const CSHARP_SEND = `async Task<byte[]> SendAsync(HttpRequestMessage request)
{
    using var response = await client.SendAsync(request);
    var content = await response.Content.ReadAsByteArrayAsync();
    if (!response.IsSuccessStatusCode)
    {
        throw new HttpRequestException(
            $"{(int)response.StatusCode}\\n{Encoding.UTF8.GetString(content)}");
    }
    return content;
}`;

/** Sends a request within the quota, and again after a 429. */
export const csharpSendAgain = ({
  limits,
  pauseSeconds,
}: Paging): string => `// Sends a request again, at most five times, when the vendor answers that there were too many.
async Task<byte[]> SendAsync(Func<HttpRequestMessage> newRequest)
{
    for (var retries = 0; ; retries++)
    {
${limits.length === 0 ? '' : '        await WaitForQuotaAsync();\n'}        using var request = newRequest();
        using var response = await client.SendAsync(request);
${limits.length === 0 ? '' : '        answered.Add(Stopwatch.GetTimestamp());\n'}        if (response.StatusCode == HttpStatusCode.TooManyRequests && retries < 5)
        {
            await Task.Delay(RetryAfter(response));
            continue;
        }
        var content = await response.Content.ReadAsByteArrayAsync();
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException(
                $"{(int)response.StatusCode}\\n{Encoding.UTF8.GetString(content)}");
        }
        return content;
    }
}

// A number of seconds or a date.
static TimeSpan RetryAfter(HttpResponseMessage response)
{
    var header = response.Headers.RetryAfter;
    var pause = header?.Delta
        ?? (header?.Date - DateTimeOffset.UtcNow)
        ?? TimeSpan.FromSeconds(${pauseSeconds});
    return pause > TimeSpan.Zero ? pause + TimeSpan.FromMilliseconds(1) : TimeSpan.Zero;
}`;

/** The quota, for `WaitForQuotaAsync`. */
export const csharpQuota = (
  limits: Paging['limits'],
): string => `// The documented quota: at most so many requests in so long.
var quota = new (int Requests, TimeSpan Window)[]
{
${limits.map(({ requests, seconds }) => `    (${requests}, TimeSpan.FromSeconds(${seconds})),`).join('\n')}
};

// When each answer arrived.
var answered = new List<long>();`;

/** Waits for the quota. */
export const CSHARP_WAIT = `async Task WaitForQuotaAsync()
{
    foreach (var (requests, window) in quota)
    {
        if (answered.Count < requests) continue;
        // A timer can be early.
        while (window - Stopwatch.GetElapsedTime(answered[^requests]) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest + TimeSpan.FromMilliseconds(1));
        }
    }
}`;

/** Reads a count, which some vendors write as a text. */
export const CSHARP_NUMBER = `// A number of an answer; it may be a text of digits.
static long Number(JsonElement value) =>
    long.Parse(value.ToString(), CultureInfo.InvariantCulture);`;

/** Reads a variable. */
export const CSHARP_ENV = `static string Env(string name) =>
    Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"Set the environment variable {name} first.");`;

/** For a secret inside a JSON string. */
export const CSHARP_JSON_TEXT = `// Escapes a value for the inside of a JSON string.
static string JsonText(string value) =>
    JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();`;
