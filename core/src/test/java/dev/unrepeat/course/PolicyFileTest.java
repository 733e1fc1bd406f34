package dev.unrepeat.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.lint.Level;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Severity;
import dev.unrepeat.rubric.RubricFile;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyFileTest {
  @Test
  void shipsAPolicyThatCanBeRead() {
    Policy standard = PolicyFile.STANDARD;
    assertThat(standard.required().severities())
        .containsExactlyInAnyOrder(Severity.SEV1, Severity.SEV2);
    assertThat(standard.required().resolution()).contains(Duration.ofHours(4));
    assertThat(standard.required().errorBudget().orElseThrow()).isEqualByComparingTo("0.2");
    assertThat(standard.findings()).contains(Level.ERROR);
    assertThat(standard.term(DeadlineKind.DRAFT, Severity.SEV3).orElseThrow().words())
        .isEqualTo("48 h");
    assertThat(PolicyFile.read("policy.yml", PolicyFile.shipped())).isEqualTo(standard);
  }

  @Test
  void agreesWithTheRubricOnTheDeadlineOfTheReview() {
    RubricFile.STANDARD
        .businessDays()
        .forEach((severity, days) ->
            assertThat(PolicyFile.STANDARD.term(DeadlineKind.MEETING, severity))
                .contains(new Term(days, Term.Unit.BUSINESS_DAYS)));
    RubricFile.STANDARD
        .calendarDays()
        .forEach((severity, days) ->
            assertThat(PolicyFile.STANDARD.term(DeadlineKind.MEETING, severity))
                .contains(new Term(days, Term.Unit.DAYS)));
  }

  @Test
  void changesWhatAFileSaysAndKeepsTheRest() {
    Policy ours =
        PolicyFile.read(
            "policy.yml",
            """
            version: ours-2
            required:
              severity: [SEV1]
              degradation: false
              error-budget: 33.5 %
            deadlines:
              review: {SEV1: 24 h, SEV4: off}
            zone: Europe/Paris
            week: [sunday, Monday]
            holidays:
              2026-12-25: Christmas Day
            findings: warning
            """);
    assertThat(ours.version()).isEqualTo("ours-2");
    assertThat(ours.required().severities()).containsExactly(Severity.SEV1);
    assertThat(ours.required().degradation()).isEmpty();
    assertThat(ours.required().dataLoss()).isTrue();
    assertThat(ours.required().errorBudget().orElseThrow()).isEqualByComparingTo("0.335");
    assertThat(ours.term(DeadlineKind.MEETING, Severity.SEV1))
        .contains(new Term(24, Term.Unit.HOURS));
    assertThat(ours.term(DeadlineKind.MEETING, Severity.SEV4)).isEmpty();
    assertThat(ours.term(DeadlineKind.MEETING, Severity.SEV2))
        .contains(new Term(5, Term.Unit.BUSINESS_DAYS));
    assertThat(ours.calendar())
        .isEqualTo(
            new WorkCalendar(
                ZoneId.of("Europe/Paris"),
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                Map.of(LocalDate.parse("2026-12-25"), "Christmas Day")));
    assertThat(ours.findings()).contains(Level.WARNING);
  }

  @Test
  void namesTheLineOfEachThingThatIsWrong() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            PolicyFile.read(
                "policy.yml",
                """
                version: 1
                required:
                  severity: [SEV9]
                  error-budget: a fifth
                  budget: 20 %
                deadlines:
                  review:
                    SEV1: soon
                  meeting: {}
                zone: Europe/Pariss
                week: [moonday, monday]
                holidays:
                  25.12.2026: Christmas Day
                findings: all
                """))
        .satisfies(refused ->
            assertThat(refused.sentence().lines())
                .satisfiesExactly(
                    line -> assertThat(line).startsWith("policy.yml:5: required.budget:"),
                    line -> assertThat(line).startsWith("policy.yml:3: required.severity.SEV9:"),
                    line ->
                        assertThat(line)
                            .startsWith(
                                "policy.yml:4: required.error-budget: \"a fifth\" is no share."),
                    line -> assertThat(line).startsWith("policy.yml:10: zone: \"Europe/Pariss\""),
                    line -> assertThat(line).startsWith("policy.yml:11: week: \"moonday\""),
                    line -> assertThat(line).startsWith("policy.yml:13: holidays.25.12.2026:"),
                    line ->
                        assertThat(line)
                            .startsWith("policy.yml:8: deadlines.review.SEV1: \"soon\""),
                    line -> assertThat(line).startsWith("policy.yml:9: deadlines.meeting:"),
                    line -> assertThat(line).startsWith("policy.yml:14: findings: \"all\"")));
  }

  @Test
  void takesHolidaysFromACalendarFile() {
    Map<LocalDate, String> days =
        HolidayFile.read(
            "holidays.ics",
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20261224
            DTEND;VALUE=DATE:20261227
            SUMMARY:Christmas\\, all
             of it
            END:VEVENT
            BEGIN:VEVENT
            DTSTART:20270101T000000Z
            SUMMARY:New Year
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
    assertThat(days)
        .containsOnly(
            Map.entry(LocalDate.parse("2026-12-24"), "Christmas, allof it"),
            Map.entry(LocalDate.parse("2026-12-25"), "Christmas, allof it"),
            Map.entry(LocalDate.parse("2026-12-26"), "Christmas, allof it"),
            Map.entry(LocalDate.parse("2027-01-01"), "New Year"));
    assertThat(
            PolicyFile.STANDARD
                .withHolidays(days)
                .calendar()
                .worksOn(LocalDate.parse("2026-12-24")))
        .isFalse();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            HolidayFile.read(
                "h.ics",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261225\nRRULE:FREQ=YEARLY\nEND:VEVENT"))
        .withMessageContaining("h.ics:4: ")
        .withMessageContaining("repeats by a rule");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> HolidayFile.read("h.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT"))
        .withMessageContaining("h.ics:3: ");
  }

  @Test
  void remindersOfTeamsTakeTheirOwnDaysAndTheFilesToo() {
    Policy ours =
        PolicyFile.read(
                "policy.yml",
                """
                actions:
                  due: {SEV1: 5 business days, SEV4: off}
                  due-by-priority: {P0: 2 days}
                  remind: [3, -1, 0]
                  escalate: {manager: 2}
                  managers: {Ines@lumen.example: mei@lumen.example}
                  digest: off
                zone: Europe/Paris
                holidays: {2026-07-14: Bastille Day}
                teams:
                  Payments: {zone: Asia/Tokyo, holidays: {2026-05-05: Children's Day}}
                """)
            .withHolidays(Map.of(LocalDate.of(2026, 12, 25), "Christmas"));
    ReminderRules rules = ours.reminders();

    assertThat(rules.days()).containsExactly(-1, 0, 3);
    assertThat(rules.term(Optional.of(Severity.SEV1), Optional.empty()).orElseThrow().words())
        .isEqualTo("5 business days");
    assertThat(rules.term(Optional.of(Severity.SEV1), Optional.of(Priority.P0)).orElseThrow())
        .isEqualTo(new Term(2, Term.Unit.DAYS));
    assertThat(rules.term(Optional.of(Severity.SEV4), Optional.empty())).isEmpty();
    assertThat(rules.escalations()).containsExactly(Map.entry(Audience.MANAGER, 2));
    assertThat(rules.managers()).containsEntry("ines@lumen.example", "mei@lumen.example");
    assertThat(rules.digest()).isEmpty();
    assertThat(rules.teams().get("Payments").calendar())
        .satisfies(calendar -> {
          assertThat(calendar.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
          assertThat(calendar.holidays())
              .containsOnlyKeys(LocalDate.of(2026, 5, 5), LocalDate.of(2026, 12, 25));
        });
  }

  @Test
  void namesWhatIsWrongWithReminders() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() ->
            PolicyFile.read(
                "policy.yml",
                """
                actions:
                  due: {SEV1: 12 h}
                  remind: [soon]
                  repeat: 0
                  hour: 9 o'clock
                  escalate: {everybody: 3}
                  managers: {ines@lumen.example: Mei}
                teams:
                  Payments: {boss: mei@lumen.example}
                """))
        .satisfies(refused ->
            assertThat(refused.getMessage().lines())
                .satisfiesExactly(
                    line -> assertThat(line).startsWith("policy.yml:2: actions.due.SEV1:"),
                    line -> assertThat(line).startsWith("policy.yml:3: actions.remind:"),
                    line -> assertThat(line).startsWith("policy.yml:4: actions.repeat:"),
                    line -> assertThat(line).startsWith("policy.yml:5: actions.hour:"),
                    line -> assertThat(line).startsWith("policy.yml:6: actions.escalate.everybody"),
                    line -> assertThat(line).startsWith("policy.yml:7: actions.managers.ines@"),
                    line -> assertThat(line).startsWith("policy.yml:9: teams.Payments.boss:")));
  }
}
