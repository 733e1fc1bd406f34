package dev.unrepeat.tracker;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import dev.unrepeat.http.NotDone.Hope;
import dev.unrepeat.http.NotReached;
import dev.unrepeat.http.Outgoing;
import dev.unrepeat.http.Question;
import dev.unrepeat.model.Refused;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One call of a tracker's REST interface, JSON out and in; what went wrong becomes a sentence, and
/// what a limit asks for becomes a pause.
final class TrackerCall {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String TYPE = "application/json";
  private static final int MOST_BYTES = 8 << 20;
  private static final int LONGEST_REASON = 300;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Outgoing outgoing;
  private final Clock clock;

  TrackerCall(Outgoing outgoing, Clock clock) {
    this.outgoing = outgoing;
    this.clock = clock;
  }

  /// An answer as JSON, with the headers beside it.
  record Told(JsonNode json, Answer answer) {}

  Told get(Access access, String address, Map<String, String> headers) throws NotDone {
    return ask(access, "GET", address, headers, "");
  }

  Told send(
      Access access, String method, String address, Map<String, String> headers, ObjectNode body)
      throws NotDone {
    return ask(access, method, address, headers, JSON.writeValueAsString(body));
  }

  private Told ask(
      Access access, String method, String address, Map<String, String> headers, String body)
      throws NotDone {
    Answer answer;
    try {
      answer =
          outgoing.ask(new Question(method, URI.create(address), headers, TYPE, body, MOST_BYTES));
    } catch (NotReached e) {
      throw new NotDone(e.sentence(), Hope.LATER, Duration.ZERO);
    }
    if (answer.status() < 200 || answer.status() > 299) {
      throw failure(access.tracker().name(), answer);
    }
    try {
      return new Told(answer.text().isBlank() ? JSON.nullNode() : read(answer.text()), answer);
    } catch (Refused unreadable) {
      throw NotDone.never(
          "%s answered %d with something that is no JSON. Is its address right?"
              .formatted(access.tracker().name(), answer.status()));
    }
  }

  static JsonNode read(byte[] body) {
    return read(new String(body, StandardCharsets.UTF_8));
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new Refused(Refused.Reason.INVALID, "The body is no JSON.");
    }
  }

  private NotDone failure(String name, Answer answer) {
    int status = answer.status();
    String reason = reason(answer);
    if (limited(answer, reason)) {
      return new NotDone(
          "%s answered %d: it is asked too often. Unrepeat waits.".formatted(name, status),
          Hope.LATER,
          pause(answer));
    }
    if (status >= 500) {
      return new NotDone("%s answered %d.".formatted(name, status), Hope.LATER, pauseIfAny(answer));
    }
    if (status == 401) {
      return new NotDone(
          "%s does not know the token (401). An administrator sets a new one under Trackers."
              .formatted(name),
          Hope.LATER,
          Duration.ZERO);
    }
    if (status >= 300 && status < 400) {
      return NotDone.never(
          "%s answered %d and pointed elsewhere, which Unrepeat does not follow. Was the project renamed? Connect it by its new name under Trackers."
              .formatted(name, status));
    }
    return NotDone.never(
        switch (status) {
          case 403 ->
              "%s refused it (403%s). The token needs the right to read and write tickets."
                  .formatted(name, reason);
          case 404 ->
              "%s knows nothing there (404%s): the project or ticket is gone, or the token may not see it."
                  .formatted(name, reason);
          case 410 -> "%s says it is gone (410%s).".formatted(name, reason);
          default -> "%s answered %d%s.".formatted(name, status, reason);
        });
  }

  private static boolean limited(Answer answer, String reason) {
    return answer.status() == 429
        || (answer.status() == 403
            && (answer.header("X-RateLimit-Remaining").filter("0"::equals).isPresent()
                || answer.retryAfter().isPresent()
                || reason.contains("rate limit")));
  }

  private Duration pause(Answer answer) {
    Duration asked = pauseIfAny(answer);
    return asked.isPositive() ? asked : A_MINUTE;
  }

  /// What `Retry-After` says; else the second at which a used-up limit begins anew.
  private Duration pauseIfAny(Answer answer) {
    return answer
        .pause(clock.instant())
        .or(() ->
            answer
                .header("X-RateLimit-Reset")
                .or(() -> answer.header("RateLimit-Reset"))
                .filter(second -> second.matches("\\d{1,11}"))
                .map(second -> until(Instant.ofEpochSecond(Long.parseLong(second))))
                .filter(Duration::isPositive)
                .map(pause ->
                    pause.compareTo(Answer.LONGEST_PAUSE) > 0 ? Answer.LONGEST_PAUSE : pause))
        .orElse(Duration.ZERO);
  }

  private Duration until(Instant then) {
    return Duration.between(clock.instant(), then);
  }

  /// What the tracker says itself, behind a colon; empty where it says nothing that can be read.
  private static String reason(Answer answer) {
    List<String> said = new ArrayList<>();
    try {
      JsonNode json = read(answer.text());
      said.add(text(json.path("message")));
      said.add(text(json.path("error")));
      json.path("errorMessages").forEach(one -> said.add(text(one)));
      JsonNode errors = json.path("errors");
      if (errors.isObject()) {
        errors.properties().forEach(one -> said.add(one.getKey() + ": " + text(one.getValue())));
      } else {
        errors.forEach(one ->
            said.add(
                text(one.path("message"))
                    + " "
                    + text(one.path("field"))
                    + " "
                    + text(one.path("code"))));
      }
    } catch (Refused none) {
      return "";
    }
    String all =
        said.stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    return all.isEmpty()
        ? ""
        : ": " + (all.length() > LONGEST_REASON ? all.substring(0, LONGEST_REASON) + "…" : all);
  }

  private static String text(JsonNode said) {
    return said.isMissingNode() || said.isNull()
        ? ""
        : said.isString() ? said.asString() : said.toString();
  }
}
