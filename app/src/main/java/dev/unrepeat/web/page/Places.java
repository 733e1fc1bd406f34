package dev.unrepeat.web.page;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MilestoneKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.util.UriUtils;

/// The addresses of the pages, as links write them.
public final class Places {
  private Places() {}

  public static String incident(IncidentId id) {
    return "/incidents/" + UriUtils.encodePathSegment(id.value(), StandardCharsets.UTF_8);
  }

  public static String incident(IncidentId id, String part) {
    return incident(id) + "#" + part;
  }

  public static String facts(IncidentId id) {
    return incident(id) + "/facts";
  }

  public static String answers(IncidentId id) {
    return incident(id) + "/answers";
  }

  public static String events(IncidentId id) {
    return incident(id) + "/events";
  }

  public static String event(IncidentId id, EventId event) {
    return events(id) + "/" + event;
  }

  /// Below this, a person judges whether two events tell the same happening.
  public static String telling(IncidentId id, EventId told, EventId alsoTold) {
    return event(id, told) + "/tellings/" + alsoTold;
  }

  /// The row of the event on the page of its incident.
  public static String row(IncidentId id, EventId event) {
    return incident(id, event.toString());
  }

  public static String milestone(IncidentId id, MilestoneKind kind) {
    return incident(id) + "/milestones/" + word(kind);
  }

  /// `impact-started` for IMPACT_STARTED.
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static String evidence(IncidentId id) {
    return incident(id) + "/evidence";
  }

  public static String evidence(IncidentId id, EvidenceId evidence) {
    return evidence(id) + "/" + evidence;
  }

  /// The line in the evidence, on the page that shows the text around it.
  public static String line(IncidentId id, EvidenceLink.InFile link) {
    String query =
        (link.path().isEmpty() ? "" : "path=" + parameter(link.path()))
            + (link.line() > 0 ? (link.path().isEmpty() ? "" : "&") + "line=" + link.line() : "");
    return evidence(id, link.evidence())
        + (query.isEmpty() ? "" : "?" + query)
        + (link.line() > 0 ? "#L" + link.line() : "");
  }

  public static String postmortem(IncidentId id) {
    return incident(id) + "/postmortem";
  }

  public static String export(IncidentId id) {
    return incident(id) + "/export";
  }

  public static String template(String name) {
    return "/templates/" + parameter(name);
  }

  /// The page on which the postmortem is written.
  public static String writing(IncidentId id) {
    return incident(id) + "/writing";
  }

  public static String impact(IncidentId id) {
    return incident(id) + "/impact";
  }

  public static String history(IncidentId id) {
    return incident(id) + "/history";
  }

  public static String score(IncidentId id) {
    return incident(id) + "/score";
  }

  public static String causes(IncidentId id) {
    return incident(id) + "/causes";
  }

  public static String course(IncidentId id) {
    return incident(id) + "/course";
  }

  /// A practice copy beside the model answer.
  public static String comparison(IncidentId id) {
    return incident(id) + "/practice";
  }

  /// The promised changes of an incident.
  public static String actions(IncidentId id) {
    return incident(id) + "/actions";
  }

  /// The way out of the weekly lists.
  public static String list(String key) {
    return "/lists/" + parameter(key);
  }

  public static String action(IncidentId id, ActionItemId action) {
    return actions(id) + "/" + action;
  }

  public static String comments(IncidentId id) {
    return incident(id) + "/comments";
  }

  public static String images(IncidentId id) {
    return incident(id) + "/images";
  }

  public static String image(IncidentId id, String sha256) {
    return images(id) + "/" + sha256;
  }

  /// Whom comments can name.
  public static String mentions(IncidentId id) {
    return incident(id) + "/mentions";
  }

  public static String meeting(IncidentId id) {
    return incident(id) + "/meeting";
  }

  /// The screen that leads through the meeting.
  public static String room(IncidentId id) {
    return meeting(id) + "/room";
  }

  /// Where places are looked for, for one who is at this path, as it was sent.
  static String find(String path) {
    String[] words = path.split("/", 4);
    boolean incident = words.length > 2 && words[1].equals("incidents") && !words[2].equals("new");
    return "/find" + (incident ? "?at=" + words[2] : "");
  }

  public static String interviews(IncidentId id) {
    return incident(id) + "/interviews";
  }

  public static String interview(IncidentId id, int number) {
    return interviews(id) + "/" + number;
  }

  /// A value as it stands in a query.
  public static String parameter(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }
}
