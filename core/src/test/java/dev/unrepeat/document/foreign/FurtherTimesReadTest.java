package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.time.Answers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Times between words, with a dash behind their day or a zone in their label; and tables that have
/// times and tell of none.
class FurtherTimesReadTest {
  private static ForeignReading read(String text) {
    return ForeignReader.read(
        new ForeignSource("pool.md", text, 1, "00", Instant.parse("2026-11-26T12:00:00Z")),
        Answers.NONE);
  }

  @Test
  void aDayMayHaveADashBeforeItsClock() {
    ForeignReading read =
        read(
            """
            # Certificate outage, March 27 2026

            ## How we responded

            - 3/27 - 3:01pm UTC - the mail arrives
            - 3/27 - 11 pm UTC - certificates are new
            - 3/28, 9:05am UTC - cookies are void
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "5 2026-03-27T15:01:00Z the mail arrives",
            "6 2026-03-27T23:00:00Z certificates are new",
            "7 2026-03-28T09:05:00Z cookies are void");
  }

  @Test
  void timesStandBehindWordsOfOtherTongues() {
    ForeignReading read =
        read(
            """
            # Caída del 9 de septiembre de 2026

            ## Línea de tiempo (UTC)

            - antes de las 18:40 — no arranca
            - entre 18:40 y 18:45 — segundo despliegue
            - a las 18:54 — servicio en vivo
            - zwischen 19:00 und 19:05 Uhr: Nacharbeit
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "5 2026-09-09T18:40:00Z no arranca",
            "6 2026-09-09T18:40:00Z segundo despliegue",
            "7 2026-09-09T18:54:00Z servicio en vivo",
            "8 2026-09-09T19:00:00Z Nacharbeit");
  }

  @Test
  void aLabelMayHaveTheZone() {
    ForeignReading read =
        read(
            """
            # Network outage

            ## Timeline

            - **Outage start (UTC):** 15 December 2025, 03:53
            - **Outage end (CET):** 15 December 2025, 06:10
            """);

    assertThat(Fixture.events(read).stream().map(e -> e.substring(0, 22)))
        .containsExactly("5 2025-12-15T03:53:00Z", "6 2025-12-15T05:10:00Z");
  }

  @Test
  void aCalloutMayHaveTheZoneOfAll() {
    ForeignReading read =
        read(
            """
            # Outage of 3 March 2026

            ## Timeline

            <aside>
            All timestamps in UTC
            </aside>

            | Date / Time | Event |
            |---|---|
            | 09:36:09 | The alert fires |
            | 10:12:10 | All is well again |
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "11 2026-03-03T09:36:09Z The alert fires", "12 2026-03-03T10:12:10Z All is well again");
  }

  @Test
  void newsOfAStatusPageMayBeParagraphs() {
    ForeignReading read =
        read(
            """
            # Status of 2026

            ### March 26, 2026

            #### Cluster not accessible

            **Resolved**: The link has been restored.
            <br><span class="timestamp">March 26, 21:30 PDT</span>

            **Notice**: The file system is slow since 11:30 today.
            <br><span class="timestamp">March 26, 12:30 PDT</span>

            ## Another cluster

            ::: update Resolved | 2026-01-29T05:27:19.185Z
            The cluster is back online.
            :::
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "8 2026-03-27T04:30:00Z Resolved:\nThe link has been restored.",
            "11 2026-03-26T19:30:00Z **Notice**: The file system is slow since 11:30 today.",
            "15 2026-01-29T05:27:19.185Z Resolved\nThe cluster is back online.");
  }

  @Test
  void aTableOfFiguresTellsOfNoEvent() {
    ForeignReading read =
        read(
            """
            # Missed orders on 2026-03-04

            ## Timeline (UTC)

            | Actor | Time | Action |
            |---|---|---|
            | system | 05:52 | Pages the team on call |
            | person | 06:10 | Stops the worker pool |

            ## Orders in question

            | order | timestamp | shop | value |
            |---|---|---|---|
            | 1049 | 2026-03-04 05:02:11 | Lyon | 0.10 |
            | 1050 | 2026-03-04 05:02:35 | Graz | 0.08 |
            """);

    assertThat(read.events()).extracting(ForeignReading.Event::line).containsExactly(7, 8);
    assertThat(read.actions()).isEmpty();
  }

  @Test
  void aMonthMayBeMisspeltAndAHyphenMayNotBreak() {
    ForeignReading read =
        read(
            """
            # 2026-02-16

            ## Timeline

            All times UTC.

            Friday 13th Feburary

            14:21: the change is merged

            Monday 16th Febuary

            09:21: the job fails

            Tuesday 2026\u201102\u201117

            08:00: the page is green
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "9 2026-02-13T14:21:00Z the change is merged",
            "13 2026-02-16T09:21:00Z the job fails",
            "17 2026-02-17T08:00:00Z the page is green");
  }

  @Test
  void aRowThatTellsHowItBeganGivesItsDayToNoOther() {
    ForeignReading read =
        read(
            """
            # Import stopped

            ## Timeline (2026-08-02, UTC)

            | Time | What happened |
            |---|---|
            | (2025-04-26) | The tables are made |
            | 15:11 | The image is built anew |
            | 2026-08-02 15:40 | The last run that works |
            | 15:45 | All runs fail |
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "7 2025-04-26T00:00:00Z The tables are made",
            "8 ? TIME The image is built anew",
            "9 2026-08-02T15:40:00Z The last run that works",
            "10 2026-08-02T15:45:00Z All runs fail");
  }
}
