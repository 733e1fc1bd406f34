package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.DocumentNote;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Which day the lines and the record of a document are of.
class DocumentDayTest {
  @Test
  void asksForTheDayWhereTitleAndFileNameDisagree() {
    ForeignReading read =
        Fixture.reading(
            "2026-10-28-memory.md",
            """
            # 2026-08-28 - Memory ran out

            ## Timeline

            All times in UTC

            - 14:00 pods are evicted
            """);

    assertThat(Fixture.events(read)).containsExactly("7 ? DATE pods are evicted");
    assertThat(read.notes())
        .extracting(DocumentNote::sentence)
        .containsExactly(
            "The title says 2026-08-28, the name of the file says 2026-10-28; times without a day of their own were left undated.");
  }

  @Test
  void anEarlierDayOfOneLineIsNotThatOfTheNextWhereASentenceGivesTheDayOfAll() {
    String timeline =
        """
        # Pages were down

        ## Timeline (UTC)

        %s

        - 2026-10-20 00:55 the disk is full
        - 01:38 alerts fire
        - 23:50 all is well
        - 00:10 the page says so
        """;

    assertThat(
            Fixture.events(
                Fixture.reading("a.md", timeline.formatted("All events happened on 2026-10-21."))))
        .containsExactly(
            "7 2026-10-20T00:55:00Z the disk is full",
            "8 2026-10-21T01:38:00Z alerts fire",
            "9 2026-10-21T23:50:00Z all is well",
            "10 2026-10-22T00:10:00Z the page says so");
    assertThat(Fixture.events(Fixture.reading("a.md", timeline.formatted("Wednesday."))))
        .contains("8 2026-10-20T01:38:00Z alerts fire");
  }

  @Test
  void takesDayAndZoneFromASentenceThatRunsOverTheEndOfALine() {
    ForeignReading read =
        Fixture.reading(
            "wrapped.md",
            """
            # Pages were down

            ## Timeline

            Unless otherwise noted all events
            happened on 2026-10-21, and all times are in
            UTC. The clocks of the proxies ran in CET.

            - 2026-10-20 00:55 the disk is full
            - 01:38 alerts fire
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "9 2026-10-20T00:55:00Z the disk is full", "10 2026-10-21T01:38:00Z alerts fire");
  }

  @Test
  void readsARowThatTellsOfAStretchOfDays() {
    ForeignReading read =
        Fixture.reading(
            "rows.md",
            """
            # A port was open

            ## Timeline

            | Time (UTC) | Event |
            |---|---|
            | 2026-07-09 19:16 | The firewall is off |
            | Between 2026-07-10 to 2026-07-16 | Somebody connects |
            | 2026-07-16 10:45 | An alert fires |
            """);

    assertThat(Fixture.events(read))
        .containsExactly(
            "7 2026-07-09T19:16:00Z The firewall is off",
            "8 2026-07-10T00:00:00Z to 2026-07-16 — Somebody connects",
            "9 2026-07-16T10:45:00Z An alert fires");
  }

  @Test
  void aDayWhoseOrderOrYearTheDocumentTellsNeedsNoZone() {
    String timeline =
        """
        # Certificates expired

        On 8 October 2026 one expired, and on 12 October 2026 all were renewed.

        ## Timeline

        - **%s** – a certificate expires
        - **2026-10-12 10:40 UTC** – all are renewed
        """;

    for (String day : new String[] {"08-10-2026", "Oct 8th"}) {
      assertThat(Fixture.events(Fixture.reading("a.md", timeline.formatted(day))))
          .containsExactly(
              "7 2026-10-08T00:00:00Z a certificate expires",
              "8 2026-10-12T10:40:00Z all are renewed");
    }
  }

  @Test
  void readsADayWithADotBehindItsNumberAndNotTheNumberOfAnItem() {
    String timeline =
        """
        # 2026-10-18, Pages were down

        ## Timeline

        All times in UTC

        ### 2026-10-18 19:47

        The deployment fails

        ### %s

        The fix is applied

        ### 11:07

        All is well
        """;

    for (String day : new String[] {"19. October, 11:00", "19. October 2026 11:00"}) {
      assertThat(Fixture.events(Fixture.reading("a.md", timeline.formatted(day))))
          .containsExactly(
              "7 2026-10-18T19:47:00Z The deployment fails",
              "11 2026-10-19T11:00:00Z The fix is applied",
              "15 2026-10-19T11:07:00Z All is well");
    }
    assertThat(Fixture.events(Fixture.reading("a.md", timeline.formatted("19. October"))))
        .contains("15 2026-10-19T11:07:00Z All is well");
    assertThat(
            Fixture.events(
                Fixture.reading(
                    "a.md",
                    """
                    # Pages were down

                    ## Timeline (UTC)

                    1. October 14, 2026 14:02 – the page fails
                    2. October 15, 2026 – the page is back
                    """)))
        .containsExactly(
            "5 2026-10-14T14:02:00Z the page fails", "6 2026-10-15T00:00:00Z the page is back");
  }

  @Test
  void isOfTheDayThatTheDocumentIsAboutAndNotOfTheImport() {
    String text = "# Queues stood still\n\n## Summary\n\nAll of them.\n";

    assertThat(made(Fixture.reading("2021-04-27-queues.md", text)))
        .isEqualTo("2021-04-27T23:59:59Z");
    assertThat(made(Fixture.reading("queues.md", text))).isEqualTo("2026-11-26T12:00:00Z");
    assertThat(made(Fixture.reading("2062-04-27-queues.md", text)))
        .isEqualTo("2026-11-26T12:00:00Z");
  }

  private static Instant made(ForeignReading read) {
    return read.postmortem().incident().createdAt();
  }
}
