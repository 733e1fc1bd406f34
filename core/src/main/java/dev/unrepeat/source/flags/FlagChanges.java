package dev.unrepeat.source.flags;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.person;
import static dev.unrepeat.source.json.RecordEvents.program;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.Actor;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.source.SourceEvent;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.JsonSource;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Changes of feature flags: entries of LaunchDarkly's audit log and its webhook, and events of
/// Unleash. Sources: LaunchDarkly, "Audit log" and "Webhooks"; Unleash, "Events". A comment says
/// why, not what.
public final class FlagChanges extends JsonSource {
  /// `[checkout-v2](https://…)`.
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\((\\S*?)\\)");

  /// What Unleash tells of besides single flags, such as `segment-updated`.
  private static final Pattern AROUND_FLAGS =
      Pattern.compile("(?:segment|change-request|release-plan|strategy)-[a-z-]+");

  private static final String LAUNCHDARKLY = "https://app.launchdarkly.com";

  public FlagChanges() {
    super("feature-flags", Set.of("items", "events"), "titleVerb", "featureName");
  }

  @Override
  protected boolean isOurs(JsonObject record, JsonObject around) {
    return isLaunchDarkly(record) || isUnleash(record);
  }

  private static boolean isLaunchDarkly(JsonObject record) {
    return record.has("titleVerb") && (record.has("date") || record.has("timestamp"));
  }

  private static boolean isUnleash(JsonObject record) {
    return record.has("createdAt")
        && record.has("type")
        && (record.has("featureName")
            || (record.has("createdBy") && AROUND_FLAGS.matcher(record.at("type")).matches()));
  }

  @Override
  protected void tell(JsonObject record, RecordEvents to) {
    if (isLaunchDarkly(record)) {
      launchDarkly(record, to);
    } else if (isUnleash(record)) {
      unleash(record, to);
    }
  }

  private static void launchDarkly(JsonObject record, RecordEvents to) {
    String name = record.at("target.name", "name");
    String title = LINK.matcher(record.at("title")).replaceAll("$1").replace("`", "");
    String said =
        title.isEmpty() ? joined(" ", capital(record.at("titleVerb", "kind")), name) : title;
    boolean named = name.isEmpty() || said.contains(name);
    String site = record.at("_links.site.href");
    SourceEvent event =
        to.event(
                record.at("_id"),
                to.time(record.at("date", "timestamp.milliseconds", "timestamp.rfc3339")),
                joined(": ", named ? said : said + " (" + name + ")", record.at("comment")))
            .withKind(EventKind.CHANGE)
            .withAddress(page(site.startsWith("/") ? LAUNCHDARKLY + site : site))
            .referring(words(name, record.at("name")));
    to.tell(event, member(record));
  }

  private static Optional<Actor> member(JsonObject record) {
    String name = joined(" ", record.at("member.firstName"), record.at("member.lastName"));
    return person("engineer", name.isEmpty() ? record.at("member.email") : name)
        .or(() -> program("program", record.at("token.name", "app.name")));
  }

  private static String capital(String verb) {
    return verb.isEmpty() ? "" : Character.toUpperCase(verb.charAt(0)) + verb.substring(1);
  }

  private static void unleash(JsonObject record, RecordEvents to) {
    String flag = record.at("featureName");
    String name = flag.isEmpty() ? record.at("data.name", "preData.name") : flag;
    String where = joined("/", record.at("project"), record.at("environment"));
    String what = record.at("type").replace('-', ' ');
    to.tell(
        to.event(
                record.at("id"),
                to.time(record.at("createdAt")),
                joined(
                    " in ",
                    flag.isEmpty() ? joined(": ", what, name) : "Flag " + joined(": ", name, what),
                    where))
            .withKind(EventKind.CHANGE)
            .referring(words(name)),
        person("engineer", record.at("createdBy")));
  }
}
