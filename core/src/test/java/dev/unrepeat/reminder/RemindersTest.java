package dev.unrepeat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.course.Audience;
import dev.unrepeat.course.Policy;
import dev.unrepeat.course.PolicyFile;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.IncidentId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemindersTest {
  private static final String INES = "ines@lumen.example";
  private static final String MEI = "mei@lumen.example";
  private static final long SEED = 26;
  private static final Instant ACCEPTED = Instant.parse("2026-01-02T10:00:00Z");

  private final Reminders reminders = new Reminders(PolicyFile.STANDARD);

  @Test
  void remindsBeforeOnAndAfterTheDueDayAndThenEachWeek() {
    // 1 April 2026 is a Wednesday; the 25th of March too.
    assertThat(days(reminders, open("2026-04-01"), Audience.OWNER, "2026-05-02T00:00:00Z"))
        .containsExactly(
            "2026-03-25",
            "2026-03-31",
            "2026-04-01",
            "2026-04-02",
            // The third day after falls on a Saturday.
            "2026-04-06",
            "2026-04-08",
            "2026-04-15",
            "2026-04-22",
            "2026-04-29");
  }

  @Test
  void tellsThePostmortemsOwnerAndTheLeadOnceEach() {
    Policy policy =
        PolicyFile.read(
            "policy.yml",
            """
            teams:
              Payments: {zone: Europe/Berlin, lead: Mei@lumen.example}
            """);
    List<Notice> all =
        new Reminders(policy)
            .between(open("2026-04-01"), ACCEPTED, Instant.parse("2026-12-01T00:00:00Z"));

    assertThat(all.stream().filter(notice -> notice.to() == Audience.POSTMORTEM_OWNER))
        .singleElement()
        .satisfies(notice -> assertThat(notice.daysAfterDue()).isEqualTo(7));
    assertThat(all.stream().filter(notice -> notice.to() == Audience.LEAD))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.address()).contains(MEI);
          assertThat(notice.at())
              .isEqualTo(ZonedDateTime.parse("2026-04-15T09:00:00+02:00[Europe/Berlin]"));
        });
  }

  @Test
  void movesAReminderOffHolidaysTowardsTheDaysOfWork() {
    Policy policy =
        PolicyFile.read(
            "policy.yml",
            """
            actions: {remind: [-1, 1], repeat: 366, escalate: {}}
            holidays: {2026-03-31: Day off, 2026-04-02: Day off, 2026-04-03: Good Friday}
            """);

    assertThat(
            days(new Reminders(policy), open("2026-04-01"), Audience.OWNER, "2026-06-01T00:00:00Z"))
        .containsExactly("2026-03-30", "2026-04-06");
  }

  @Test
  void isSilentUntilTheSnoozeIsOverAndNeverAfterwards() {
    OpenAction snoozed = snoozed("2026-04-01", "2026-04-20");

    assertThat(days(reminders, snoozed, Audience.OWNER, "2026-05-01T00:00:00Z"))
        .containsExactly("2026-04-20", "2026-04-22", "2026-04-29");
    assertThat(days(reminders, snoozed, Audience.POSTMORTEM_OWNER, "2026-05-01T00:00:00Z"))
        .containsExactly("2026-04-08");
  }

  @Test
  void doesNotRemindOfWhatWasAcceptedLater() {
    OpenAction late =
        new OpenAction(
            new IncidentId("INC-2026-001"),
            new ActionItemId(1),
            "Alert on waiting connections",
            Optional.of(INES),
            Optional.empty(),
            "",
            LocalDate.parse("2026-04-01"),
            Instant.parse("2026-03-31T12:00:00Z"),
            Optional.empty());

    assertThat(reminders.latest(late, Instant.parse("2026-03-31T13:00:00Z"))).isEmpty();
    assertThat(reminders.latest(late, Instant.parse("2026-04-01T09:00:00Z"))).hasSize(1);
  }

  @Test
  void aLetterToComeIsToldByTheDayOfItsAction() {
    OpenAction action =
        new OpenAction(
            new IncidentId("INC-2026-001"),
            new ActionItemId(1),
            "Alert on waiting connections",
            Optional.of(INES),
            Optional.empty(),
            "",
            LocalDate.parse("2026-04-01"),
            Instant.parse("2026-03-01T12:00:00Z"),
            Optional.empty());
    assertThat(planned(action, "2026-03-30")).isEqualTo("2 days before its day");
    assertThat(planned(action, "2026-04-01")).isEqualTo("on its day");
    assertThat(planned(action, "2026-04-02")).isEqualTo("1 day after its day");
  }

  private static String planned(OpenAction action, String day) {
    return new Notice(
            action,
            Audience.OWNER,
            Optional.of(INES),
            LocalDate.parse(day).atTime(9, 0).atZone(ZoneOffset.UTC))
        .planned();
  }

  @Test
  void namesWhomItCannotReach() {
    OpenAction nobody =
        new OpenAction(
            new IncidentId("INC-2026-001"),
            new ActionItemId(1),
            "Alert on waiting connections",
            Optional.empty(),
            Optional.empty(),
            "",
            LocalDate.parse("2026-04-01"),
            ACCEPTED,
            Optional.empty());

    assertThat(reminders.between(nobody, ACCEPTED, Instant.parse("2026-06-01T00:00:00Z")))
        .isNotEmpty()
        .allSatisfy(notice -> assertThat(notice.address()).isEmpty());
  }

  @Test
  void overTwoYearsOfQuarterHoursNobodyHearsTwiceAndNobodyIsForgotten() {
    Policy policy =
        PolicyFile.read(
            "policy.yml",
            """
            actions: {hour: "02:30", escalate: {postmortem owner: 7}}
            teams:
              Payments: {zone: Europe/Berlin, week: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]}
            """);
    Reminders everyDay = new Reminders(policy);
    OpenAction open = open("2026-03-22");
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Set<String> said = new HashSet<>();
    List<ZonedDateTime> sent = new ArrayList<>();
    Instant end = Instant.parse("2028-03-22T00:00:00Z");
    for (Instant now = ACCEPTED; now.isBefore(end); now = now.plus(15, ChronoUnit.MINUTES)) {
      // The server is off for a night and a week now and then.
      if (now.atZone(berlin).getDayOfMonth() == 28 || now.toString().startsWith("2027-07-1")) {
        continue;
      }
      for (Notice notice : everyDay.latest(open, now)) {
        if (notice.to() == Audience.OWNER && said.add(notice.key())) {
          sent.add(now.atZone(berlin));
          assertThat(Duration.between(notice.at().toInstant(), now))
              .isGreaterThanOrEqualTo(Duration.ZERO);
        }
      }
    }

    // 29 March 2026 has no 02:30, 25 October 2026 has two.
    assertThat(said).hasSize(sent.size());
    assertThat(said).contains("INC-2026-001/A1 2026-03-29 " + INES);
    assertThat(sent).filteredOn(at -> at.toLocalDate().toString().equals("2026-10-25")).hasSize(1);
    assertThat(sent)
        .filteredOn(at -> at.toLocalTime().isAfter(LocalTime.of(3, 14)))
        .allMatch(at -> at.getDayOfMonth() == 29 || at.toString().startsWith("2027-07-20"));
    for (int one = 1; one < sent.size(); one++) {
      assertThat(Duration.between(sent.get(one - 1), sent.get(one)))
          .isLessThan(Duration.ofDays(18));
    }
    assertThat(sent.getLast()).isAfter(end.minus(10, ChronoUnit.DAYS).atZone(berlin));
  }

  @Test
  void whatIsDueAfterTheLastDayHasNoReminderYetAndWhatComesBetweenTheHoursHasNone() {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      Policy policy =
          PolicyFile.read(
              "policy.yml",
              """
              actions: {remind: [%d, %d], repeat: %d, hour: "%02d:30", escalate: {lead: %d}}
              week: [monday, tuesday, thursday]
              holidays: {2026-04-13: Off, 2026-04-14: Off, 2026-04-16: Off}
              teams:
                Payments: {zone: Pacific/Auckland, lead: mei@lumen.example}
              """
                  .formatted(
                      random.nextInt(20) - 15,
                      random.nextInt(20) - 5,
                      1 + random.nextInt(9),
                      random.nextInt(24),
                      random.nextInt(9)));
      Reminders some = new Reminders(policy);
      Instant now = Instant.parse("2026-04-10T00:00:00Z").plusSeconds(random.nextInt(900_000));
      Instant later = now.plusSeconds(random.nextInt(90_000));
      LocalDate due = LocalDate.parse("2026-03-25").plusDays(random.nextInt(50));
      OpenAction open =
          random.nextBoolean()
              ? open(due.toString())
              : snoozed(due.toString(), due.plusDays(random.nextInt(30) - 9).toString());
      if (due.isAfter(some.lastDay(now))
          && open.snoozed().filter(day -> !day.isAfter(some.lastDay(now))).isEmpty()) {
        assertThat(some.between(open, ACCEPTED, now))
            .as("seed %d, round %d", SEED, round)
            .isEmpty();
      }
      if (!some.speakBetween(now, later)) {
        assertThat(some.between(open, now.plusNanos(1), later.plusNanos(1)))
            .as("seed %d, round %d", SEED, round)
            .isEmpty();
      }
    }
  }

  @Test
  void anActionThatIsLongOverdueKeepsTheStepsOfItsDueDay() {
    OpenAction old = open("2026-04-01");
    Instant from = Instant.parse("2031-03-01T00:00:00Z");

    assertThat(reminders.between(old, from, from.plus(60, ChronoUnit.DAYS)))
        .isNotEmpty()
        .containsExactlyElementsOf(
            reminders.between(old, ACCEPTED, from.plus(60, ChronoUnit.DAYS)).stream()
                .filter(notice -> !notice.at().toInstant().isBefore(from))
                .toList());
  }

  @Test
  void theDigestIsDueOnItsDayAtTheHourOfTheTeam() {
    assertThat(reminders.digest("", Instant.parse("2026-11-30T08:59:00Z")).orElseThrow())
        .isEqualTo(ZonedDateTime.parse("2026-11-23T09:00:00Z[UTC]"));
    assertThat(reminders.digest("", Instant.parse("2026-11-30T09:00:00Z")).orElseThrow())
        .satisfies(at -> assertThat(at.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY))
        .isEqualTo(ZonedDateTime.parse("2026-11-30T09:00:00Z[UTC]"));
    assertThat(
            new Reminders(PolicyFile.read("policy.yml", "actions: {digest: off}"))
                .digest("", ACCEPTED))
        .isEmpty();
  }

  private static List<String> days(
      Reminders reminders, OpenAction action, Audience to, String until) {
    return reminders.between(action, ACCEPTED, Instant.parse(until)).stream()
        .filter(notice -> notice.to() == to)
        .map(notice -> notice.at().toLocalDate().toString())
        .toList();
  }

  private static OpenAction open(String due) {
    return new OpenAction(
        new IncidentId("INC-2026-001"),
        new ActionItemId(1),
        "Alert on waiting connections",
        Optional.of(INES),
        Optional.of("ravi@lumen.example"),
        "Payments",
        LocalDate.parse(due),
        ACCEPTED,
        Optional.empty());
  }

  private static OpenAction snoozed(String due, String until) {
    OpenAction open = open(due);
    return new OpenAction(
        open.incident(),
        open.action(),
        open.what(),
        open.owner(),
        open.postmortemOwner(),
        open.team(),
        open.due(),
        open.accepted(),
        Optional.of(LocalDate.parse(until)));
  }
}
