package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Priority;
import dev.unrepeat.model.TrackerLink;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionRowsReadTest {
  private static final ActionSurroundings AROUND =
      ActionSurroundings.NONE.on(LocalDate.parse("2026-10-14"));

  private static ReadAction row(String head, String cells) {
    return ActionTexts.row(List.of(head.split(" \\| ")), List.of(cells.split(" \\| ", -1)), AROUND)
        .orElseThrow();
  }

  @Test
  void eachColumnTellsItsPart() {
    ReadAction read =
        row(
            "# | Action Item | Type | Priority | Owner | Due Date | Status",
            "1 | Alert on the pool | detect | High | Priya Raman | Nov 1, 2026 | In Progress");

    assertThat(read.what()).isEqualTo("Alert on the pool");
    assertThat(read.type()).contains(ActionType.DETECT);
    assertThat(read.priority()).contains(Priority.P1);
    assertThat(read.owner()).isEqualTo(new Owner.Person("Priya Raman"));
    assertThat(read.due()).contains(new DueDate(LocalDate.parse("2026-11-01"), "Nov 1, 2026"));
    assertThat(read.standing()).isEqualTo(ActionStanding.IN_PROGRESS);
    assertThat(read.why()).isEmpty();
  }

  @Test
  void anIssueInTheColumnForTheBugIsATicketAndAWordBesideItTheState() {
    ReadAction read =
        row(
            "Action Item | Type | Owner | Bug",
            "Raise the limit | prevent | @ben | [#12](https://github.com/tidewater/shop/issues/12) **DONE**");

    assertThat(read.tickets())
        .containsExactly(
            new TrackerLink(
                "github", "tidewater/shop#12", "https://github.com/tidewater/shop/issues/12"));
    assertThat(read.standing()).isEqualTo(ActionStanding.DONE);
    assertThat(row("Action | Bug", "Raise the limit | n/a **DONE**").standing())
        .isEqualTo(ActionStanding.DONE);
    assertThat(row("Action | Status", "Raise the limit | SHOP-812").standing())
        .isEqualTo(ActionStanding.OPEN);
  }

  @Test
  void teamsListsAndInitialsStayAsWritten() {
    assertThat(row("Action | Owner", "Raise the limit | SRE team").owner())
        .isEqualTo(new Owner.AsWritten("SRE team"));
    assertThat(row("Action | Owner", "Raise the limit | Priya, Ben").owner())
        .isEqualTo(new Owner.AsWritten("Priya, Ben"));
    assertThat(row("Action | Owner", "Raise the limit | PR").owner())
        .isEqualTo(new Owner.AsWritten("PR"));
    assertThat(row("Action | Owner", "Raise the limit | TBD").owner()).isEqualTo(Owner.NOBODY);
    assertThat(row("Action | Owner", "Raise the limit | priya").owner())
        .isEqualTo(new Owner.Person("priya"));
  }

  @Test
  void whatACellSaysBeyondItsColumnIsKept() {
    ReadAction read =
        row(
            "Task | Due | Type | Notes | Success criteria | Cost",
            "Raise the limit | after the fair | chores | because of Friday | no 5xx | 3 days");

    assertThat(read.due()).isEmpty();
    assertThat(read.why())
        .isEqualTo("Due: after the fair\nType: chores\nbecause of Friday\nCost: 3 days");
    assertThat(read.doneWhen()).isEqualTo("no 5xx");
  }

  @Test
  void columnsAreKnownInGermanAndJapanese() {
    ReadAction german =
        row(
            "Maßnahme | Zuständig | Frist | Status",
            "Grenze anheben | Mona Weiss | 24.10.2026 | offen");
    ReadAction japanese = row("対策 | 担当者 | 期限 | 状態", "上限を上げる | 佐藤 | 2026年10月30日 | 対応中");

    assertThat(german.due()).contains(new DueDate(LocalDate.parse("2026-10-24"), "24.10.2026"));
    assertThat(german.owner()).isEqualTo(new Owner.Person("Mona Weiss"));
    assertThat(japanese.due()).contains(new DueDate(LocalDate.parse("2026-10-30"), "2026年10月30日"));
    assertThat(japanese.standing()).isEqualTo(ActionStanding.IN_PROGRESS);
  }

  @Test
  void aColumnThatAsksIsAnsweredWithYes() {
    assertThat(row("Action | Done?", "Raise the limit | yes").standing())
        .isEqualTo(ActionStanding.DONE);
    assertThat(row("Action | Completed on", "Raise the limit | 2026-10-20").standing())
        .isEqualTo(ActionStanding.DONE);
    assertThat(row("Action | Done?", "Raise the limit | no").standing())
        .isEqualTo(ActionStanding.OPEN);
  }

  @Test
  void aRowWithoutAnActionIsNone() {
    assertThat(ActionTexts.row(List.of("Action", "Owner"), List.of("-", "Priya"), AROUND))
        .isEmpty();
    assertThat(ActionTexts.row(List.of("Owner", "Due"), List.of("Priya", "x"), AROUND)).isEmpty();
    assertThat(ActionTexts.row(List.of(), List.of(), AROUND)).isEmpty();
  }
}
