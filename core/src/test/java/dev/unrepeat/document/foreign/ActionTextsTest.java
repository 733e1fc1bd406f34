package dev.unrepeat.document.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.ActionState;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.TrackerLink;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ActionTextsTest {
  private static final ActionSurroundings AROUND =
      ActionSurroundings.NONE.on(LocalDate.parse("2026-10-14")).among(List.of("Mona Weiss", "MW"));

  /// Text » what is left of it » what was understood.
  private static final String TEXTS =
      """
      Alert on the pool (Priya Raman, due 30 Oct) - DONE » Alert on the pool » Priya Raman; 2026-10-30 "due 30 Oct"; done "DONE"
      Write the runbook @priya » Write the runbook » @priya
      Raise the limit, @ben » Raise the limit » @ben
      Lock the queue @lena 2026-11-10 » Lock the queue » @lena; 2026-11-10
      Write to @lena 2026-11-10 » Write to @lena 2026-11-10 » nothing
      Alert sooner (Zofenka, 2026-11-30) » Alert sooner » Zofenka; 2026-11-30
      Alert sooner (Zofenka, by 30 Nov) » Alert sooner » Zofenka; 2026-11-30 "by 30 Nov"
      Alert sooner (Terraform, 2026-11-30) » Alert sooner (Terraform, 2026-11-30) » nothing
      Alert sooner (Zofenka) » Alert sooner (Zofenka) » nothing
      Restart it at night, owner Jasper, by 2026-11-30 » Restart it at night » Jasper; 2026-11-30 "by 2026-11-30"
      Alert sooner (owner: @ben, due 2026-11-30) » Alert sooner » @ben; 2026-11-30 "due 2026-11-30"
      Alert sooner — owner: @ben, due 2026-11-30 » Alert sooner » @ben; 2026-11-30 "due 2026-11-30"
      Alert sooner. Owner: Priya Raman, by 30 Nov » Alert sooner. » Priya Raman; 2026-11-30 "by 30 Nov"
      Shed load (Estimated completion: 2026-12-15) » Shed load » 2026-12-15
      Raise the limit @priya, @ben » Raise the limit » as written @priya, @ben
      Raise the limit (@ben) » Raise the limit » @ben
      @ben: raise the limit » raise the limit » @ben
      @ben to raise the limit » raise the limit » @ben
      Better alerting on load `@ben` [detect] » Better alerting on load » @ben; detect
      Fewer workers in the pool `@ben` [repair] » Fewer workers in the pool (repair) » @ben; mitigate
      Ask @priya about the limit » Ask @priya about the limit » nothing
      Talk to @priya » Talk to @priya » nothing
      Priya Raman: raise the limit » raise the limit » Priya Raman
      Mara: raise the limit » raise the limit » Mara
      Mara Keller: raise the limit » raise the limit » Mara Keller
      Zofenka Brandt: raise the limit » raise the limit » Zofenka Brandt
      **Zofenka Brandt:** raise the limit » raise the limit » Zofenka Brandt
      Zofenka Brandt-Otte: raise the limit » raise the limit » Zofenka Brandt-Otte
      Weiss: raise the limit » raise the limit » Weiss
      Load Balancer: raise the limit » Load Balancer: raise the limit » nothing
      Payments Cluster: raise the limit » Payments Cluster: raise the limit » nothing
      Note: raise the limit » Note: raise the limit » nothing
      Checkout: raise the limit » Checkout: raise the limit » nothing
      Follow-up: raise the limit » raise the limit » nothing
      Monitoring: raise the limit » Monitoring: raise the limit » nothing
      Nächste Schritte: raise the limit » Nächste Schritte: raise the limit » nothing
      **Priya**: raise the limit » raise the limit » Priya
      **Priya** raise the limit » raise the limit » Priya
      Priya to raise the limit » raise the limit » Priya
      Weiss to raise the limit » raise the limit » Weiss
      Move to another pool » Move to another pool » nothing
      Priya & Ben: raise the limit » raise the limit » as written Priya & Ben
      **KB** raise the limit » raise the limit » as written KB
      Raise the limit (MW) » Raise the limit » as written MW
      **API**: raise the limit » **API**: raise the limit » nothing
      **Proxy**: raise the limit » **Proxy**: raise the limit » nothing
      Proxy: raise the limit » Proxy: raise the limit » nothing
      Raise the limit (Weiss Mona) » Raise the limit » Weiss Mona
      Raise the limit (priya, ben) » Raise the limit (priya, ben) » nothing
      Raise the limit (tomas,ines) » Raise the limit » as written tomas,ines
      Raise the limit (Rate Limiting) » Raise the limit (Rate Limiting) » nothing
      Raise the limit (optional) » Raise the limit (optional) » nothing
      Talk about the proxy (Rasmus call the vendor) » Talk about the proxy (call the vendor) » Rasmus
      Talk about the proxy (Mikkel call the vendor) » Talk about the proxy (call the vendor) » Mikkel
      Agnieszka: raise the limit » raise the limit » Agnieszka
      Raise the limit (Jørgen) » Raise the limit » Jørgen
      Gerrit: raise the limit » Gerrit: raise the limit » nothing
      Talk about the proxy (Tomas ask the vendor) » Talk about the proxy (ask the vendor) » Tomas
      Raise the limit. Owner: Priya Raman » Raise the limit. » Priya Raman
      Raise the limit **Owner:** Priya Raman **Due:** Nov 1, 2026 » Raise the limit » Priya Raman; 2026-11-01 "Nov 1, 2026"
      Raise the limit | Owner: SRE team | Due: TBD » Raise the limit » as written SRE team
      Raise the limit — owner Priya, due Nov 1 » Raise the limit » Priya; 2026-11-01 "due Nov 1"
      Raise the limit (owner: Priya; due: Nov 1; P1) » Raise the limit » Priya; 2026-11-01 "Nov 1"; P1
      Raise the limit. Priya, 30 Oct 2026. » Raise the limit. » Priya; 2026-10-30 "30 Oct 2026"
      Owner of the pool: find one » Owner of the pool: find one » nothing
      Due diligence on the vendor » Due diligence on the vendor » nothing
      Review the rota with Priya » Review the rota with Priya » nothing
      Raise the limit by 2026-11-01 » Raise the limit » 2026-11-01 "by 2026-11-01"
      Raise the limit → 2026-11-15 » Raise the limit » 2026-11-15
      Raise the limit until 24 Oct 2026 » Raise the limit » 2026-10-24 "until 24 Oct 2026"
      Raise the limit by end of Q2 » Raise the limit » 2027-06-30 "by end of Q2"
      Raise the limit (next sprint) » Raise the limit » 2026-11-11 "next sprint"
      Raise the limit (ETA: Q4 2026) » Raise the limit » 2026-12-31 "Q4 2026"
      Raise the limit by 2026-10-30 on all proxies » Raise the limit by 2026-10-30 on all proxies » 2026-10-30 "by 2026-10-30"
      The data written before 14 September is wrong » The data written before 14 September is wrong » nothing
      Restore the backup of 2026-10-20 » Restore the backup of 2026-10-20 » nothing
      Raise the limit by 2 weeks » Raise the limit by 2 weeks » nothing
      Reduce the load by half » Reduce the load by half » nothing
      Raise the limit ASAP » Raise the limit ASAP » nothing
      Grenze anheben bis 24. Oktober 2026 » Grenze anheben » 2026-10-24 "bis 24. Oktober 2026"
      10月末までに上限を上げる » 10月末までに上限を上げる » 2026-10-31 "10月末"
      上限を上げる（担当：佐藤、期限：2026年10月30日） » 上限を上げる » 佐藤; 2026-10-30 "2026年10月30日"
      - [x] Raise the limit » Raise the limit » done "[x]"
      * [ ] Raise the limit » Raise the limit » open "[ ]"
      3) TODO Configuration of the pool » Configuration of the pool » open "TODO"
      Raise the limit - this has already been done » Raise the limit » done "this has already been done"
      Platform team: raise the limit » raise the limit » as written Platform team
      TODO: raise the limit » raise the limit » open "TODO"
      WIP: raise the limit » raise the limit » in-progress "WIP"
      In progress - raise the limit » raise the limit » in-progress "In progress"
      Raise the limit (in progress, Ben) » Raise the limit » Ben; in-progress "in progress"
      Raise the limit - DONE » Raise the limit » done "DONE"
      Raise the limit DONE. » Raise the limit » done "DONE"
      Raise the limit (done) » Raise the limit » done "done"
      Raise the limit ✅ » Raise the limit » done "✅"
      ☑ Raise the limit » Raise the limit » done "☑"
      ~~Raise the limit~~ » Raise the limit » done "struck out"
      ~~Raise the limit~~ won't fix » Raise the limit » cancelled "won't fix"
      Raise the limit - FAILED » Raise the limit » cancelled "FAILED"
      Raise the limit (won’t do) » Raise the limit » cancelled "won’t do"
      Raise the limit (deferred to Q2) » Raise the limit » deferred "deferred to Q2"
      Raise the limit (PR merged) » Raise the limit » done "PR merged"
      Raise the limit: PR open » Raise the limit » in-progress "PR open"
      Raise the limit, fixed in #123 » Raise the limit » done "fixed in #123"; #123
      Raise the limit. This is now done » Raise the limit. » done "This is now done"
      Grenze anheben (erledigt) » Grenze anheben » done "erledigt"
      Grenze anheben - verschoben » Grenze anheben » deferred "verschoben"
      上限を上げる（対応済み） » 上限を上げる » done "対応済み"
      上限を上げる（対応中） » 上限を上げる » in-progress "対応中"
      This can be done by the vendor » This can be done by the vendor » nothing
      Verify that the job is done » Verify that the job is done » nothing
      Done properly, this needs a new proxy » Done properly, this needs a new proxy » nothing
      Open a ticket with the vendor » Open a ticket with the vendor » nothing
      Fixed alerts should stay » Fixed alerts should stay » nothing
      Mark the migration as DONE in the tracker » Mark the migration as DONE in the tracker » nothing
      Make TODO comments fail the build » Make TODO comments fail the build » nothing
      [P1] Raise the limit » Raise the limit » P1
      Raise the limit [prevent] [P0] » Raise the limit » prevent; P0
      Prevent: raise the limit » Prevent: raise the limit » nothing
      Raise the limit (SHOP-812, P1) » Raise the limit » P1; SHOP-812
      Fix the bug in SHOP-812 » Fix the bug in SHOP-812 » SHOP-812
      Use UTF-8 and TLS-1 » Use UTF-8 and TLS-1 » nothing
      Raise the limit ([#12](https://github.com/tidewater/shop/pull/12)) » Raise the limit » tidewater/shop#12
      Raise the limit [issue](https://github.com/tidewater/shop/issues/12) » Raise the limit » tidewater/shop#12
      Raise the limit — https://gitlab.example/tidewater/shop/-/merge_requests/7 » Raise the limit » tidewater/shop!7
      Raise the limit ([the plan](https://github.com/tidewater/shop/issues/12)) » Raise the limit ([the plan](https://github.com/tidewater/shop/issues/12)) » tidewater/shop#12
      **Action item:** raise the limit » raise the limit » nothing
      DONE » DONE » nothing
      """;

  @TestFactory
  Stream<DynamicTest> anActionIsReadFromItsText() {
    return TEXTS
        .lines()
        .map(line -> line.split(" » "))
        .map(parts ->
            DynamicTest.dynamicTest(
                parts[0],
                () -> {
                  ReadAction read = ActionTexts.read(parts[0], AROUND);
                  assertThat(read.what()).isEqualTo(parts[1]);
                  assertThat(understood(read)).isEqualTo(parts[2]);
                }));
  }

  private static String understood(ReadAction read) {
    Stream.Builder<String> all = Stream.builder();
    switch (read.owner()) {
      case Owner.Person person -> all.add(person.name());
      case Owner.AsWritten written -> all.add("as written " + written.text());
      case Owner.Nobody nobody -> {}
    }
    read.due()
        .ifPresent(due ->
            all.add(
                due.date() + (due.asWritten().isEmpty() ? "" : " \"" + due.asWritten() + "\"")));
    if (!read.stateAsWritten().isEmpty()) {
      all.add(word(read.standing()) + " \"" + read.stateAsWritten() + "\"");
    }
    read.type().ifPresent(type -> all.add(word(type)));
    read.priority().ifPresent(priority -> all.add(priority.name()));
    read.tickets().stream().map(TrackerLink::key).forEach(all);
    String said = all.build().collect(Collectors.joining("; "));
    return said.isEmpty() ? "nothing" : said;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /// Heading » what was understood of "Raise the limit" below it.
  private static final String GROUPS =
      """
      Completed » done "Completed"
      Immediate actions (completed) » done "completed"
      In progress (next 2 weeks): » in-progress "In progress"
      Planned actions (planned or in-progress) » open "Planned"
      Short-term improvements (Q4 2026) » 2026-12-31 "Q4 2026"
      Long-term Improvements (Target: Q4 2026 - Q1 2027) » 2027-03-31 "Q4 2026 - Q1 2027"
      By 2026-11-03 » 2026-11-03 "By 2026-11-03"
      Actions (2026-11-03) » 2026-11-03
      Actions (30 Oct) » 2026-10-30 "30 Oct"
      Priya Raman » Priya Raman
      @ben » @ben
      checkout-proxy » nothing
      Rate limiting » nothing
      Process improvements » nothing
      """;

  @TestFactory
  Stream<DynamicTest> theHeadingAboveSpeaksForItsActions() {
    return GROUPS
        .lines()
        .map(line -> line.split(" » "))
        .map(parts ->
            DynamicTest.dynamicTest(
                parts[0],
                () ->
                    assertThat(
                            understood(
                                ActionTexts.read(
                                    "Raise the limit", AROUND.under(List.of(parts[0])))))
                        .isEqualTo(parts[1])));
  }

  @Test
  void whatTheTextSaysItselfGoesBeforeTheHeading() {
    ReadAction read =
        ActionTexts.read(
            "Raise the limit (Ben, in progress, due 2026-10-20)",
            AROUND.under(List.of("Short term (Q4 2026)", "Completed", "Priya Raman")));

    assertThat(understood(read))
        .isEqualTo("Ben; 2026-10-20 \"due 2026-10-20\"; in-progress \"in progress\"");
    assertThat(read.horizon()).contains(dev.unrepeat.model.Horizon.SHORT);
  }

  @Test
  void onlyAHeadingThatSaysWhoseOrWhenIsAGroup() {
    assertThat(Stream.of("Completed", "@ben", "Priya Raman", "Short-term", "By 2026-11-03"))
        .allMatch(heading -> ActionTexts.groups(heading, AROUND));
    assertThat(Stream.of("1) Alert on the pool", "checkout-proxy", "Process", ""))
        .noneMatch(heading -> ActionTexts.groups(heading, AROUND));
  }

  @Test
  void linesBelowTheTextTellItsOwnerDayAndState() {
    ReadAction read =
        ActionTexts.read(
            "Raise the limit\n**Owner**: Priya Raman\nDue: 2026-11-01\nStatus: In progress",
            AROUND);

    assertThat(read.what()).isEqualTo("Raise the limit");
    assertThat(understood(read)).isEqualTo("Priya Raman; 2026-11-01; in-progress \"In progress\"");
  }

  @Test
  void aLineBelowIsReadByItself() {
    ReadAction read =
        ActionTexts.read(
            "Fewer workers in the pool `@ben`\nFrom 16 to 12.\n- raise it again later\n- DONE",
            AROUND);

    assertThat(read.what())
        .isEqualTo("Fewer workers in the pool\nFrom 16 to 12.\n- raise it again later");
    assertThat(understood(read)).isEqualTo("@ben; done \"DONE\"");
  }

  @Test
  void theStateOfARecordKeepsTheWordsOfTheDocument() {
    ActionItemId id = new ActionItemId(1);

    assertThat(ActionTexts.read("Raise the limit - done", AROUND).item(id).state())
        .isEqualTo(new ActionState.ClosedBefore("done"));
    assertThat(ActionTexts.read("Raise the limit - won't fix", AROUND).item(id).state())
        .isEqualTo(new ActionState.ClosedBefore("won't fix"));
    assertThat(ActionTexts.read("Raise the limit - in progress", AROUND).item(id).state())
        .isEqualTo(new ActionState.OpenBefore("in progress"));
    assertThat(ActionTexts.read("TODO: raise the limit", AROUND).item(id).state())
        .isEqualTo(new ActionState.OpenBefore("TODO"));
    assertThat(ActionTexts.read("Raise the limit", AROUND).item(id).state())
        .isEqualTo(ActionState.PROPOSED);
  }

  @Test
  void withoutADayRelativeWordsNameNoDateAndStay() {
    ReadAction read = ActionTexts.read("Raise the limit (next sprint)", ActionSurroundings.NONE);

    assertThat(read.what()).isEqualTo("Raise the limit (next sprint)");
    assertThat(read.due()).isEmpty();
  }
}
