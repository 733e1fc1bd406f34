package dev.unrepeat.api;

import dev.unrepeat.model.DetectionMeans;
import dev.unrepeat.model.Edition;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.PostmortemStage;
import dev.unrepeat.model.Responder;
import dev.unrepeat.model.ResponderRole;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An incident with its postmortem, without the parts that have addresses of their own.
///
/// @param version of the record, which is its ETag
/// @param page for people, on this server
record IncidentJson(
    String id,
    String title,
    IncidentKind kind,
    Optional<Severity> severity,
    List<String> services,
    List<String> tags,
    DetectionJson detection,
    boolean restricted,
    List<ResponderJson> responders,
    List<MilestoneJson> milestones,
    PostmortemStage state,
    Edition edition,
    List<String> alsoCovers,
    boolean over,
    Instant recordedAt,
    Counts counts,
    long version,
    String page) {

  /// How much there is of each part.
  record Counts(int events, int undated, int evidence, int factors, int lessons, int actions) {}

  /// How it was noticed.
  record DetectionJson(DetectionMeans means, String by) {}

  /// Who took part, and as what.
  record ResponderJson(String name, ResponderRole role, String part) {
    static ResponderJson of(Responder responder) {
      return new ResponderJson(responder.name(), responder.role(), responder.part());
    }
  }

  /// A line of the list.
  ///
  /// @param began when the impact began, where that is known
  record Line(
      String id,
      String title,
      IncidentKind kind,
      Optional<Severity> severity,
      List<String> services,
      List<String> tags,
      boolean restricted,
      List<MilestoneJson> milestones,
      PostmortemStage state,
      boolean over,
      Optional<Instant> began,
      Instant recordedAt,
      int actions,
      int openActions,
      String page) {
    static Line of(IncidentSummary one) {
      return new Line(
          one.id().value(),
          one.title(),
          one.kind(),
          one.severity(),
          words(one.services()),
          words(one.tags()),
          !one.everybody(),
          one.milestones().all().stream().map(MilestoneJson::of).toList(),
          one.stage(),
          one.over(),
          one.beginning(),
          one.recordedAt(),
          one.actions(),
          one.openActions(),
          "/incidents/" + one.id());
    }
  }

  static IncidentJson of(StoredRecord record) {
    Postmortem postmortem = record.postmortem();
    Incident incident = postmortem.incident();
    return new IncidentJson(
        incident.id().value(),
        incident.title(),
        incident.kind(),
        incident.severity(),
        words(incident.services()),
        words(incident.tags()),
        new DetectionJson(incident.detection().means(), incident.detection().by()),
        incident.visibility() instanceof Visibility.Circle,
        incident.responders().stream().map(ResponderJson::of).toList(),
        incident.milestones().all().stream().map(MilestoneJson::of).toList(),
        PostmortemStage.of(postmortem.state()),
        postmortem.edition(),
        words(postmortem.alsoCovers()),
        postmortem.over(),
        incident.createdAt(),
        new Counts(
            postmortem.timeline().events().size(),
            postmortem.timeline().undated().size(),
            postmortem.evidence().size(),
            postmortem.causes().factors().size(),
            postmortem.lessons().size(),
            postmortem.actions().size()),
        record.versions().record(),
        "/incidents/" + incident.id());
  }

  static List<String> words(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
