package dev.unrepeat.fault;

import dev.unrepeat.api.Api;
import dev.unrepeat.fault.Written.Heard;
import dev.unrepeat.fault.Written.Kind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who changes one incident of their own without pause, over real HTTP, and notes down
/// what they send before, and what they hear after.
final class Writer {
  static final String SUMMARY = "section Summary";
  static final String IMPACT = "section Impact";

  private static final JsonMapper JSON = new JsonMapper();

  private final Api api;
  private final Notebook notebook;
  private final Random chance;
  private final String name;
  private final String incident;
  private int count;

  /// Makes the incident that it will change.
  Writer(Api api, Notebook notebook, Random chance, String name) {
    this.api = api;
    this.notebook = notebook;
    this.chance = chance;
    this.name = name;
    HttpResponse<String> made = incident(api, name + " begins", UUID.randomUUID().toString());
    this.incident = path(made);
    for (String part : new String[] {SUMMARY, IMPACT}) {
      must(
          api.json(
              "PUT",
              incident + "/part?part=" + Api.encode(part),
              JSON.writeValueAsString(Map.of("texts", Map.of("text", saved(0)))),
              "If-Match",
              "*"));
    }
  }

  /// Both sections of a document that was saved so often.
  static String saved(int times) {
    return "Saved %d times.".formatted(times);
  }

  /// Until it is told to stop, or nobody answers.
  void write(BooleanSupplier goesOn) {
    while (goesOn.getAsBoolean()) {
      Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
      count++;
      boolean document = kind == Kind.DOCUMENT;
      Written change =
          new Written(
              kind,
              kind == Kind.INCIDENT ? "" : incident,
              document ? "" : "%s number %d of %s".formatted(kind, count, name),
              document ? "" : UUID.randomUUID().toString());
      if (!(document ? save() : post(change))) {
        return;
      }
    }
  }

  /// @return whether anybody answers
  private boolean post(Written change) {
    notebook.sends(change);
    return told(change, () -> send(api, change));
  }

  /// Reads the document as a whole and saves it as a whole, with another number in both sections.
  private boolean save() {
    HttpResponse<String> now;
    try {
      now = api.get(incident + "/postmortem");
    } catch (IllegalStateException gone) {
      return noAnswer(gone);
    }
    if (now.statusCode() == 503) {
      return true;
    }
    must(now);
    int times = Integer.parseInt(now.body().split("Saved ", 2)[1].split(" ", 2)[0]);
    Written change = new Written(Kind.DOCUMENT, incident, saved(times + 1), "");
    notebook.sends(change);
    return told(
        change,
        () ->
            api.send(
                "PUT",
                incident + "/postmortem",
                now.body().replace(saved(times), saved(times + 1)),
                "Content-Type",
                "text/markdown",
                "If-Match",
                Api.tag(now)));
  }

  private interface Sending {
    HttpResponse<String> send();
  }

  private boolean told(Written change, Sending sending) {
    HttpResponse<String> answer;
    try {
      answer = sending.send();
    } catch (IllegalStateException gone) {
      return noAnswer(gone);
    }
    if (answer.statusCode() == 503) {
      boolean no = answer.body().contains("nothing was saved");
      notebook.heard(change, no ? Heard.NO : Heard.NOTHING, "");
      return true;
    }
    must(answer);
    notebook.heard(
        change, Heard.YES, change.kind() == Kind.INCIDENT ? path(answer) : change.about());
    return true;
  }

  private static boolean noAnswer(IllegalStateException gone) {
    if (gone.getCause() instanceof IOException) {
      return false;
    }
    throw gone;
  }

  /// Sends a change, for the first time or again.
  static HttpResponse<String> send(Api api, Written change) {
    String at = change.about();
    return switch (change.kind()) {
      case INCIDENT -> incident(api, change.words(), change.key());
      case ACTION ->
          json(
              api,
              at + "/parts",
              Map.of(
                  "sort",
                  "action",
                  "texts",
                  Map.of("what", change.words(), "owner", "Ines Okafor", "due", "2026-12-01")),
              change.key());
      case COMMENT -> json(api, at + "/comments", Map.of("text", change.words()), change.key());
      case EVIDENCE ->
          api.upload(
              at + "/evidence",
              Map.of("zone", "UTC"),
              "notes.txt",
              lines(change.words()),
              "Idempotency-Key",
              change.key());
      case DOCUMENT -> throw new IllegalArgumentException("a document is not sent again");
    };
  }

  private static HttpResponse<String> incident(Api api, String title, String key) {
    return json(
        api,
        "/incidents",
        Map.of("title", title, "text", lines(title), "zone", "UTC", "date", "2026-03-02"),
        key);
  }

  private static HttpResponse<String> json(Api api, String path, Map<String, ?> body, String key) {
    return api.json("POST", path, JSON.writeValueAsString(body), "Idempotency-Key", key);
  }

  /// Evidence of two events.
  static String lines(String words) {
    return "2026-03-02 10:00 — first of %s\n2026-03-02 10:20 — last of %s\n"
        .formatted(words, words);
  }

  static String path(HttpResponse<String> made) {
    must(made);
    return made.headers().firstValue("Location").orElseThrow().replaceFirst("^/api/v1", "");
  }

  private static void must(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError("answered " + answer.statusCode() + ": " + answer.body());
    }
  }
}
