package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Forms that action items have: tables, themes with actions below, headings, owners.
class ActionFormsReadTest {
  private static String below(String heading) {
    return "# Queue was stuck\n\n## " + heading + "\n\n";
  }

  @Test
  void theColumnThatHoldsSentencesSaysWhatToDo() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    | Action | Details | Owner |
                    |---|---|---|
                    | P1 | Alert on the length of the queue | Ben Ode |
                    | P2 | Write the runbook for a failover | Priya Raman |
                    """))
        .containsExactly(
            "Alert on the length of the queue | Ben Ode",
            "Write the runbook for a failover | Priya Raman");
  }

  @Test
  void aColumnMayDescribeItsActions() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    | Action item description | Status |
                    |---|---|
                    | Alert on the length of the queue | DONE |
                    """))
        .containsExactly("Alert on the length of the queue | | | done");
  }

  @Test
  void aThemeIsNoActionWhereEachItemBelowSaysWhatToDo() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    1. **Monitoring and alerting**
                       - Add an alert on the length of the queue
                       - Page the second line after ten minutes
                    2. **Add a kill switch**
                       - The switch stops all writes
                    """))
        .containsExactly(
            "Add an alert on the length of the queue",
            "Page the second line after ten minutes",
            "**Add a kill switch** / - The switch stops all writes");
  }

  @Test
  void thingsWithBoxesBelowAnActionOwnNothing() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    - [ ] Make sure that an alert is there for:
                      - [ ] Warp Speed
                      - [ ] Queue Runner
                    """))
        .containsExactly(
            "Make sure that an alert is there for: / - [ ] Warp Speed / - [ ] Queue Runner");
  }

  @Test
  void aLetteredHeadingWithWhatToDoIsAnAction() {
    assertThat(
            Fixture.actions(
                below("Preventive actions")
                    + """
                    ### A. Health check

                    Implement a check that runs at the start:

                    1. Reads the ids of the lists
                    2. Alerts where one is missing

                    ### B. Naming

                    Use one name for each list.
                    """))
        .containsExactly(
            "Health check / Implement a check that runs at the start: / - Reads the ids of the lists"
                + " / - Alerts where one is missing",
            "Naming / Use one name for each list.");
  }

  @Test
  void shortWordsInCapitalsOwnWhatStandsBehindThem() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    - ICL: write down who leads at night
                    - SRE: show the queue on a dashboard
                    """))
        .containsExactly(
            "write down who leads at night | ICL", "show the queue on a dashboard | SRE");
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    - DNS: lower the time to live
                    - API: limit the size of a request
                    """))
        .containsExactly("DNS: lower the time to live", "API: limit the size of a request");
  }

  @Test
  void anOwnerIsSureWithADayThatNobodyKnows() {
    assertThat(
            Fixture.actions(
                below("Action items") + "- [ ] Alert on the queue (Owner: DevOps, Due: 24h)\n"))
        .containsExactly("Alert on the queue (Due: 24h) | DevOps");
  }

  @Test
  void namesAndDaysMayBeMentioned() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    - [ ]  Alert on the queue @Ben Ode @May 4, 2026
                    - [ ]  Ask the vendor, and thank @Ben Ode
                    """))
        .containsExactly(
            "Alert on the queue | Ben Ode | 2026-05-04", "Ask the vendor, and thank @Ben Ode");
  }

  @Test
  void theNumberOfAnActionIsNoTicket() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    AI-1: Alert on the queue (owner: Priya Raman, due 2026-05-04)
                    AI-2: ~~Write the runbook~~ ✅

                    - AI-3: Test the failover (Ben Ode, due 2026-06-01) SHOP-77
                    """))
        .containsExactly(
            "Alert on the queue | Priya Raman | 2026-05-04",
            "Write the runbook | | | done",
            "Test the failover | Ben Ode | 2026-06-01 | | SHOP-77");
  }

  @Test
  void aHeadingInTwoLanguagesNamesNobody() {
    assertThat(Fixture.actions(below("再発防止策 (Preventive Measures)") + "1. 監視を追加する\n"))
        .containsExactly("監視を追加する");
  }

  @Test
  void whatAHeadingSaysFirstInBracketsHoldsForAll() {
    assertThat(Fixture.actions(below("改进措施（已落实，每周检查）") + "1. 增加告警\n"))
        .containsExactly("增加告警 | | | done");
  }

  @Test
  void theAddressOfMailsIsNotPartOfAName() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    | Action | Owner |
                    |---|---|
                    | Alert on the queue | [Priya Raman](mailto:pr@example.org) |
                    """))
        .containsExactly("Alert on the queue | Priya Raman");
  }

  @Test
  void actionsStandInTablesAndListsOfJira() {
    assertThat(
            Fixture.actions(
                """
                h1. Queue was stuck

                h2. Action items

                ||Action||Owner||Due||Status||
                |Alert on the queue|[~mina]|2026-05-04|{color:green}Done{color}|
                |Write the runbook|Ben Ode|2026-06-01|Open|

                h2. Next steps

                * (/) Raise the limit of the pool
                * [SHOP-12] Test the failover
                """))
        .containsExactly(
            "Alert on the queue | @mina | 2026-05-04 | done",
            "Write the runbook | Ben Ode | 2026-06-01",
            "Raise the limit of the pool | | | done",
            "Test the failover | | | | SHOP-12");
  }

  @Test
  void theFirstWordsOfAStateColumnSayIt() {
    assertThat(
            Fixture.actions(
                below("Action items")
                    + """
                    | Action | Status |
                    |---|---|
                    | Restore the check of owners | Complete on the main branch |
                    | Log who asked | Not started because of the move |
                    """))
        .containsExactly("Restore the check of owners | | | done", "Log who asked");
  }

  @Test
  void numbersOfActionsBeginWithNoughtAndAreNoTickets() {
    assertThat(
            Fixture.actions(
                below("Corrective actions")
                    + """
                    1. **CA-001**: Replace the column
                       - **Responsible**: Ben Ode
                       - **Due date**: January 20, 2026
                       - **Status**: Completed
                    2. **SHOP-12**: Test the failover
                    """))
        .containsExactly(
            "**CA-001**: Replace the column | Ben Ode | 2026-01-20 | done",
            "**SHOP-12**: Test the failover | | | | SHOP-12");
  }

  @Test
  void anInstructionWithThingsBelowIsOneAction() {
    assertThat(
            Fixture.actions(
                below("Preventive actions")
                    + """
                    1. Update the checklist:
                       - Check of the guides and the screws
                    2. Monitoring of the queue:
                       - Alert on its length before it is full
                    """))
        .containsExactly(
            "Update the checklist: / - Check of the guides and the screws",
            "Alert on its length before it is full");
  }

  @Test
  void aLinkAtTheBeginningMaySayThatItIsDone() {
    assertThat(
            Fixture.actions(
                below("Remediation items")
                    + """
                    - [#101 (Done)](https://github.com/tidewater/shop/pull/101): make a network of its own
                    - [#104](https://github.com/tidewater/shop/issues/104): export the logs
                    """))
        .containsExactly(
            "[#101 (Done)](https://github.com/tidewater/shop/pull/101): make a network of its own"
                + " | | | done | tidewater/shop#101",
            "[#104](https://github.com/tidewater/shop/issues/104): export the logs"
                + " | | | | tidewater/shop#104");
  }

  @Test
  void aLabelAmongOthersInOneParagraphOpensAnAction() {
    assertThat(
            Fixture.actions(
                """
                # Log of the shop

                ### 3 May · Queue was stuck
                **Symptom:** Orders waited.
                **Fix:** The limit was raised.
                **Follow-ups:** Alert on the length of the queue.
                """))
        .containsExactly("Alert on the length of the queue.");
  }

  @Test
  void wordsInBracketsOfAHeadingAreNoNames() {
    assertThat(
            Fixture.actions(below("Corrective actions (Next Session)") + "- Alert on the queue\n"))
        .containsExactly("Alert on the queue");
    assertThat(
            Fixture.actions(below("Corrective actions (Priya Raman)") + "- Alert on the queue\n"))
        .containsExactly("Alert on the queue | Priya Raman");
  }
}
