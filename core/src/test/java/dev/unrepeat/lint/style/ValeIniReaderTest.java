package dev.unrepeat.lint.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.LeftOut;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.Settings.RuleSetting;
import dev.unrepeat.lint.Vocabulary;
import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValeIniReaderTest {
  private static final String INI =
      """
      # The settings of one company.
      StylesPath = "ci/styles" ; beside the build
      MinAlertLevel: warning
      Vocab = Shop, Platform

      [formats]
      mdx = md

      [*]
      BasedOnStyles = House

      [*.md]
      BasedOnStyles = House, \\
                      Reviews
      House.Tone = NO
      Reviews.Words = error

      [drafts/*.md]
      BasedOnStyles =
      House.Tone = suggestion
      """;

  private static ValeIni read(String text) {
    return ValeIniReader.read(text, ".vale.ini");
  }

  private static OwnRule rule(String style, String name, String level) {
    StyleReader reader = new StyleReader();
    reader.read(
        style,
        name,
        "extends: existence\nmessage: m\nlevel: " + level + "\ntokens: [a]\n",
        style + "/" + name + ".yml");
    return reader.rules().getFirst();
  }

  private static final List<OwnRule> RULES =
      List.of(
          rule("House", "Tone", "error"),
          rule("House", "Hints", "suggestion"),
          rule("House", "Names", "warning"),
          rule("Reviews", "Words", "warning"));

  private static List<String> on(ValeIni ini, String path) {
    Map<String, RuleSetting> settings = ini.settings(path, RULES);
    return RULES.stream().map(OwnRule::id).filter(id -> settings.get(id).on()).toList();
  }

  @Test
  void readsWhatStandsAboveTheSections() {
    ValeIni ini = read(INI);

    assertThat(ini.stylesPath()).isEqualTo("ci/styles");
    assertThat(ini.least()).isEqualTo(Level.WARNING);
    assertThat(ini.vocabularies())
        .containsExactly(new ValeIni.Named("Shop", 4), new ValeIni.Named("Platform", 4));
    assertThat(ini.styles().stream().map(ValeIni.Named::name)).containsExactly("House", "Reviews");
    assertThat(ini.notes()).isEmpty();
  }

  @Test
  void theLastSectionThatFitsSaysWhichStyles() {
    ValeIni ini = read(INI);

    assertThat(on(ini, "page.txt")).containsExactly("House.Tone", "House.Names");
    assertThat(on(ini, "postmortems/checkout.md")).containsExactly("House.Names", "Reviews.Words");
    assertThat(on(ini, "checkout.mdx")).containsExactly("House.Names", "Reviews.Words");
    assertThat(on(ini, "drafts/deep/checkout.md")).containsExactly("Reviews.Words");
  }

  @Test
  void settingsOfRulesAddUpAndALaterOneCounts() {
    Map<String, RuleSetting> settings = read(INI).settings("drafts/a.md", RULES);

    assertThat(settings.get("Reviews.Words").level()).isEqualTo(Optional.of(Level.ERROR));
    assertThat(settings.get("House.Tone").on()).as("a suggestion is below the least").isFalse();
    assertThat(settings.get("House.Tone").level()).isEqualTo(Optional.of(Level.SUGGESTION));
  }

  @Test
  void knowsWhichRulesNobodyIsAskedAbout() {
    ValeIni ini = read("StylesPath = s\n[*]\nBasedOnStyles = A\nA.One = NO\n[*.md]\nB.Two = YES\n");

    assertThat(ini.asks("A.One")).isFalse();
    assertThat(ini.asks("A.Other")).isTrue();
    assertThat(ini.asks("B.Two")).isTrue();
    assertThat(ini.asks("B.Other")).isFalse();
    assertThat(ini.styles().getLast()).isEqualTo(new ValeIni.Named("B", 6));
  }

  @Test
  void leavesOutWhatPatternsFind() {
    ValeIni ini =
        read(
            "StylesPath = s\n[*.md]\nTokenIgnores = (\\$[^$]{1,9}\\$), @\\w+\n"
                + "BlockIgnores = (?s) *({< file >}.*?{</ file >})\n");

    String source = "Cost $a, b$ of @ben. {< file >}\nx\n{</ file >} y\n";
    assertThat(
            ini.leftOut("a.md").in(source).spans().stream()
                .map(span -> source.substring(span.from(), span.to())))
        .containsExactly("$a, b$", "@ben", "{< file >}\nx\n{</ file >}");
    assertThat(ini.leftOut("a.txt").in(source).spans()).isEmpty();
  }

  @Test
  void saysOnceThatAPatternReadsWithoutAnEndAndAsksTheRulesAllTheSame() {
    LeftOut left =
        read("StylesPath = s\n[*.md]\nTokenIgnores = (a+)+$\nBlockIgnores = @\\w+\n")
            .leftOut("a.md");
    ValeWords words = new ValeWords();
    words.reject("simply\nben\n", "reject.txt");
    Linter linter = new Linter(words.rules(), new Settings(Map.of(), Vocabulary.NONE, left));

    List<Finding> found =
        linter.lint(LintedDocument.of("a.md", "Simply simply @ben " + "a".repeat(5_000) + "b\n"));

    assertThat(found)
        .extracting(Finding::message)
        .filteredOn(message -> message.contains("without an end"))
        .singleElement()
        .asString()
        .startsWith("A pattern of TokenIgnores or BlockIgnores");
    assertThat(found).extracting(Finding::text).contains("simply").doesNotContain("ben");
  }

  @Test
  void saysWhatIsNotObeyed() {
    String ini =
        "StylesPath = s\nPackages = Google\nIgnoredScopes = code, em\nSphinxBuildPath = b\n"
            + "[asciidoctor]\nattr = YES\n[*.md]\nTransform = a.xsl\n";

    assertThat(read(ini).notes())
        .hasSize(5)
        .anySatisfy(n -> assertThat(n).startsWith(".vale.ini:2: Packages: nothing is fetched"))
        .anySatisfy(n -> assertThat(n).startsWith(".vale.ini:3: IgnoredScopes: em is read"))
        .anySatisfy(n -> assertThat(n).startsWith(".vale.ini:4: SphinxBuildPath is not known"))
        .anySatisfy(n -> assertThat(n).startsWith(".vale.ini:5: [asciidoctor] sets another"))
        .anySatisfy(n -> assertThat(n).startsWith(".vale.ini:8: Transform is not known"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MinAlertLevel = error|.vale.ini:1: StylesPath: name the folder",
        "StylesPath = s\\nMinAlertLevel = fatal|.vale.ini:2: MinAlertLevel: \"fatal\" is no level",
        "StylesPath = s\\n[*]\\nA.B = maybe|.vale.ini:3: A.B: \"maybe\" is no level",
        "StylesPath = s\\n[*.md]\\nTokenIgnores = (a|.vale.ini:3: TokenIgnores: \"(a\" cannot be read",
        "StylesPath = s\\nwords|.vale.ini:2: \"Name = value\" or \"[*.md]\"",
        "StylesPath = s\\n[../*.md]|.vale.ini:2: [../*.md]: A pattern of paths begins"
      })
  void complainsWithTheLine(String text, String said) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(Refused.class)
        .hasMessageContaining(said);
  }
}
