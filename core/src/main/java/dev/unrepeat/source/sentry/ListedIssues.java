package dev.unrepeat.source.sentry;

import static dev.unrepeat.source.json.RecordEvents.joined;
import static dev.unrepeat.source.json.RecordEvents.page;
import static dev.unrepeat.source.json.RecordEvents.words;

import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.source.Weight;
import dev.unrepeat.source.json.JsonObject;
import dev.unrepeat.source.json.RecordEvents;
import java.util.Optional;

/// Issues as the API of Sentry lists them. An issue says when it was seen first and last, and not
/// when anything was done about it. Source: Sentry API, "List a project's issues".
final class ListedIssues {
  private ListedIssues() {}

  static void tell(JsonObject issue, RecordEvents to) {
    String id = issue.at("id", "shortId");
    String title = issue.at("title");
    String culprit = issue.at("culprit");
    String name = title + (culprit.isEmpty() || title.contains(culprit) ? "" : " in " + culprit);
    Optional<EventTime> last = to.timeIfAny(issue.at("lastSeen"));
    EventTime first = to.time(issue.at("firstSeen"));
    to.tell(
        to.event(joined("/", "issue", id, "first"), first, name)
            .withKind(EventKind.SYMPTOM)
            .withSeverity(issue.at("level"))
            .withAddress(page(issue.at("permalink")))
            .referring(words(issue.at("shortId"), id)));
    if (last.isPresent() && !last.get().known().equals(first.known())) {
      String count = issue.at("count");
      to.tell(
          to.event(
                  joined("/", "issue", id, "last", issue.at("lastSeen")),
                  last.get(),
                  name + " was seen last" + (count.isEmpty() ? "" : ", " + count + " times in all"))
              .withKind(EventKind.OBSERVATION)
              .withSeverity(issue.at("level"))
              .withAddress(page(issue.at("permalink")))
              .weighing(Weight.CHATTER, "")
              .referring(words(issue.at("shortId"), id)));
    }
  }
}
