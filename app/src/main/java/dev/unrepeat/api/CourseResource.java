package dev.unrepeat.api;

import dev.unrepeat.model.Edition;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.People;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.ApprovedChanges;
import dev.unrepeat.service.Course;
import dev.unrepeat.service.CourseReading;
import dev.unrepeat.service.Coverage;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Waivers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The way of a postmortem; each step is a noun that is posted, and answers where it stands then.
public final class CourseResource implements Resource {
  private final Incidents incidents;
  private final CourseReading reading;
  private final Course course;
  private final Waivers waivers;
  private final Coverage coverage;
  private final ApprovedChanges changes;

  public CourseResource(
      Incidents incidents,
      CourseReading reading,
      Course course,
      Waivers waivers,
      Coverage coverage,
      ApprovedChanges changes) {
    this.incidents = incidents;
    this.reading = reading;
    this.course = course;
    this.waivers = waivers;
    this.coverage = coverage;
    this.changes = changes;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}";
    String postmortem = base + "/postmortem/";
    return List.of(
        ApiRoute.get(
            base + "/course",
            "getCourse",
            "Where the postmortem stands, whether it is required, and what is next.",
            CourseJson.class,
            call -> status(call, incidents.get(call.viewer(), call.incident()))),
        ApiRoute.list(
            base + "/course/changes",
            "listChangesSinceApproval",
            "What it says now against what people agreed to.",
            Since.class,
            this::changes),
        ApiRoute.get(
            base + "/people",
            "getPeople",
            "Who works on it.",
            PeopleJson.class,
            call ->
                Reply.of(
                    PeopleJson.of(incidents.get(call.viewer(), call.incident()).postmortem()))),
        ApiRoute.put(
            base + "/people",
            "putPeople",
            "Names who works on it, and when the review meeting was.",
            PeopleJson.class,
            PeopleJson.class,
            this::people),
        step(
            postmortem + "submission",
            "submitPostmortem",
            "Hands the draft to its reviewers.",
            call -> course.submit(call.viewer(), call.incident())),
        ApiRoute.post(
                postmortem + "approval",
                "approvePostmortem",
                "Agrees to it as it is.",
                Seen.class,
                CourseJson.class,
                (call, seen) ->
                    status(
                        call,
                        course.approve(call.viewer(), call.incident(), seen.version().orElse(0L))))
            .from(Role.VIEWER),
        ApiRoute.post(
                postmortem + "return",
                "returnPostmortem",
                "Sends it back to its authors, with a reason.",
                Reason.class,
                CourseJson.class,
                (call, why) ->
                    status(call, course.giveBack(call.viewer(), call.incident(), why.reason())))
            .from(Role.VIEWER),
        ApiRoute.post(
            postmortem + "publication",
            "publishPostmortem",
            "Makes it known to audiences, with a summary of one paragraph.",
            Publication.class,
            CourseJson.class,
            (call, typed) ->
                status(
                    call,
                    course.publish(
                        call.viewer(),
                        call.incident(),
                        typed.audiences(),
                        typed.summary(),
                        typed.edition().orElse(Edition.FINAL)))),
        step(
            postmortem + "closure",
            "closePostmortem",
            "Closes it; a refusal lists all that is missing.",
            call -> course.close(call.viewer(), call.incident())),
        ApiRoute.post(
            postmortem + "reopening",
            "reopenPostmortem",
            "Opens a closed one again, with a reason.",
            Reason.class,
            CourseJson.class,
            (call, why) ->
                status(call, course.reopen(call.viewer(), call.incident(), why.reason()))),
        ApiRoute.post(
                base + "/request",
                "requestPostmortem",
                "Asks for a postmortem; anybody who sees the incident may.",
                Because.class,
                CourseJson.class,
                (call, why) -> {
                  waivers.ask(call.viewer(), call.incident(), why.because().orElse(""));
                  return status(call, incidents.get(call.viewer(), call.incident()));
                })
            .from(Role.VIEWER),
        ApiRoute.post(
            base + "/waiver",
            "waivePostmortem",
            "Decides to go without a postmortem that the policy asks for.",
            Because.class,
            CourseJson.class,
            (call, why) -> {
              waivers.waive(call.viewer(), call.incident(), why.because().orElse(""));
              return status(call, incidents.get(call.viewer(), call.incident()));
            }),
        ApiRoute.delete(
            base + "/waiver",
            "withdrawWaiver",
            "Takes the waiver back: the policy counts again.",
            call -> {
              waivers.withdraw(call.viewer(), call.incident());
              return Reply.nothing();
            }),
        ApiRoute.post(
            base + "/coverage",
            "coverIncident",
            "Lets the postmortem tell of another incident too.",
            Other.class,
            CourseJson.class,
            (call, other) ->
                status(
                    call,
                    coverage.cover(
                        call.viewer(), call.incident(), new IncidentId(other.incident())))),
        ApiRoute.delete(
            base + "/coverage/{other}",
            "uncoverIncident",
            "Lets it tell of that incident no more.",
            call -> {
              coverage.uncover(
                  call.viewer(), call.incident(), call.named("other", IncidentId::new));
              return Reply.nothing();
            }));
  }

  /// @param version that you have read; whatever it says now where left out
  record Seen(Optional<Long> version) {}

  record Reason(String reason) {}

  record Because(Optional<String> because) {}

  record Other(String incident) {}

  record Publication(List<String> audiences, String summary, Optional<Edition> edition) {}

  /// What differs since some people agreed.
  ///
  /// @param lines of the difference; empty when nothing differs
  record Since(List<String> by, Instant at, List<Line> lines) {}

  record Line(ApprovedChanges.Line.Kind kind, String text) {}

  /// Who works on a postmortem.
  record PeopleJson(
      String owner,
      String facilitator,
      String reporter,
      List<String> authors,
      List<String> reviewers,
      List<String> attendees,
      Optional<LocalDate> reviewedOn) {
    static PeopleJson of(Postmortem postmortem) {
      People people = postmortem.people();
      return new PeopleJson(
          people.owner(),
          people.facilitator(),
          people.reporter(),
          people.authors(),
          people.reviewers(),
          people.attendees(),
          postmortem.reviewedOn());
    }

    People people() {
      return new People(
          owner.strip(),
          facilitator.strip(),
          reporter.strip(),
          names(authors),
          names(reviewers),
          names(attendees));
    }

    private static List<String> names(List<String> typed) {
      return typed.stream().map(String::strip).filter(n -> !n.isEmpty()).distinct().toList();
    }
  }

  private interface Stepping {
    StoredRecord take(Call call);
  }

  private ApiRoute step(String pattern, String name, String says, Stepping step) {
    return ApiRoute.post(
        pattern, name, says, CourseJson.class, call -> status(call, step.take(call)));
  }

  private Reply<CourseJson> status(Call call, StoredRecord record) {
    return Reply.of(CourseJson.of(record, reading.of(call.viewer(), record)));
  }

  private Reply<PeopleJson> people(Call call, PeopleJson typed) {
    Postmortem before = incidents.get(call.viewer(), call.incident()).postmortem();
    call.match(Tag.of(PeopleJson.of(before)));
    return Reply.of(
        PeopleJson.of(
            course
                .staff(
                    call.viewer(),
                    call.incident(),
                    before.people(),
                    typed.people(),
                    typed.reviewedOn())
                .postmortem()));
  }

  private Reply<Listing<Since>> changes(Call call) {
    List<ApprovedChanges.Since> found = changes.of(incidents.get(call.viewer(), call.incident()));
    if (found.isEmpty()) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "Nobody has approved this postmortem yet, so there is nothing to compare it with.");
    }
    return Reply.of(
        Listing.of(
            found.stream()
                .map(one ->
                    new Since(
                        one.by(),
                        one.at(),
                        one.lines().stream()
                            .map(line -> new Line(line.kind(), line.text()))
                            .toList()))
                .toList(),
            one -> String.join(",", one.by()),
            call));
  }
}
