package dev.unrepeat.web.incident;

import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.ResponderRole;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.model.Tag;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.page.StateMark;
import java.util.List;
import java.util.stream.Stream;

/// What stands at the head of every page of an incident.
///
/// @param when the span from start to end, or the part that is known; empty when nothing is
/// @param seenBy who may see it, in words
/// @param burning whether it is still open: then it can be described but not reviewed
public record IncidentHead(
    String id,
    String title,
    String kind,
    SeverityMark severity,
    StateMark state,
    String when,
    List<String> services,
    List<String> tags,
    String detection,
    List<String> roles,
    boolean burning,
    String seenBy,
    String address) {

  static IncidentHead of(Postmortem postmortem) {
    Incident incident = postmortem.incident();
    return new IncidentHead(
        incident.id().value(),
        incident.title(),
        Printing.capital(incident.kind().words()),
        SeverityMark.of(incident.severity()),
        StateMark.of(incident.milestones(), PostmortemStage.of(postmortem.state())),
        when(postmortem),
        incident.services().stream().map(ServiceName::value).toList(),
        incident.tags().stream().map(Tag::value).toList(),
        detection(incident),
        roles(incident),
        !postmortem.over(),
        seenBy(incident.visibility()),
        Places.incident(incident.id()));
  }

  /// The parts that were played; whoever has none but that of a responder is counted.
  private static List<String> roles(Incident incident) {
    List<String> roles =
        incident.responders().stream()
            .filter(one -> !plain(one))
            .map(Responder::title)
            .distinct()
            .map(Printing::capital)
            .toList();
    long others = incident.responders().stream().filter(IncidentHead::plain).count();
    if (others == 0) {
      return roles;
    }
    String counted =
        roles.isEmpty()
            ? others == 1 ? "1 person" : others + " people"
            : Printing.count(others, "other");
    return Stream.concat(roles.stream(), Stream.of(counted)).toList();
  }

  private static boolean plain(Responder one) {
    return one.role() == ResponderRole.RESPONDER && one.part().isEmpty();
  }

  private static String seenBy(Visibility visibility) {
    return switch (visibility) {
      case Visibility.Everybody everybody -> "everybody";
      case Visibility.Circle circle ->
          circle.people().size() == 1
              ? "one person and administrators"
              : circle.people().size() + " people and administrators";
    };
  }

  private static String when(Postmortem postmortem) {
    Incident incident = postmortem.incident();
    var start =
        Stream.of(MilestoneKind.IMPACT_STARTED, MilestoneKind.DETECTED)
            .flatMap(kind -> incident.milestones().at(kind).stream())
            .findFirst();
    var end = incident.milestones().at(MilestoneKind.RESOLVED);
    if (start.isEmpty()) {
      return end.map(Printing::minute).orElse("");
    }
    String from = Printing.minute(start.get());
    if (end.isEmpty()) {
      return postmortem.over() ? "from " + from : "since " + from;
    }
    String to = Printing.minute(end.get());
    String day = Printing.day(end.get()) + " ";
    return from + "–" + (from.startsWith(day) ? to.substring(day.length()) : to);
  }

  private static String detection(Incident incident) {
    String means =
        switch (incident.detection().means()) {
          case ALERT -> "alert";
          case CUSTOMER -> "a customer";
          case STAFF -> "staff";
          case CHANCE -> "chance";
          case UNKNOWN -> "";
        };
    String by = incident.detection().by();
    return incident.detection().means() == DetectionMeans.UNKNOWN
        ? by
        : by.isEmpty() ? means : told(means, by);
  }

  /// `alert: p95 latency over 5 s`; words that name the means themselves need it no second time.
  private static String told(String means, String by) {
    return by.regionMatches(true, 0, means, 0, means.length()) ? by : means + ": " + by;
  }
}
