import type { Paging } from '../paging';

/** Java's client of every snippet. */
export const JAVA_CLIENT = `// It follows no redirects: they could take a credential to another origin.
private static final HttpClient CLIENT = HttpClient.newBuilder()
    .version(HttpClient.Version.HTTP_1_1)
    .build();`;

/** Jackson, which keeps every digit of a number. */
export const JAVA_JSON = `private static final JsonMapper JSON = JsonMapper.builder()
    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
    .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
    .build();`;

/** Sends a request once. */
export const JAVA_SEND = `private static byte[] send(HttpRequest request) throws Exception {
    HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() / 100 != 2) {
        throw new IOException(response.statusCode() + "\\n" + new String(response.body(), UTF_8));
    }
    return response.body();
}`;

/** Sends a request within the quota, and again after a 429. */
export const javaSendAgain = ({
  limits,
  pauseSeconds,
}: Paging): string => `/** Sends a request again, at most five times, when the vendor answers that there were too many. */
private static byte[] send(HttpRequest request) throws Exception {
    for (int retries = 0; ; retries++) {
${limits.length === 0 ? '' : '        waitForQuota();\n'}        HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
${limits.length === 0 ? '' : '        ANSWERED.add(System.nanoTime());\n'}        if (response.statusCode() == 429 && retries < 5) {
            String retryAfter = response.headers().firstValue("Retry-After").orElse("");
            TimeUnit.NANOSECONDS.sleep(pause(retryAfter).toNanos());
        } else if (response.statusCode() / 100 != 2) {
            throw new IOException(response.statusCode() + "\\n" + new String(response.body(), UTF_8));
        } else {
            return response.body();
        }
    }
}

/** Reads a number of seconds or a date. */
private static Duration pause(String retryAfter) {
    if (retryAfter.matches("\\\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(retryAfter));
    }
    try {
        Instant date = DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter, Instant::from);
        return Duration.between(Instant.now(), date);
    } catch (DateTimeParseException unreadable) {
        return Duration.ofSeconds(${pauseSeconds});
    }
}`;

/** The quota, for `waitForQuota`. */
export const javaQuota = (
  limits: Paging['limits'],
): string => `/** The documented quota: at most so many requests in so long. */
private static final List<Limit> QUOTA = List.of(
${limits.map(({ requests, seconds }) => `    new Limit(${requests}, Duration.ofSeconds(${seconds}))`).join(',\n')});

/** When each answer arrived. */
private static final List<Long> ANSWERED = new ArrayList<>();

private record Limit(int requests, Duration window) {}

private static void waitForQuota() throws InterruptedException {
    for (Limit limit : QUOTA) {
        int oldest = ANSWERED.size() - limit.requests();
        if (oldest >= 0) {
            long age = System.nanoTime() - ANSWERED.get(oldest);
            TimeUnit.NANOSECONDS.sleep(limit.window().toNanos() - age);
        }
    }
}`;

/** Reads a variable. */
export const JAVA_ENV = `private static String env(String name) {
    String value = System.getenv(name);
    if (value == null || value.isEmpty()) {
        System.err.println("Set the environment variable " + name + " first.");
        System.exit(1);
    }
    return value;
}`;

/** For a secret inside a JSON string. */
export const JAVA_JSON_TEXT = `/** Escapes a value for the inside of a JSON string. */
private static String jsonText(String value) {
    StringBuilder text = new StringBuilder();
    for (char character : value.toCharArray()) {
        if (character == '"' || character == '\\\\') {
            text.append('\\\\').append(character);
        } else if (character < ' ') {
            text.append(String.format("\\\\u%04x", (int) character));
        } else {
            text.append(character);
        }
    }
    return text.toString();
}`;

/** For a secret in the address. */
export const JAVA_QUERY_TEXT = `/** Percent-encodes a value; a space becomes %20. */
private static String queryText(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
}`;
