package dev.unrepeat.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.Refused;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
  private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  private static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");
  private static final WorkCalendar PARIS =
      new WorkCalendar(
          ZoneId.of("Europe/Paris"), MONDAY_TO_FRIDAY, Map.of(CHRISTMAS, "Christmas Day"));

  @Test
  void countsBusinessDaysOverAWeekend() {
    assertThat(after("2026-10-15T14:00:00Z", "2 business days")).isEqualTo("2026-10-19T14:00:00Z");
  }

  @Test
  void countsNoHolidayAsABusinessDay() {
    // Friday the 18th: 21, 22, 23, 24, not the 25th, not the weekend, 28.
    assertThat(after("2026-12-18T16:30:00Z", "5 business days")).isEqualTo("2026-12-28T16:30:00Z");
    assertThat(PARIS.restBetween(at("2026-12-18T16:30:00Z"), at("2026-12-28T16:30:00Z")))
        .containsExactly(Map.entry(CHRISTMAS, "Christmas Day"));
  }

  @Test
  void countsFromTheDayAfterAnEndOnAWeekend() {
    assertThat(after("2026-10-17T09:00:00Z", "1 business day")).isEqualTo("2026-10-19T09:00:00Z");
    assertThat(after("2026-10-18T09:00:00Z", "1 business day")).isEqualTo("2026-10-19T09:00:00Z");
  }

  @Test
  void countsTheDayByTheClockOfTheTeam() {
    // 23:30 UTC on Friday is Saturday in Paris already, and still Friday in New York.
    assertThat(after("2026-07-03T23:30:00Z", "1 business day")).isEqualTo("2026-07-05T23:30:00Z");
    WorkCalendar newYork =
        new WorkCalendar(ZoneId.of("America/New_York"), MONDAY_TO_FRIDAY, Map.of());
    assertThat(newYork.after(at("2026-07-03T23:30:00Z"), term("1 business day")))
        .isEqualTo("2026-07-06T23:30:00Z");
  }

  @Test
  void keepsTheTimeOfDayWhenClocksChangeAndHoursDoNot() {
    // Paris leaves winter time on Sunday, 29 March 2026: that day has 23 hours.
    assertThat(after("2026-03-27T10:00:00Z", "3 days")).isEqualTo("2026-03-30T09:00:00Z");
    assertThat(after("2026-03-27T10:00:00Z", "72 h")).isEqualTo("2026-03-30T10:00:00Z");
    assertThat(after("2026-03-27T10:00:00Z", "1 business day")).isEqualTo("2026-03-30T09:00:00Z");
    // And returns to it on Sunday, 25 October 2026.
    assertThat(after("2026-10-23T09:00:00Z", "3 days")).isEqualTo("2026-10-26T10:00:00Z");
  }

  @Test
  void knowsWeeksOfOtherDays() {
    WorkCalendar cairo =
        new WorkCalendar(
            ZoneId.of("Africa/Cairo"),
            EnumSet.of(
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY),
            Map.of());
    assertThat(cairo.after(at("2026-01-15T10:00:00Z"), term("1 business day")))
        .isEqualTo("2026-01-18T10:00:00Z");
  }

  @Test
  void refusesACalendarOnWhichNobodyWorks() {
    Map<LocalDate, String> off =
        Stream.iterate(LocalDate.parse("2026-01-01"), day -> day.plusDays(1))
            .limit(800)
            .collect(Collectors.toMap(day -> day, day -> "closed"));
    WorkCalendar never = new WorkCalendar(ZoneId.of("UTC"), MONDAY_TO_FRIDAY, off);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> never.after(at("2026-01-15T10:00:00Z"), term("1 business day")))
        .withMessageContaining("nobody works for a year");
  }

  @Test
  void readsTermsAsPeopleWriteThem() {
    assertThat(term("72 h")).isEqualTo(new Term(72, Term.Unit.HOURS));
    assertThat(term("1 business day").words()).isEqualTo("1 business day");
    assertThat(term("3 calendar days").words()).isEqualTo("3 days");
    assertThat(Term.read("soon")).isEmpty();
    assertThat(Term.read("5 weeks")).isEmpty();
  }

  private static Instant after(String start, String term) {
    return PARIS.after(at(start), term(term));
  }

  private static Term term(String text) {
    return Term.read(text).orElseThrow();
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
