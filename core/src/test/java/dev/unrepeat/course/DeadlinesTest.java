package dev.unrepeat.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.CourseStep;
import dev.unrepeat.model.Detection;
import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
  private static final Policy WITH_CHRISTMAS =
      PolicyFile.STANDARD.withHolidays(
          Map.of(
              LocalDate.parse("2026-12-25"), "Christmas Day", LocalDate.parse("2026-12-26"), ""));

  @Test
  void countsFromTheEndAndSaysByWhichRule() {
    List<Deadline> deadlines =
        new Deadlines(WITH_CHRISTMAS).of(ended(Severity.SEV2, "2026-12-18T16:30:00Z"), List.of());
    assertThat(deadlines)
        .containsExactly(
            open(DeadlineKind.DRAFT, "2026-12-20T16:30:00Z", "SEV2: 48 h after the end"),
            open(
                DeadlineKind.MEETING,
                "2026-12-28T16:30:00Z",
                "SEV2: 5 business days after the end, not counting 25 Dec (Christmas Day), by the clock of UTC"),
            open(
                DeadlineKind.PUBLICATION,
                "2027-01-04T16:30:00Z",
                "SEV2: 10 business days after the end, not counting 25 Dec (Christmas Day), by the clock of UTC"));
  }

  @Test
  void givesASevereIncidentThreeDaysForItsReview() {
    assertThat(
            new Deadlines(PolicyFile.STANDARD)
                .of(ended(Severity.SEV1, "2026-12-18T16:30:00Z"), List.of()))
        .filteredOn(deadline -> deadline.kind() == DeadlineKind.MEETING)
        .extracting(Deadline::due)
        .containsExactly(Instant.parse("2026-12-21T16:30:00Z"));
  }

  @Test
  void knowsNoneBeforeTheEnd() {
    assertThat(new Deadlines(PolicyFile.STANDARD).of(Course.draft(), List.of())).isEmpty();
  }

  @Test
  void isMetByTheStepAndOverdueWithoutIt() {
    Postmortem ended = ended(Severity.SEV2, "2026-10-12T09:00:00Z");
    Instant handedIn = Instant.parse("2026-10-15T10:00:00Z");
    List<Deadline> deadlines =
        new Deadlines(PolicyFile.STANDARD)
            .of(
                ended.withPeople(ended.people(), Optional.of(LocalDate.parse("2026-10-16"))),
                List.of(new CourseStep(CourseStep.Kind.SUBMISSION, "Ines Okafor", handedIn, "")));
    assertThat(deadlines).extracting(Deadline::late).containsExactly(true, false, false);
    assertThat(deadlines.getFirst().done()).contains(handedIn);
    Instant later = Instant.parse("2026-11-01T00:00:00Z");
    assertThat(deadlines).extracting(d -> d.overdue(later)).containsExactly(false, false, true);
  }

  private static Deadline open(DeadlineKind kind, String due, String rule) {
    return new Deadline(kind, Instant.parse(due), rule, Optional.empty());
  }

  private static Postmortem ended(Severity severity, String at) {
    return Course.resolved(
        Course.described(Course.draft(), IncidentKind.OUTAGE, severity, Detection.UNKNOWN), at);
  }
}
