package dev.unrepeat.intake;

import dev.unrepeat.model.ActorKind;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.EventKind;
import dev.unrepeat.model.Milestone;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Milestones;
import dev.unrepeat.model.Timeline;
import dev.unrepeat.model.TimelineEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the incident was detected, as the event of the milestone "detected" tells it.
final class ProposedDetection {
  private static final Pattern CUSTOMER =
      Pattern.compile("\\b(customers?|users?|client) (report|call|complain|writ|notice|say)");
  private static final Pattern STAFF =
      Pattern.compile("\\b(notic\\w+|reports?|sees|saw|spott\\w+|joins|looks)\\b");

  private ProposedDetection() {}

  static Detection of(Timeline timeline, Milestones milestones) {
    Optional<TimelineEvent> event =
        milestones.find(MilestoneKind.DETECTED).flatMap(Milestone::event).flatMap(timeline::find);
    return event.map(e -> new Detection(means(e), e.text())).orElse(Detection.UNKNOWN);
  }

  private static DetectionMeans means(TimelineEvent event) {
    if (event.kind() == EventKind.ALERT) {
      return DetectionMeans.ALERT;
    }
    String text = event.text().toLowerCase(Locale.ROOT);
    boolean customer = event.actor().filter(a -> a.kind() == ActorKind.CUSTOMER).isPresent();
    if (customer || CUSTOMER.matcher(text).find()) {
      return DetectionMeans.CUSTOMER;
    }
    boolean person = event.actor().filter(a -> a.kind() == ActorKind.PERSON).isPresent();
    return person || STAFF.matcher(text).find() ? DetectionMeans.STAFF : DetectionMeans.UNKNOWN;
  }
}
