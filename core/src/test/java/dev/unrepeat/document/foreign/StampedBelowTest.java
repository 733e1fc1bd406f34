package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The history of a status page, copied or saved: each update ends with its time.
class StampedBelowTest {
  private static final String COPIED =
      """
      Mar 13, 2026
      Checkout is slow
      Resolved - All carts are fast again.
      Mar 13, 14:24 UTC
      Update -
      We have added a second pool.

      It takes effect within minutes.
      Mar 13, 10:01 UTC
      Investigating - We look into errors of the cart.
      Mar 13, 07:00 UTC
      """;

  @Test
  void theTimeBelowAnUpdateIsItsTime() {
    ForeignReading read = Fixture.reading("history.txt", COPIED);

    assertThat(Fixture.headings(read))
        .containsExactly("3 status-update", "5 status-update", "10 status-update");
    assertThat(read.notes()).isEmpty();
    assertThat(Fixture.events(read))
        .containsExactlyInAnyOrder(
            "4 2026-03-13T14:24:00Z Resolved\nAll carts are fast again.",
            "9 2026-03-13T10:01:00Z Update\nWe have added a second pool.\n"
                + "It takes effect within minutes.",
            "11 2026-03-13T07:00:00Z Investigating\nWe look into errors of the cart.");
  }

  @Test
  void aSavedHistoryIsReadTheSame() {
    ForeignReading read =
        Fixture.reading(
            "history.html",
            """
            <h1>Checkout is slow</h1>
            <div><strong>Resolved</strong> - <span>All carts are fast again.</span><br>
            <small>Mar <var>13</var>, 2026 - <var>14:24</var> UTC</small></div>
            <div><strong>Investigating</strong> - <span>We look into it.</span><br>
            <small>Mar <var>13</var>, <var>07:00</var> UTC</small></div>
            """);

    assertThat(Fixture.events(read))
        .extracting(event -> event.replaceFirst("^\\d+ ", "").split("Z")[0])
        .containsExactlyInAnyOrder("2026-03-13T14:24:00", "2026-03-13T07:00:00");
  }

  @Test
  void oneStateAloneIsNoHistory() {
    ForeignReading read =
        Fixture.reading("a.txt", "Checkout was slow\n\nUpdate - we wait\nMar 13, 07:00 UTC\n");

    assertThat(Fixture.headings(read)).doesNotContain("3 status-update");
  }
}
