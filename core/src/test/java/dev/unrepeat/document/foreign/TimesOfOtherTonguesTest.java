package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Timelines as German and Japanese teams write them, and lines that say one side of a time only.
class TimesOfOtherTonguesTest {
  private static ForeignReading read(String text) {
    return ForeignReader.read(
        new ForeignSource("pool.md", text, 1, "00", Instant.parse("2026-11-26T12:00:00Z")),
        Answers.NONE);
  }

  @Test
  void readsTheClockAndZoneOfJapaneseLines() {
    ForeignReading read =
        read(
            """
            # 障害報告 2026-04-02

            ## 時系列

            時刻はJSTで統一する。

            - 09:10 警報が鳴る
            - 9時半 調査を始める
            - 4月3日（金）10:05 再び止まる
            - 3時間後に直る
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "7 2026-04-02T00:10:00Z 警報が鳴る",
            "8 2026-04-02T00:30:00Z 調査を始める",
            "9 2026-04-03T01:05:00Z 再び止まる\n- 3時間後に直る");
  }

  @Test
  void readsTheClockAndZoneOfGermanLines() {
    ForeignReading read =
        read(
            """
            # Störung 12.03.2026

            ## Zeitlicher Ablauf

            Alle Zeiten in MEZ.

            | Uhrzeit | Ereignis |
            |---|---|
            | ab 19:27 | das WLAN fällt aus |
            | 20 Uhr | es ist wieder da |
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "9 2026-03-12T18:27:00Z das WLAN fällt aus",
            "10 2026-03-12T19:00:00Z es ist wieder da");
  }

  @Test
  void readsLinesBehindSignsAndOneSidedWords() {
    ForeignReading read =
        read(
            """
            # Pool 2026-03-04

            ## Timeline (UTC)

            - 🔴 16:10 the pool is full
            - ⚠️ 16:12 it is made larger
            - @ 16:14 it is full again
            - By 16:15 all callers wait
            - After 3 restarts it held
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "5 2026-03-04T16:10:00Z the pool is full",
            "6 2026-03-04T16:12:00Z it is made larger",
            "7 2026-03-04T16:14:00Z it is full again",
            "8 2026-03-04T16:15:00Z all callers wait\n- After 3 restarts it held");
    assertThat(read.postmortem().timeline().events().getLast().time().toString())
        .contains("about=true");
  }

  @Test
  void readsOneSidedWordsInTheCellsOfATable() {
    ForeignReading read =
        read(
            """
            # Pool 2026-03-04

            ## Timeline (UTC)

            | Time | Event |
            |---|---|
            | after 16:20 | the pool is full |
            | before 16:30 | it is made larger |

            ## Mitigation

            - After 16:20 the team made the pool larger.
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "7 2026-03-04T16:20:00Z the pool is full", "8 2026-03-04T16:30:00Z it is made larger");
  }

  @Test
  void laysNoLineOfAnotherDayUponTheDayOfTheDocument() {
    ForeignReading read =
        read(
            """
            # Pool 2026-03-04

            ## Timeline (UTC)

            - 23:10 the pool is full
            - 09:20 (next day) it is looked at
            - next day 11:00 it is mended
            - 11:20 all is well
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "5 2026-03-04T23:10:00Z the pool is full",
            "6 2026-03-05T09:20:00Z it is looked at",
            "7 ? TIME it is mended",
            "8 ? TIME all is well");
  }
}
