package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.document.PostmortemReader;
import dev.unrepeat.document.PostmortemWriter;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.BodySection;
import dev.unrepeat.model.Link;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksReadTest {
  private static List<String> links(String text) {
    return read(text).links().stream()
        .map(link -> (link.kind() + " " + link.label() + " " + link.address()).replace("  ", " "))
        .toList();
  }

  private static Postmortem read(String text) {
    return Fixture.reading("pool.md", text).postmortem();
  }

  private static String related(Postmortem record) {
    return String.join(
        "\n", record.body().stream().map(BodySection::text).filter(t -> !t.isEmpty()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - Ticket: https://tidewater.example/x/1                         | TICKET https://tidewater.example/x/1
          - [SHOP-812](https://jira.tidewater.example/browse/SHOP-812)    | TICKET SHOP-812 https://jira.tidewater.example/browse/SHOP-812
          - **Runbook:** [Pool](https://wiki.tidewater.example/pool)      | RUNBOOK Pool https://wiki.tidewater.example/pool
          - [How to drain](../runbooks/drain.md)                          | RUNBOOK How to drain ../runbooks/drain.md
          - Slack thread: <https://tidewater.example/t/9>                 | CHAT Slack thread https://tidewater.example/t/9
          - https://tidewater.slack.com/archives/C1/p2                    | CHAT https://tidewater.slack.com/archives/C1/p2
          - [Pool use](https://grafana.tidewater.example/d/abc123de/pool) | DASHBOARD Pool use https://grafana.tidewater.example/d/abc123de/pool
          - Our status page: https://tidewater.example/s                  | STATUS_PAGE Our status page https://tidewater.example/s
          - https://status.tidewater.example/incidents/77                 | STATUS_PAGE https://status.tidewater.example/incidents/77
          - [The pool, in May](../postmortems/2025-05-pool.md)            | POSTMORTEM The pool, in May ../postmortems/2025-05-pool.md
          - Postmortem of May: https://tidewater.example/p/5              | POSTMORTEM of May: https://tidewater.example/p/5
          - [Slack on the dashboard](https://tidewater.example/q)         | OTHER Slack on the dashboard https://tidewater.example/q
          - [Design](https://wiki.tidewater.example/design) of the pool.  | OTHER Design of the pool. https://wiki.tidewater.example/design
          """)
  void tellsTheKindOfALinkByItsWordsOrItsAddress(String line, String expected) {
    Postmortem record = read("# Pool\n\n## Related\n\n" + line + "\n");

    assertThat(links("# Pool\n\n## Related\n\n" + line + "\n"))
        .containsExactly(
            expected.replace("POSTMORTEM of", "POSTMORTEM Postmortem of").replace(": h", " h"));
    assertThat(related(record)).as("nothing is said twice").isEmpty();
  }

  @Test
  void takesSeveralLinksOfALineAndOfItemsBelowOne() {
    String text =
        """
        # Pool

        ## References

        - Tickets: [A](https://tidewater.example/a), [B](https://tidewater.example/b) and <https://tidewater.example/c>
        - Dashboards
          - [Pool](https://tidewater.example/d)
          - [Queue](https://tidewater.example/e)
        """;

    assertThat(links(text))
        .containsExactly(
            "TICKET Tickets: A https://tidewater.example/a",
            "TICKET Tickets: B https://tidewater.example/b",
            "TICKET Tickets https://tidewater.example/c",
            "DASHBOARD Dashboards: Pool https://tidewater.example/d",
            "DASHBOARD Dashboards: Queue https://tidewater.example/e");
    assertThat(related(read(text))).isEmpty();
  }

  @Test
  void leavesATextThatSaysMoreThanItsLinks() {
    String text =
        """
        # Pool

        ## Related incidents

        In May the same pool ran out, see [the account](https://tidewater.example/may) and what was
        promised in [the review](https://tidewater.example/review), of which half was done.

        - [The pool in May](https://tidewater.example/pool-may)
        """;

    assertThat(links(text))
        .containsExactly(
            "POSTMORTEM the account https://tidewater.example/may",
            "POSTMORTEM the review https://tidewater.example/review",
            "POSTMORTEM The pool in May https://tidewater.example/pool-may");
    assertThat(related(read(text))).startsWith("In May the same pool").doesNotContain("pool-may");
  }

  @Test
  void takesFieldsOfTheHeadThatAreLinks() {
    String text =
        """
        ---
        slack: https://tidewater.slack.com/archives/C1
        jira:
          - https://jira.tidewater.example/browse/SHOP-1
          - https://jira.tidewater.example/browse/SHOP-2
        links:
          dashboard: https://tidewater.example/d
          design: https://tidewater.example/design
        ticket: SHOP-3, told by mail
        ---
        # Pool

        **Status page:** [Checkout is slow](https://tidewater.example/s)
        **Severity:** SEV2

        ## Summary

        It was slow.
        """;
    Postmortem record = read(text);

    assertThat(links(text))
        .containsExactly(
            "CHAT slack https://tidewater.slack.com/archives/C1",
            "TICKET jira https://jira.tidewater.example/browse/SHOP-1",
            "TICKET jira https://jira.tidewater.example/browse/SHOP-2",
            "DASHBOARD https://tidewater.example/d",
            "OTHER design https://tidewater.example/design",
            "STATUS_PAGE Checkout is slow https://tidewater.example/s");
    assertThat(record.body())
        .containsExactly(
            new BodySection.Field("ticket", "ticket: SHOP-3, told by mail"),
            new BodySection.Known(Section.SUMMARY, "It was slow."));
  }

  @Test
  void findsLabelledLinksElsewhereAndLeavesThemThere() {
    String text =
        """
        # Pool

        ## Context

        - Slack thread: [thread](https://tidewater.example/t) for the incident
        - The queue was long, see [here](https://tidewater.example/h)

        ## Action items

        - Raise the pool. Ticket: [SHOP-1](https://jira.tidewater.example/browse/SHOP-1)
        """;

    assertThat(links(text)).containsExactly("CHAT thread https://tidewater.example/t");
    assertThat(related(read(text))).contains("Slack thread: [thread]");
  }

  @Test
  void saysALinkOnceThoughTheDocumentSaysItTwice() {
    String text =
        """
        # Pool

        **Ticket:** [SHOP-1](https://jira.tidewater.example/browse/SHOP-1)

        ## Related

        - [The ticket of the pool](https://jira.tidewater.example/browse/SHOP-1)
        - ![Graph](graph.png)
        - [above](#summary)
        """;

    assertThat(links(text))
        .containsExactly("TICKET SHOP-1 https://jira.tidewater.example/browse/SHOP-1");
    assertThat(related(read(text)))
        .contains("The ticket of the pool", "![Graph](graph.png)", "[above](#summary)");
  }

  @Test
  void comesBackAsItWasReadAndLosesNoWord() {
    String text =
        """
        ---
        dashboard: https://tidewater.example/d?a=(b)
        ---
        # Pool

        ## Related

        For those who read on.

        - [A [b] c](https://tidewater.example/abc)
        - [a\\_b](https://tidewater.example/ab) | with `code`
        - See also INC-41

        After the links.
        """;
    Postmortem record = read(text);
    String written = PostmortemWriter.write(record, Templates.of(record));

    assertThat(PostmortemReader.read(written).postmortem()).isEqualTo(record);
    assertThat(Words.lost(text, written)).isEqualTo(Map.of());
    assertThat(record.links())
        .extracting(Link::address)
        .containsExactly(
            "https://tidewater.example/d?a=(b)",
            "https://tidewater.example/abc",
            "https://tidewater.example/ab");
    assertThat(written.indexOf("For those")).isLessThan(written.indexOf("tidewater.example/ab)"));
    assertThat(written.indexOf("After the"))
        .isGreaterThan(written.indexOf("tidewater.example/ab)"));
  }
}
