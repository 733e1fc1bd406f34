package dev.unrepeat.api;

import dev.unrepeat.course.DeadlineKind;
import dev.unrepeat.course.Policy;
import dev.unrepeat.lint.Level;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.Severity;
import dev.unrepeat.model.WaivedIncident;
import dev.unrepeat.service.CourseReading;
import dev.unrepeat.service.Coverage;
import dev.unrepeat.service.Waivers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was agreed on for all postmortems, and where it was gone without.
public final class PolicyResource implements Resource {
  private final CourseReading reading;
  private final Waivers waivers;
  private final Coverage coverage;

  public PolicyResource(CourseReading reading, Waivers waivers, Coverage coverage) {
    this.reading = reading;
    this.waivers = waivers;
    this.coverage = coverage;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
            "/policy",
            "getPolicy",
            "The policy: deadlines, holidays, what may be batched, and the file as it is written.",
            PolicyJson.class,
            call -> Reply.of(PolicyJson.of(reading.policy()))),
        ApiRoute.list(
            "/waivers",
            "listWaivers",
            "Required postmortems that people decided to go without, the latest first.",
            WaiverJson.class,
            call ->
                Reply.of(
                    Listing.of(waivers.list(call.viewer()), one -> one.id().value(), call)
                        .map(WaiverJson::of))),
        ApiRoute.list(
                "/batches",
                "listSmallIncidents",
                "Small incidents that are over and may share a review.",
                IncidentJson.Line.class,
                call ->
                    Reply.of(
                        Listing.of(
                                coverage.candidates(call.viewer()), one -> one.id().value(), call)
                            .map(IncidentJson.Line::of)))
            .from(Role.AUTHOR),
        ApiRoute.post(
                "/batches",
                "batchIncidents",
                "Gives several small incidents one review: the postmortem of the first tells of them all.",
                Batch.class,
                IncidentJson.class,
                (call, batch) -> {
                  var record =
                      coverage.batch(
                          call.viewer(), batch.incidents().stream().map(IncidentId::new).toList());
                  return Reply.made(IncidentResource.path(record.id()), IncidentJson.of(record));
                })
            .making());
  }

  record Batch(List<String> incidents) {}

  /// @param findings the lightest level of finding that holds a postmortem back
  /// @param source the file as it is written
  record PolicyJson(
      String version,
      List<TermJson> deadlines,
      List<HolidayJson> holidays,
      List<Severity> batch,
      Optional<Level> findings,
      String source) {
    static PolicyJson of(Policy policy) {
      return new PolicyJson(
          policy.version(),
          Arrays.stream(DeadlineKind.values())
              .flatMap(kind ->
                  Arrays.stream(Severity.values())
                      .flatMap(severity ->
                          policy
                              .term(kind, severity)
                              .map(term -> new TermJson(kind, severity, term.words()))
                              .stream()))
              .toList(),
          policy.calendar().holidays().entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(day -> new HolidayJson(day.getKey(), day.getValue()))
              .toList(),
          policy.batch().stream().sorted().toList(),
          policy.findings(),
          policy.asWritten());
    }
  }

  /// @param term for example `5 business days`
  record TermJson(DeadlineKind kind, Severity severity, String term) {}

  record HolidayJson(LocalDate day, String name) {}

  record WaiverJson(
      String incident,
      String title,
      Optional<Severity> severity,
      CourseJson.RequirementJson waiver) {
    static WaiverJson of(WaivedIncident one) {
      return new WaiverJson(
          one.id().value(),
          one.title(),
          one.severity(),
          CourseJson.RequirementJson.of(one.waiver()));
    }
  }
}
