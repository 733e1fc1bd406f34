package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.model.PullSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Answers that are none, as sentences that say what to do.
final class Refusals {
  private static final int LONGEST_REASON = 300;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  /// Above it a reset is a second since 1970, below it a number of seconds from now.
  private static final long EPOCH = 100_000_000;

  /// Where a system says when a used-up limit begins anew: Datadog and Rootly; PagerDuty; Sentry
  /// (https://docs.sentry.io/api/ratelimits/); Opsgenie, as its OpenAPI document has it.
  private static final List<String> RESETS =
      List.of(
          "X-RateLimit-Reset",
          "RateLimit-Reset",
          "X-Sentry-Rate-Limit-Reset",
          "X-RateLimit-Period-In-Sec");

  private final Clock clock;

  Refusals(Clock clock) {
    this.clock = clock;
  }

  NotDone of(PullSource source, Answer answer) {
    int status = answer.status();
    String name = source.name();
    String reason = reason(answer);
    if (status == 429 || status == 420 || (status == 403 && answer.retryAfter().isPresent())) {
      return new NotDone(
          "%s answered %d: it is asked too often. Unrepeat waits and goes on."
              .formatted(name, status),
          Hope.LATER,
          pause(answer).orElse(A_MINUTE));
    }
    if (status >= 500 || status == 408) {
      return new NotDone(
          "%s answered %d%s.".formatted(name, status, reason),
          Hope.LATER,
          pause(answer).orElse(Duration.ZERO));
    }
    if (status >= 300 && status < 400) {
      return NotDone.never(
          "%s answered %d and pointed elsewhere, which Unrepeat does not follow. Write the address it really has under Connected sources."
              .formatted(name, status));
    }
    String right = source.kind().asks().right();
    return NotDone.never(
        switch (status) {
          case 401 ->
              "%s does not know the token (401%s). It needs %s; set a new one under Connected sources."
                  .formatted(name, reason, right);
          case 403 -> "%s refused it (403%s). The token needs %s.".formatted(name, reason, right);
          case 404 ->
              "%s knows nothing there (404%s). Is its address right, and may the token see what is asked for? It needs %s."
                  .formatted(name, reason, right);
          default -> "%s answered %d%s.".formatted(name, status, reason);
        });
  }

  /// What `Retry-After` says, else when a used-up limit begins anew; a quarter of a day at most.
  private Optional<Duration> pause(Answer answer) {
    Instant now = clock.instant();
    return answer
        .pause(now)
        .or(() ->
            RESETS.stream()
                .flatMap(name -> answer.header(name).stream())
                .findFirst()
                .filter(text -> text.matches("\\d{1,11}"))
                .map(Long::parseLong)
                .map(number ->
                    number > EPOCH
                        ? Duration.between(now, Instant.ofEpochSecond(number))
                        : Duration.ofSeconds(number)))
        .filter(Duration::isPositive)
        .map(asked -> asked.compareTo(Answer.LONGEST_PAUSE) > 0 ? Answer.LONGEST_PAUSE : asked);
  }

  /// What the system says itself, behind a colon; empty where it says nothing that can be read.
  private static String reason(Answer answer) {
    JsonNode json;
    try {
      json = Json.MAPPER.readTree(answer.text());
    } catch (JacksonException none) {
      return "";
    }
    String said =
        Stream.of(
                "/error/message",
                "/error/reason",
                "/error",
                "/message",
                "/detail",
                "/errors/0",
                "/errors/0/detail",
                "/errors/0/message",
                "/messages/0/text",
                "/errorMessages/0")
            .map(json::at)
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .map(text -> text.replaceAll("\\s+", " ").strip())
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (said.isEmpty()) {
      return "";
    }
    return ": " + (said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "…" : said);
  }
}
