package dev.unrepeat.lint.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Fixes;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Proposal;
import dev.unrepeat.lint.Settings;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleReaderTest {
  private static StyleReader read(String yaml) {
    StyleReader reader = new StyleReader();
    reader.read("Team", "Rule", yaml, "styles/Team/Rule.yml");
    return reader;
  }

  private static Linter linter(String yaml) {
    StyleReader reader = read(yaml);
    assertThat(reader.complaints()).isEmpty();
    assertThat(reader.rules()).hasSize(1);
    return new Linter(reader.rules(), Settings.STANDARD);
  }

  private static List<Finding> find(String yaml, String document) {
    return linter(yaml).lint(LintedDocument.of("d.md", document));
  }

  private static List<String> texts(String yaml, String document) {
    return find(yaml, document).stream().map(Finding::text).toList();
  }

  @Test
  void existenceFindsWholeWordsWithTheirPlaces() {
    String rule =
        "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nignorecase: true\n"
            + "tokens:\n  - obviously\n  - simpl[ye]\nexceptions: [simple]\n";

    List<Finding> found = find(rule, "Obviously **sim**ply &amp; simple, `simply`, simplyfied.\n");

    assertThat(found).extracting(Finding::text).containsExactly("Obviously", "sim**ply");
    assertThat(found.getFirst())
        .satisfies(f -> {
          assertThat(f.rule()).isEqualTo("Team.Rule");
          assertThat(f.level()).isEqualTo(Level.ERROR);
          assertThat(f.message()).isEqualTo("Avoid 'Obviously'.");
        });
  }

  @Test
  void existenceReadsRawTextAndMarks() {
    assertThat(
            texts(
                "extends: existence\nmessage: m\nscope: raw\nnonword: true\ntokens: ['  +$', '{{']\n",
                "a  \nb {{x}}\n"))
        .containsExactly("  ", "{{");
    assertThat(
            texts(
                "extends: existence\nmessage: m\nscope: heading\nnonword: true\ntokens: ['[.!]$']\n",
                "# One.\n\nTwo.\n"))
        .containsExactly(".");
  }

  @Test
  void substitutionProposesAndFixesWhereTheRuleSaysSo() {
    String rule =
        "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\n"
            + "swap:\n  utili[sz]e: use\n  root cause: contributing factor|trigger\n";

    List<Finding> found = find(rule, "Utilize the root cause.\n");

    assertThat(found)
        .extracting(Finding::message)
        .containsExactly(
            "Use 'use' instead of 'Utilize'.",
            "Use 'contributing factor' or 'trigger' instead of 'root cause'.");
    assertThat(found.getFirst().proposal().orElseThrow())
        .isInstanceOfSatisfying(
            Proposal.Rewrite.class, r -> assertThat(r.edit().text()).isEqualTo("Use"));
    Linter fixing = linter(rule + "action:\n  name: replace\n");
    assertThat(Fixes.of("d.md", "Utilize it, utilise it.\r\n", fixing).source())
        .isEqualTo("Use it, use it.\r\n");
  }

  @Test
  void substitutionSparesTheBetterWordItself() {
    assertThat(
            texts(
                "extends: substitution\nmessage: m\nignorecase: true\nswap:\n  github: GitHub\n",
                "GitHub and Github.\n"))
        .containsExactly("Github");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extends: occurrence\\nscope: sentence\\nmax: 2\\ntoken: '\\b\\w+\\b'|One two. One two three.|One two three.",
        "extends: repetition\\nalpha: true\\nignorecase: true\\ntokens: ['[^\\s]+']|It was the The end of of it. - -|the The;of of",
        "extends: consistency\\neither:\\n  post-mortem: postmortem|A postmortem is a post-mortem.|post-mortem",
        "extends: conditional\\nfirst: '\\b([A-Z]{3,5})\\b'\\nsecond: '\\(([A-Z]{3,5})\\)'\\nexceptions: [UTC]|An error budget (SLO) of the SLO in UTC by DNS.|DNS",
        "extends: capitalization\\nmatch: $sentence\\nscope: heading\\nexceptions: [Redis]|# What Went well in Redis|What Went well in Redis",
        "extends: capitalization\\nmatch: $title\\nscope: heading|# What went Well|What went Well",
        "extends: existence\\nscope: '~heading & ~list'\\ntokens: [x]|# x in heading|''"
      })
  void looksAsThePointSays(String rule, String document, String found) {
    String yaml = rule.replace("\\n", "\n") + "\nmessage: m\n";

    assertThat(String.join(";", texts(yaml, document))).isEqualTo(found);
  }

  @Test
  void computesFormulasAndGrades() {
    String text =
        "# One\n\n" + "Nobody anticipated extraordinarily complicated consequences. ".repeat(3);

    assertThat(
            find(
                "extends: metric\nmessage: 'Grade %s'\nformula: |\n  (words / sentences) * 2\n"
                    + "condition: '> 9'\n",
                text))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo("Grade 10.00");
    assertThat(
            find(
                "extends: readability\nmessage: 'Grade %s'\ngrade: 8\n"
                    + "metrics: [Flesch-Kincaid, Gunning Fog]\n",
                text))
        .hasSize(1);
    assertThat(find("extends: readability\nmessage: 'Grade %s'\ngrade: 8\n", "The cat sat.\n"))
        .isEmpty();
    assertThat(Formula.value("-2 * (3 + sqrt(16)) / 7", new TreeMap<>()))
        .isCloseTo(-2, within(1e-9));
  }

  @Test
  void sequenceFindsWordsThatFollowOneAnother() {
    String rule =
        """
        extends: sequence
        message: "'%[1]s … %[2]s': say who decides."
        ignorecase: true
        tokens:
          - pattern: should|must
          - pattern: not|never
            negate: true
          - pattern: be
            skip: 2
          - pattern: \\w+ed
        """;

    List<Finding> found =
        find(
            rule,
            "It should perhaps be closed. It must not be opened. It **should** now be *used*.\n");

    assertThat(found)
        .extracting(Finding::text)
        .containsExactly("should perhaps be closed", "should** now be *used");
    assertThat(found.getFirst().message()).isEqualTo("'should … be': say who decides.");
  }

  @Test
  void sequenceTakesTheBeginningForNoWord() {
    String rule =
        "extends: sequence\nmessage: m\ntokens:\n"
            + "  - {pattern: the, negate: true}\n  - {pattern: on-call}\n";

    assertThat(texts(rule, "on-call looked, the on-call slept\n")).containsExactly("on-call");
    assertThat(texts(rule, "- on-call\n")).containsExactly("on-call");
  }

  @Test
  void sequenceSaysWhatItCannotDo() {
    StyleReader tagged =
        read("extends: sequence\nmessage: m\ntokens:\n  - tag: MD\n  - pattern: be\n");
    assertThat(tagged.rules()).isEmpty();
    assertThat(tagged.complaints()).isEmpty();
    assertThat(tagged.skipped()).singleElement().asString().contains("parts of speech (tag)");
    assertThat(read("extends: sequence\nmessage: m\ntokens: [a, b]\n").complaints())
        .singleElement()
        .asString()
        .contains("Rule.yml:3: tokens: list the words that follow one another");
    assertThat(read("extends: sequence\nmessage: m\ntokens:\n  - pattern: '('\n").complaints())
        .singleElement()
        .asString()
        .contains("Rule.yml:4: pattern: a pattern here cannot be read");
  }

  @Test
  void sequenceEndsOnHostileTokens() {
    StringBuilder rule = new StringBuilder("extends: sequence\nmessage: m\ntokens:\n");
    for (int i = 0; i < 30; i++) {
      rule.append("  - {pattern: a, skip: 90}\n");
    }
    rule.append("  - {pattern: b}\n");

    assertThat(texts(rule.toString(), "a ".repeat(5_000) + "\n")).isEmpty();
  }

  @Test
  void endsAPatternThatWouldNotEnd() {
    String rule = "extends: existence\nmessage: m\nnonword: true\ntokens: ['(a+)+$', '(.*)*x']\n";

    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(find(rule, "a".repeat(5_000) + "b\n"))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("without an end")));
  }

  @Test
  void saysWhichRulesAreNotAsked() {
    assertThat(read("extends: script\nmessage: m\nscript: |\n  x := 1\n").skipped())
        .containsExactly(
            "styles/Team/Rule.yml:1: Team.Rule is not asked: it extends script, and no program of a style is run here. The other rules of its style are.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "extends: existense\\nmessage: m\\ntokens: [a]|styles/Team/Rule.yml:1: extends: nothing is called \"existense\"",
        "extends: existence\\nmessage: m|tokens: list what should not be there.",
        "extends: existence\\ntokens: [a]|message: say what the rule tells people",
        "extends: existence\\nmessage: m\\ntokens: ['(a']|Rule.yml:3: tokens: a pattern here cannot be read: Unclosed group",
        "extends: existence\\nmessage: m\\nlevel: fatal\\ntokens: [a]|level: \"fatal\" is no level.",
        "extends: existence\\nmessage: m\\nscope: code\\ntokens: [a]|scope: \"code\" is no part of a document that is read here.",
        "extends: metric\\nmessage: m\\nformula: words + x\\ncondition: '> 1'|formula: this is no formula from \"x\" on.",
        "extends: metric\\nmessage: m\\nformula: words\\ncondition: many|is no condition. Write one such as",
        "extends: occurrence\\nmessage: m\\ntoken: a|token: say what is counted, and max or min.",
        "message: m|extends: say what the rule extends."
      })
  void saysWhatIsWrongInARule(String yaml, String said) {
    StyleReader reader = read(yaml.replace("\\n", "\n"));

    assertThat(reader.rules()).isEmpty();
    assertThat(String.join("\n", reader.complaints())).contains(said);
  }
}
