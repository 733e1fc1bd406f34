package dev.unrepeat.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.model.Precision;
import dev.unrepeat.model.Provenance;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTimesTest {
  static Answers answers(String zone, String date) {
    return new Answers(
        zone.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(zone)),
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static WrittenTimes times(String zone, String date) {
    return new WrittenTimes(answers(zone, date), TimeHints.NONE);
  }

  static String print(EventTime time) {
    return switch (time) {
      case EventTime.At at ->
          at.instant()
              + at.until().map(u -> "/" + u).orElse("")
              + (at.about() ? "~" : "")
              + " "
              + at.precision();
      case EventTime.Undated undated -> undated.missing().name();
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          14:02                              | 2026-01-12T14:02:00Z MINUTE
          14.02                              | 2026-01-12T14:02:00Z MINUTE
          2:02 PM                            | 2026-01-12T14:02:00Z MINUTE
          10:45a                             | 2026-01-12T10:45:00Z MINUTE
          12:10 AM                           | 2026-01-12T00:10:00Z MINUTE
          12:10 p.m.                         | 2026-01-12T12:10:00Z MINUTE
          5 pm                               | 2026-01-12T17:00:00Z HOUR
          **14:02:**                         | 2026-01-12T14:02:00Z MINUTE
          [08:47]                            | 2026-01-12T08:47:00Z MINUTE
          14:02:31.25                        | 2026-01-12T14:02:31.250Z MILLISECOND
          ~09:00                             | 2026-01-12T09:00:00Z~ MINUTE
          around 09:00                       | 2026-01-12T09:00:00Z~ MINUTE
          17:00-18:00                        | 2026-01-12T17:00:00Z/2026-01-12T18:00:00Z MINUTE
          21:36–22:02                        | 2026-01-12T21:36:00Z/2026-01-12T22:02:00Z MINUTE
          23:50-00:10                        | 2026-01-12T23:50:00Z/2026-01-13T00:10:00Z MINUTE
          10:00-11:00                        | 2026-01-12T10:00:00Z/2026-01-12T11:00:00Z MINUTE
          24:00                              | 2026-01-13T00:00:00Z MINUTE
          24:00:00                           | 2026-01-13T00:00:00Z SECOND
          10:00 → 11:00                      | 2026-01-12T10:00:00Z/2026-01-12T11:00:00Z MINUTE
          20 Uhr                             | 2026-01-12T20:00:00Z HOUR
          9時                                | 2026-01-12T09:00:00Z HOUR
          9時半                              | 2026-01-12T09:30:00Z MINUTE
          09時15分                           | 2026-01-12T09:15:00Z MINUTE
          9時20分頃                          | 2026-01-12T09:20:00Z~ MINUTE
          14時02分31秒                       | 2026-01-12T14:02:31Z SECOND
          14時00分〜14時30分                 | 2026-01-12T14:00:00Z/2026-01-12T14:30:00Z MINUTE
          午後2時05分                        | 2026-01-12T14:05:00Z MINUTE
          午前10:30                          | 2026-01-12T10:30:00Z MINUTE
          午後12時10分                       | TIME
          25時10分                           | TIME
          4月3日 10:05                       | 2026-04-03T10:05:00Z MINUTE
          4月3日（金）9時                    | 2026-04-03T09:00:00Z HOUR
          2026年4月3日9時15分                | 2026-04-03T09:15:00Z MINUTE
          20260403T091530Z                   | 2026-04-03T09:15:30Z SECOND
          20260403T0915Z                     | 2026-04-03T09:15:00Z MINUTE
          14:02 (next day)                   | TIME
          next day 14:02                     | TIME
          00:10 (+1)                         | TIME
          00:10 (+1d)                        | TIME
          00:10 +1                           | TIME
          Thu 09:20                          | TIME
          "Donnerstag, 09:20"                | TIME
          09:20 (Thu)                        | TIME
          Day 2 09:15                        | TIME
          "Day 2, 09:15"                     | TIME
          T+5m                               | TIME
          T-00:05                            | TIME
          T+5                                | TIME
          5.3. 09:40                         | 2026-03-05T09:40:00Z MINUTE
          05.03. um 9:40 Uhr                 | 2026-03-05T09:40:00Z MINUTE
          "5.3., 9.40 Uhr"                   | 2026-03-05T09:40:00Z MINUTE
          "5.3., 09:40"                      | 2026-03-05T09:40:00Z MINUTE
          5 March at 9.40                    | 2026-03-05T09:40:00Z MINUTE
          "Mar 5, 9:40 PM UTC"               | 2026-03-05T21:40:00Z MINUTE
          9h40                               | 2026-01-12T09:40:00Z MINUTE
          0940 UTC                           | 2026-01-12T09:40:00Z MINUTE
          0940Z                              | 2026-01-12T09:40:00Z MINUTE
          09:40Z                             | 2026-01-12T09:40:00Z MINUTE
          0940–0952 UTC                      | 2026-01-12T09:40:00Z/2026-01-12T09:52:00Z MINUTE
          09:40–09:52                        | 2026-01-12T09:40:00Z/2026-01-12T09:52:00Z MINUTE
          09:40（UTC）                        | 2026-01-12T09:40:00Z MINUTE
          14:02 (Jan 27)                     | 2026-01-27T14:02:00Z MINUTE
          **14:02** (on 9 Dec)               | 2026-12-09T14:02:00Z MINUTE
          14:02 UTC (2026-01-27)             | 2026-01-27T14:02:00Z MINUTE
          2026-04-03 06:2xZ                  | TIME
          2026-04-03T11:39:xxZ               | TIME
          4/13 10:05                         | 2026-04-13T10:05:00Z MINUTE
          oct/14/2026 14:31:02               | 2026-10-14T14:31:02Z SECOND
          Tue Oct 4 12:20:02 2016            | 2016-10-04T12:20:02Z SECOND
          Tue Oct 4 12:20:02 UTC 2016        | 2016-10-04T12:20:02Z SECOND
          3/4 10:05                          | DAY_ORDER
          14:02（翌日）                      | TIME
          24:10                              | TIME
          16:00 PM                           | TIME
          16:00 PM PST                       | TIME
          2X:XX                              | TIME
          24:XX                              | TIME
          ??:??                              | TIME
          [???]                              | TIME
          --:--                              | TIME
          HH:mm                              | TIME
          2022-02-02 X:                      | TIME
          2022-05-??                         | TIME
          2022-02-02 (Time TBC)              | TIME
          2022-02-02 (time not known)        | TIME
          2021/22-??-??                      | TIME
          2022-02-30 10:00                   | TIME
          2022-02-02 1812                    | 2022-02-02T18:12:00Z MINUTE
          2022-02-02 18:12                   | 2022-02-02T18:12:00Z MINUTE
          "Mar 18, 2025 - 12:07 UTC"         | 2025-03-18T12:07:00Z MINUTE
          "March 8, 2021, 7:56 AM"           | 2021-03-08T07:56:00Z MINUTE
          "October 5, 2021: 7:56am UTC"      | 2021-10-05T07:56:00Z MINUTE
          6th November 2022                  | 2022-11-06T00:00:00Z DAY
          6th November 2022 04:00            | 2022-11-06T04:00:00Z MINUTE
          11:10 6th Nov 2023                 | 2023-11-06T11:10:00Z MINUTE
          "15:04 UTC on November 13, 2021"   | 2021-11-13T15:04:00Z MINUTE
          24-10-2024 04:00                   | 2024-10-24T04:00:00Z MINUTE
          10/24/2022 04:00                   | 2022-10-24T04:00:00Z MINUTE
          10/04/2022 04:00                   | DAY_ORDER
          4/21/23 04:00                      | 2023-04-21T04:00:00Z MINUTE
          24.10.2024 04:00                   | 2024-10-24T04:00:00Z MINUTE
          04.10.2024 04:00                   | 2024-10-04T04:00:00Z MINUTE
          "2018-08-22, 03:26pm"              | 2018-08-22T15:26:00Z MINUTE
          2025-04-14 16:37 UTC               | 2025-04-14T16:37:00Z MINUTE
          Thu Jan 20 22:40                   | 2026-01-20T22:40:00Z MINUTE
          Dec 16th **12:43**                 | 2026-12-16T12:43:00Z MINUTE
          [Sun Dec 04 04:47:44 2005]         | 2005-12-04T04:47:44Z SECOND
          2026年10月14日 14:02                | 2026-10-14T14:02:00Z MINUTE
          2026-10-14T14:02:31Z               | 2026-10-14T14:02:31Z SECOND
          2026-10-14T14:02:31.123456789Z     | 2026-10-14T14:02:31.123456789Z NANOSECOND
          2026-10-14t14:02:31.5z             | 2026-10-14T14:02:31.500Z MILLISECOND
          2026-10-14T14:02:31.1234567890Z    | TIME
          2015-06-03T17:43:27.123+0000       | 2015-06-03T17:43:27.123Z MILLISECOND
          2021-04-28 21:50:00 +0200          | 2021-04-28T19:50:00Z SECOND
          2016-08-12 15:23:28 UTC            | 2016-08-12T15:23:28Z SECOND
          20131102T010628Z                   | 2013-11-02T01:06:28Z SECOND
          2019-03-22T13:58:24.3713213Z       | 2019-03-22T13:58:24.371321300Z NANOSECOND
          2015-10-18 18:01:47,978            | 2015-10-18T18:01:47.978Z MILLISECOND
          3/22/2019 1:36:31 PM               | 2019-03-22T13:36:31Z SECOND
          1452837318                         | 2016-01-15T05:55:18Z SECOND
          1452837318.000002                  | 2016-01-15T05:55:18.000002Z MICROSECOND
          1452837318123                      | 2016-01-15T05:55:18.123Z MILLISECOND
          1452837318123456                   | 2016-01-15T05:55:18.123456Z MICROSECOND
          1452837318123456789                | 2016-01-15T05:55:18.123456789Z NANOSECOND
          9999999999999999999                | TIME
          0001-01-01T00:00:00Z               | TIME
          1970-01-01T00:00:00Z               | TIME
          0                                  | TIME
          null                               | TIME
          14h02                              | 2026-01-12T14:02:00Z MINUTE
          14:02 Uhr                          | 2026-01-12T14:02:00Z MINUTE
          14:02 (UTC+2)                      | 2026-01-12T12:02:00Z MINUTE
          14:02 UTC+05:30                    | 2026-01-12T08:32:00Z MINUTE
          14:02 Europe/Berlin                | 2026-01-12T13:02:00Z MINUTE
          14:02 Pacific Time                 | 2026-01-12T22:02:00Z MINUTE
          14:02 PST                          | 2026-01-12T22:02:00Z MINUTE
          14:02 CET                          | 2026-01-12T13:02:00Z MINUTE
          2026-07-12 14:02 CET               | ZONE
          2026-07-12 14:02 BST               | ZONE
          2026-07-12 14:02 IST               | ZONE
          2026-06-12 14:02 PST               | 2026-06-12T21:02:00Z MINUTE
          10 users                           | TIME
          """)
  void readsEachWrittenForm(String text, String expected) {
    assertThat(print(times("UTC", "2026-01-12").read(text))).isEqualTo(expected);
  }

  @Test
  void asksForWhatIsNotThere() {
    WrittenTimes none = times("", "");
    assertThat(print(none.read("14:02"))).isEqualTo("DATE");
    assertThat(print(none.read("Jun 14 15:16:01"))).isEqualTo("YEAR");
    assertThat(print(none.read("2026-06-14 15:16:01"))).isEqualTo("ZONE");
    assertThat(print(none.read("12-01-2026 10:00 UTC"))).isEqualTo("DAY_ORDER");
    assertThat(print(none.read("26/11/28 10:00 UTC"))).isEqualTo("DAY_ORDER");
    assertThat(print(none.read("26/11/26 10:00 UTC"))).isEqualTo("2026-11-26T10:00:00Z MINUTE");
    assertThat(print(none.read("13/11/26 10:00 UTC"))).isEqualTo("2026-11-13T10:00:00Z MINUTE");
    assertThat(none.read("14:02").raw().zoneKnown()).isEqualTo(Provenance.UNKNOWN);
    assertThat(none.read("14:02 UTC").raw().zoneKnown()).isEqualTo(Provenance.IN_TEXT);
  }

  @Test
  void saysHowZoneAndDateAreKnown() {
    EventTime inText = times("Europe/Berlin", "").read("2026-10-14 14:02 UTC");
    assertThat(inText.raw().zone()).isEqualTo("UTC");
    assertThat(inText.raw().zoneKnown()).isEqualTo(Provenance.IN_TEXT);
    assertThat(inText.raw().dateKnown()).isEqualTo(Provenance.IN_TEXT);
    assertThat(inText.raw().text()).isEqualTo("2026-10-14 14:02 UTC");
    EventTime answered = times("Europe/Berlin", "2026-10-14").read("14:02");
    assertThat(answered.raw().zone()).isEqualTo("Europe/Berlin");
    assertThat(answered.raw().zoneKnown()).isEqualTo(Provenance.SET_FOR_SOURCE);
    assertThat(answered.raw().dateKnown()).isEqualTo(Provenance.SET_FOR_SOURCE);
    assertThat(times("UTC", "").read("1452837318").raw().zoneKnown())
        .isEqualTo(Provenance.BY_FORMAT);
  }

  @Test
  void readsPstInJuneAsTheClockOfLosAngelesAndSaysSo() {
    Reading reading = times("", "").look("2026-06-12 14:02 PST");
    assertThat(reading.time().raw().zone()).isEqualTo("America/Los_Angeles");
    assertThat(reading.note()).contains("PST").contains("America/Los_Angeles");
    assertThat(times("", "").look("2026-01-12 14:02 PST").note()).isEmpty();
  }

  @Test
  void letsTheAnsweredZoneResolveAWordWithSeveralMeanings() {
    assertThat(print(times("Europe/Berlin", "").read("2026-07-12 14:02 CET")))
        .isEqualTo("2026-07-12T12:02:00Z MINUTE");
    assertThat(print(times("Europe/London", "").read("2026-07-12 14:02 BST")))
        .isEqualTo("2026-07-12T13:02:00Z MINUTE");
    assertThat(print(times("Asia/Kolkata", "").read("2026-07-12 14:02 IST")))
        .isEqualTo("2026-07-12T08:32:00Z MINUTE");
    assertThat(times("", "").look("2026-07-12 14:02 IST").note()).contains("--zone");
  }

  @Test
  void neverGuessesInTheNightsInWhichClocksChange() {
    WrittenTimes berlin = times("Europe/Berlin", "");
    assertThat(print(berlin.read("2026-03-29 02:30"))).isEqualTo("NO_INSTANT");
    assertThat(print(berlin.read("2026-10-25 02:30"))).isEqualTo("TWO_INSTANTS");
    assertThat(print(berlin.read("2026-10-25 02:30 +01:00")))
        .isEqualTo("2026-10-25T01:30:00Z MINUTE");
    assertThat(print(times("", "").read("2026-11-01 01:30 PDT")))
        .isEqualTo("2026-11-01T08:30:00Z MINUTE");
    assertThat(print(times("", "").read("2026-11-01 01:30 PST")))
        .isEqualTo("2026-11-01T09:30:00Z MINUTE");
  }

  @Test
  void leavesOutTheEndOfARangeThatLiesBeforeItsStart() {
    Reading reading = times("UTC", "2026-01-12").look("14:20-2:00");
    assertThat(print(reading.time())).isEqualTo("2026-01-12T14:20:00Z MINUTE");
    assertThat(reading.note()).contains("14:20-2:00");
  }

  @Test
  void saysWhyATimeCannotBeRead() {
    assertThat(times("UTC", "").look("2026-10-14T14:02:31.1234567890Z").note())
        .contains("10 digits");
    assertThat(times("UTC", "").look("16:00 PM").note()).contains("16:00 PM");
    assertThat(times("UTC", "").look("99999999999999").note()).contains("2000 to 2099");
  }

  @Test
  void takesYearAndOrderFromTheAnswers() {
    Answers told =
        new Answers(
            Optional.of(ZoneId.of("UTC")),
            Optional.empty(),
            Optional.of(Year.of(2024)),
            Optional.of(DateOrder.DAY_FIRST),
            Optional.empty(),
            Optional.empty());
    WrittenTimes times = new WrittenTimes(told, TimeHints.NONE);
    assertThat(print(times.read("Jun 14 15:16:01"))).isEqualTo("2024-06-14T15:16:01Z SECOND");
    assertThat(print(times.read("10/04/2022 04:00"))).isEqualTo("2022-04-10T04:00:00Z MINUTE");
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_FIRST, 2028-11-26T14:02:00Z MINUTE",
    "YEAR_FIRST, 2026-11-28T14:02:00Z MINUTE",
    "MONTH_FIRST, DAY_ORDER"
  })
  void takesAYearOfTwoDigitsWhereTheAnswerPutsIt(DateOrder order, String expected) {
    WrittenTimes times = new WrittenTimes(Answers.NONE.withOrder(order), TimeHints.NONE);
    assertThat(print(times.read("26/11/28 14:02 UTC"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          14:23 — deployment of v2.3.1 completed  | 2026-01-12T14:23:00Z MINUTE | deployment of v2.3.1 completed
          21:25 A user reports errors             | 2026-01-12T21:25:00Z MINUTE | A user reports errors
          - **12:43 UTC** - Paged                 | 2026-01-12T12:43:00Z MINUTE | Paged
          ### 14:55                               | 2026-01-12T14:55:00Z MINUTE | ""
          ### 14:55 - Node drained                | 2026-01-12T14:55:00Z MINUTE | Node drained
          * [08:47] @Kim is paged                 | 2026-01-12T08:47:00Z MINUTE | @Kim is paged
          - Resolved 2020-02-12 12:07             | 2020-02-12T12:07:00Z MINUTE | Resolved
          - First detected: 2020-02-12 12:07      | 2020-02-12T12:07:00Z MINUTE | First detected
          10.02 RK: looking                       | 2026-01-12T10:02:00Z MINUTE | RK: looking
          **2022-02-02 1812:** text               | 2022-02-02T18:12:00Z MINUTE | text
          - 14:05 UTC: `api` is slow              | 2026-01-12T14:05:00Z MINUTE | `api` is slow
          14:05 **bold** start                    | 2026-01-12T14:05:00Z MINUTE | **bold** start
          22:52 (maybe earlier?) noticed          | 2026-01-12T22:52:00Z~ MINUTE | (maybe earlier?) noticed
          2X:XX (not sure exact time) restarted   | TIME | (not sure exact time) restarted
          At 10:55 UTC, all users were logged out | 2026-01-12T10:55:00Z MINUTE | all users were logged out
          - [24-10 08:47] Alarm                   | 2026-10-24T08:47:00Z MINUTE | Alarm
          9:26 PM PST: fixed                      | 2026-01-13T05:26:00Z MINUTE | fixed
          15:23 → error rate dropping             | 2026-01-12T15:23:00Z MINUTE | error rate dropping
          14:05 - 14:20 traffic drained           | 2026-01-12T14:05:00Z/2026-01-12T14:20:00Z MINUTE | traffic drained
          - Between 14:05 and 14:20, traffic drained | 2026-01-12T14:05:00Z/2026-01-12T14:20:00Z MINUTE | traffic drained
          Between 14:05 UTC to 14:20 UTC: drained | 2026-01-12T14:05:00Z/2026-01-12T14:20:00Z MINUTE | drained
          Between 2026-01-10 and 2026-01-12 it grew | 2026-01-10T00:00:00Z DAY | and 2026-01-12 it grew
          14:05 and 14:20 traffic drained         | 2026-01-12T14:05:00Z MINUTE | and 14:20 traffic drained
          14:05 UTC – 14:20 UTC traffic drained   | 2026-01-12T14:05:00Z/2026-01-12T14:20:00Z MINUTE | traffic drained
          """)
  void findsTheTimeAtTheBeginningOfALine(String line, String time, String rest) {
    TimeInLine found = times("UTC", "2026-01-12").find(line).orElseThrow();
    assertThat(print(found.time())).isEqualTo(time);
    assertThat(found.rest()).isEqualTo(rest);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.5 million users
          10.24.1 was released
          3 nodes were lost
          Between 2.14 and 2.16 of it
          Between 10 and 20 nodes
          Between them, 10:20 and so on
          The 2026 budget
          Version 2.14 of it
          99.95 % uptime
          15,000 users were affected
          5 Whys
          12 — the number of nodes
          Resolved after 12:07 with the help of others
          """)
  void seesNoTimeWhereNoneBegins(String line) {
    assertThat(times("UTC", "2026-01-12").find(line)).isEmpty();
  }

  @Test
  void findsTimesAnywhereInProse() {
    String line = "It began at 14:05 UTC and ended around 15:10 UTC on Nov 13th.";
    TimeInLine first = times("", "2026-01-12").search(line, 0).orElseThrow();
    assertThat(print(first.time())).startsWith("2026-01-12T14:05:00Z");
    TimeInLine second = times("", "2026-01-12").search(line, first.end()).orElseThrow();
    assertThat(print(second.time())).isEqualTo("2026-11-13T15:10:00Z~ MINUTE");
    assertThat(times("", "").search(line, second.end())).isEmpty();
    assertThat(MissingPart.DATE).isNotNull();
    assertThat(Precision.MINUTE).isNotNull();
  }
}
