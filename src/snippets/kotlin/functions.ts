import type { Paging } from '../paging';

/** Kotlin's client of every snippet. */
export const KOTLIN_CLIENT = `// It follows no redirects: they could take a credential to another origin.
val client: HttpClient = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()`;

/** Jackson, which keeps every digit of a number. */
export const KOTLIN_JSON = `val json: JsonMapper = JsonMapper.builder()
    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
    .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
    .build()`;

/** Sends a request once. */
export const KOTLIN_SEND = `fun send(request: HttpRequest): ByteArray {
    val response = client.send(request, BodyHandlers.ofByteArray())
    if (response.statusCode() !in 200..299) {
        throw IOException("\${response.statusCode()}\\n\${response.body().decodeToString()}")
    }
    return response.body()
}`;

/** Sends a request within the quota, and again after a 429. */
export const kotlinSendAgain = ({
  limits,
  pauseSeconds,
}: Paging): string => `/** Sends a request again, at most five times, when the vendor answers that there were too many. */
fun send(request: HttpRequest, retries: Int = 5): ByteArray {
${limits.length === 0 ? '' : '    waitForQuota()\n'}    val response = client.send(request, BodyHandlers.ofByteArray())
${limits.length === 0 ? '' : '    answered += System.nanoTime()\n'}    return when {
        response.statusCode() in 200..299 -> response.body()
        response.statusCode() == 429 && retries > 0 -> {
            TimeUnit.NANOSECONDS.sleep(pause(response).toNanos())
            send(request, retries - 1)
        }
        else -> throw IOException("\${response.statusCode()}\\n\${response.body().decodeToString()}")
    }
}

/** Reads a number of seconds or a date. */
fun pause(response: HttpResponse<*>): Duration {
    val retryAfter = response.headers().firstValue("Retry-After").orElse("")
    retryAfter.toIntOrNull()?.let { return Duration.ofSeconds(it.toLong()) }
    return try {
        val date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter, Instant::from)
        Duration.between(Instant.now(), date)
    } catch (_: DateTimeParseException) {
        Duration.ofSeconds(${pauseSeconds})
    }
}`;

/** The quota, for `waitForQuota`. */
export const kotlinQuota = (limits: Paging['limits']): string => `/** At most so many requests in so long. */
class Limit(val requests: Int, val window: Duration)

/** The documented quota. */
val quota = listOf(
${limits.map(({ requests, seconds }) => `    Limit(${requests}, Duration.ofSeconds(${seconds})),`).join('\n')}
)

/** When each answer arrived. */
val answered = mutableListOf<Long>()

fun waitForQuota() {
    for (limit in quota) {
        val oldest = answered.getOrNull(answered.size - limit.requests) ?: continue
        TimeUnit.NANOSECONDS.sleep(limit.window.toNanos() - (System.nanoTime() - oldest))
    }
}`;

/** Reads a variable. */
export const KOTLIN_ENV = `fun env(name: String): String =
    System.getenv(name).orEmpty().ifEmpty {
        System.err.println("Set the environment variable $name first.")
        exitProcess(1)
    }`;

/** For a secret inside a JSON string. */
export const KOTLIN_JSON_TEXT = `/** Escapes a value for the inside of a JSON string. */
fun jsonText(value: String): String = buildString {
    for (character in value) {
        when {
            character == '"' || character == '\\\\' -> append('\\\\').append(character)
            character < ' ' -> append("\\\\u%04x".format(character.code))
            else -> append(character)
        }
    }
}`;

/** For a secret in the address. */
export const KOTLIN_QUERY_TEXT = `/** Percent-encodes a value; a space becomes %20. */
fun queryText(value: String): String =
    URLEncoder.encode(value, Charsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~")`;
