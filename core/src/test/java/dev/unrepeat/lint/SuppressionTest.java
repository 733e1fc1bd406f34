package dev.unrepeat.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.lint.rules.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {
  private static final Linter LINTER = new Linter(RuleBook.ALL, Settings.STANDARD);

  private static Verdict judge(String document) {
    return LINTER.judge(LintedDocument.of("d.md", document));
  }

  private static List<String> rules(String document) {
    return judge(document).findings().stream()
        .filter(f -> f.family() == Family.BLAME || f.family() == Family.SUPPRESSIONS)
        .map(Finding::rule)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- unrepeat-disable-next-line agentless-blame -- quoted -->\nDeleted by mistake.",
        "<!-- unrepeat-disable-next-line agentless-blame -- quoted -->\n\nDeleted by mistake.",
        "<!-- unrepeat-disable-next-line agentless-blame -- quoted -->\r\n\r\nDeleted by mistake.\r\n",
        "<!-- unrepeat-disable-next-line agentless-blame -- a\nreason of two lines -->\nDeleted by mistake.",
        "Deleted **by** _mistake_. <!-- unrepeat-disable-line agentless-blame -- quoted -->",
        "**Deleted** <!-- unrepeat-disable-line agentless-blame -- quoted --> **by** mistake.",
        "- one\n- Deleted by mistake. <!-- unrepeat-disable-line agentless-blame -- quoted -->\n- two",
        "- one\n\n  <!-- unrepeat-disable-next-line agentless-blame -- quoted -->\n  Deleted by mistake.",
        "- one <!-- unrepeat-disable-next-line agentless-blame -- quoted -->\n- Deleted by mistake.",
        "| a | b |\n|---|---|\n| x | by mistake <!-- unrepeat-disable-line agentless-blame -- q --> |",
        "| a | b |\n|---|---|\n| x <!-- unrepeat-disable-next-line agentless-blame -- q --> | y |\n| x | by mistake |",
        "<!-- unrepeat-disable agentless-blame -- quoted -->\n\n- by mistake\n\n<!-- unrepeat-enable agentless-blame -->\n",
        "<!-- unrepeat-disable agentless-blame -- quoted to the end -->\n\n- by mistake\n\n| a |\n|---|\n| by mistake |\n",
        "It went by mistake.\n\n<!-- unrepeat-disable-file agentless-blame -- a customer's letter -->\n",
        "---\ntitle: T\nunrepeat-disable: agentless-blame -- a letter\n---\n\nIt went by mistake.\n",
        "---\ntitle: T\nunrepeat-disable:\n  - agentless-blame -- a letter\n---\n\nIt went by mistake.\n",
        "---\ntitle: T\nunrepeat-disable:\n  agentless-blame: a letter\n---\n\nIt went by mistake.\n",
        "<!-- vale off -->\n\nIt went by mistake.\n\n<!-- vale on -->\n",
        "<!-- vale Unrepeat.agentless-blame = NO -->\n\nIt went by mistake.\n",
        "<!-- vale unrepeat.agentless-blame[\"by mistake\"] = NO -->\n\nIt went by mistake.\n"
      })
  void setsAsideWhereItIsWritten(String document) {
    Verdict verdict = judge(document);

    assertThat(rules(document)).isEmpty();
    assertThat(verdict.setAside()).extracting(Finding::rule).contains("agentless-blame");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By mistake.\n\n<!-- vale off -->\n\nIt went well.\n\n<!-- vale on -->\n",
        "<!-- vale off -->\n\nIt went well.\n\n<!-- vale on -->\n\nBy mistake.\n",
        "<!-- vale Other.Rule = NO -->\n\nBy mistake.\n",
        "`<!-- unrepeat-disable-line agentless-blame -- q -->` by mistake",
        "```\n<!-- unrepeat-disable agentless-blame -- q -->\n```\n\nBy mistake.\n"
      })
  void setsNothingAsideElsewhere(String document) {
    assertThat(rules(document)).containsExactly("agentless-blame");
  }

  @Test
  void reachesOneLineOnly() {
    assertThat(
            rules(
                "<!-- unrepeat-disable-next-line agentless-blame -- q -->\nBy mistake.\nBy mistake again.\n"))
        .containsExactly("agentless-blame");
  }

  @Test
  void endsOneRuleOfSeveral() {
    String document =
        "<!-- unrepeat-disable agentless-blame, action-without-date -- q -->\n\nBy mistake.\n\n"
            + "<!-- unrepeat-enable agentless-blame -->\n\nBy mistake.\n\n"
            + "## Action items\n\n- [ ] Alert on a full pool\n";

    assertThat(rules(document)).containsExactly("agentless-blame");
    assertThat(judge(document).setAside())
        .extracting(Finding::rule)
        .containsExactly("agentless-blame", "action-without-date");
  }

  @Test
  void complainsAboutWordsThatMeanNothing() {
    assertThat(judge("<!-- unrepeat-disable-nextline agentless-blame -- q -->\nFine.\n").findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("Did you mean \"disable-next-line\"?"));
  }

  @Test
  void saysOnceThatAReasonWithoutDashesNamesNoRules() {
    String document =
        "<!-- unrepeat-disable-next-line human-error: said by the press -->\nIt was human error.\n";
    assertThat(
            judge(document).findings().stream()
                .filter(f -> f.rule().equals("suppression-without-reason")))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("human-error:", "press", "two dashes"));
  }

  @Test
  void doesNotCallUnusedWhatWasNotAsked() {
    Settings off =
        new Settings(
            java.util.Map.of(
                "agentless-blame",
                new Settings.RuleSetting(false, java.util.Optional.empty(), java.util.Map.of())),
            Vocabulary.NONE);
    LintedDocument document =
        LintedDocument.of("d.md", "<!-- unrepeat-disable-line agentless-blame -- q --> Fine.\n");

    assertThat(new Linter(RuleBook.ALL, off).lint(document)).isEmpty();
  }

  @Test
  void judgesNothingThatUnrepeatPrintedItself() {
    String printed =
        "## Metrics\n\n<!-- computed metrics -->\n\nStopped by mistake.\n\n<!-- /computed -->\n\n"
            + "<!-- guidance 1a2b -->\n> Not by mistake.\n<!-- /guidance -->\n\n"
            + "<!-- unrepeat:record v1\nby mistake\n-->\n";

    assertThat(rules(printed)).isEmpty();
    assertThat(rules(printed + "\nBy mistake.\n")).containsExactly("agentless-blame");
  }
}
