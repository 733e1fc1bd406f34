package dev.unrepeat.source.jenkins;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Builds of Jenkins, as `…/api/json?tree=builds[…]` and `…/412/api/json` give them. A build says
/// when it began and how many milliseconds it took. Source: Jenkins, "Remote access API".
public final class JenkinsBuilds extends JsonSource {
  private static final Set<String> SUCCESS = Set.of("SUCCESS", "NOT_BUILT");

  public JenkinsBuilds() {
    super("jenkins", Set.of("builds"), "timestamp");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isBuild(record)
        && (record.has("_class") || record.has("building") || around.has("builds"));
  }

  private static boolean isBuild(JsonObject record) {
    return record.has("number")
        && record.has("timestamp")
        && (record.has("result") || record.has("building") || record.has("duration"));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (!isBuild(record)) {
      return;
    }
    String result = record.at("result");
    String name = record.at("fullDisplayName");
    String build = name.isEmpty() ? job(record.at("url")) + " #" + record.at("number") : name;
    EventTime begin = to.time(record.at("timestamp"));
    SourceEvent event =
        to.event(
                joined("/", record.at("url").isEmpty() ? build : record.at("url"), result),
                RecordEvents.range(begin, end(begin, record.at("duration"), to)),
                "Build "
                    + build.strip()
                    + (result.isEmpty()
                        ? " is running"
                        : " ended with " + result.toLowerCase(Locale.ROOT)))
            .withKind(
                build.toLowerCase(Locale.ROOT).matches(".*(?:deploy|release|rollback|publish).*")
                    ? EventKind.CHANGE
                    : EventKind.OBSERVATION)
            .withSeverity(SUCCESS.contains(result) ? "" : result)
            .withAddress(page(record.at("url")))
            .referring(words(build.strip()));
    to.tell(event, person("engineer", starter(record)));
  }

  private static Optional<EventTime> end(EventTime begin, String duration, RecordEvents to) {
    Optional<Instant> from = begin.known();
    return from.isEmpty() || !duration.matches("[1-9]\\d{0,11}")
        ? Optional.empty()
        : to.timeIfAny(from.get().plusMillis(Long.parseLong(duration)).toString());
  }

  private static String starter(JsonObject record) {
    List<JsonObject> causes =
        record.objectsAt("actions").stream()
            .flatMap(action -> action.objectsAt("causes").stream())
            .toList();
    return causes.stream()
        .map(cause -> cause.at("userName", "userId"))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// `deploy-checkout` of `https://ci.example/job/deploy-checkout/412/`.
  private static String job(String address) {
    String[] steps = address.split("/");
    return steps.length < 2 ? "" : steps[steps.length - 2];
  }
}
