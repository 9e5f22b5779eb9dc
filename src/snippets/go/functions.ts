import type { Paging } from '../paging';

/** Go's client of every snippet. */
export const GO_CLIENT = `var client = &http.Client{
	Timeout: time.Minute,
	// A redirect could take a credential to another origin.
	CheckRedirect: func(*http.Request, []*http.Request) error {
		return http.ErrUseLastResponse
	},
}`;

/** The quota, for `waitForQuota`. */
export const goQuota = (
  limits: Paging['limits'],
): string => `// The documented quota: at most so many requests in so long.
var quota = []struct {
	requests int
	window   time.Duration
}{
${limits.map(({ requests, seconds }) => `\t{${requests}, ${seconds} * time.Second},`).join('\n')}
}

// answered has the time of every answer.
var answered []time.Time

func waitForQuota() {
	for _, limit := range quota {
		if oldest := len(answered) - limit.requests; oldest >= 0 {
			time.Sleep(time.Until(answered[oldest].Add(limit.window)))
		}
	}
}`;

/** Sends a request once. */
export const GO_SEND = `func send(request *http.Request) ([]byte, error) {
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, err
	}
	if response.StatusCode < 200 || response.StatusCode > 299 {
		return nil, fmt.Errorf("%s\\n%s", response.Status, content)
	}
	return content, nil
}`;

/** Sends a request within the quota, and again after a 429. */
export const goSendAgain = (
  { limits, pauseSeconds }: Paging,
  hasBody: boolean,
): string => `// send sends a request again, at most five times, when the vendor answers that there were too many.
func send(request *http.Request) ([]byte, error) {
	for retries := 0; ; retries++ {
${[
  ...(hasBody
    ? ['		if request.GetBody != nil {', '			request.Body, _ = request.GetBody() // a body is read once', '		}']
    : []),
  ...(limits.length === 0 ? [] : ['		waitForQuota()']),
  '		response, err := client.Do(request)',
].join('\n')}
		if err != nil {
			return nil, err
		}
		content, err := io.ReadAll(response.Body)
		response.Body.Close()${limits.length === 0 ? '' : '\n\t\tanswered = append(answered, time.Now())'}
		if err != nil {
			return nil, err
		}
		switch {
		case response.StatusCode == http.StatusTooManyRequests && retries < 5:
			time.Sleep(retryAfter(response.Header.Get("Retry-After")))
		case response.StatusCode < 200 || response.StatusCode > 299:
			return nil, fmt.Errorf("%s\\n%s", response.Status, content)
		default:
			return content, nil
		}
	}
}

// retryAfter reads a number of seconds or a date.
func retryAfter(value string) time.Duration {
	if seconds, err := strconv.Atoi(value); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if date, err := http.ParseTime(value); err == nil {
		return time.Until(date)
	}
	return ${pauseSeconds} * time.Second
}`;

/** Reads a variable. */
export const GO_ENV = `func env(name string) string {
	value := os.Getenv(name)
	if value == "" {
		log.Fatalf("Set the environment variable %s first.", name)
	}
	return value
}`;

/** For a secret inside a JSON string: `json.Marshal` would escape more than JSON asks for. */
export const GO_JSON_TEXT = `// jsonText escapes a value for the inside of a JSON string.
func jsonText(value string) string {
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		log.Fatal(err)
	}
	return text.String()[1 : text.Len()-2]
}`;

/** For a secret in the address. */
export const GO_QUERY_TEXT = `// queryText percent-encodes a value; a space becomes %20.
func queryText(value string) string {
	return strings.ReplaceAll(url.QueryEscape(value), "+", "%20")
}`;
