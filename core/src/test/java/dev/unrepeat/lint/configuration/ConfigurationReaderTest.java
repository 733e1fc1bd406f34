package dev.unrepeat.lint.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Settings;
import dev.unrepeat.lint.Settings.RuleSetting;
import dev.unrepeat.lint.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {
  private static Configuration read(String yaml) {
    return ConfigurationReader.read(yaml, ".unrepeat.yml");
  }

  @Test
  void readsWhatATeamSets() {
    Configuration read =
        read(
            """
            rules:
              agentless-blame: error
              action-without-date: off
              too-many-actions: { level: suggestion, most: 5 }
            vocabulary:
              people: [Priya Natarajan, "@Ines"]
              people-file: people.txt
              roles: release captain
              systems:
                - Jenkins
            ignore: [templates/, "*.draft.md"]
            styles: our/styles
            overrides:
              - files: "security/**"
                rules:
                  too-many-actions: { most: 3 }
                  action-without-date: on
            """);

    Settings settings = read.settings("a.md", read.words());
    assertThat(settings.rules())
        .containsEntry("agentless-blame", new RuleSetting(true, Optional.of(Level.ERROR), Map.of()))
        .containsEntry(
            "too-many-actions",
            new RuleSetting(true, Optional.of(Level.SUGGESTION), Map.of("most", 5)));
    assertThat(settings.rules().get("action-without-date").on()).isFalse();
    assertThat(read.settings("security/a.md", Vocabulary.NONE).rules())
        .containsEntry(
            "too-many-actions",
            new RuleSetting(true, Optional.of(Level.SUGGESTION), Map.of("most", 3)))
        .containsEntry("action-without-date", new RuleSetting(true, Optional.empty(), Map.of()));
    assertThat(read.words().people()).containsExactlyInAnyOrder("priya natarajan", "@ines");
    assertThat(read.words().roles()).containsExactly("release captain");
    assertThat(read.words().systems()).containsExactly("jenkins");
    assertThat(read.wordFiles()).containsEntry("people", List.of("people.txt"));
    assertThat(read.styles()).contains("our/styles");
    assertThat(read.ignores("templates/x.md")).isTrue();
    assertThat(read.ignores("deep/templates/x.md")).isTrue();
    assertThat(read.ignores("a/b.draft.md")).isTrue();
    assertThat(read.ignores("a/b.md")).isFalse();
  }

  @Test
  void takesAnEmptyFile() {
    assertThat(read("").rules()).isEmpty();
    assertThat(read("# nothing yet\n").rules()).isEmpty();
    assertThat(read("rules:\n").rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules:\\n  agentless-blame: eror|.unrepeat.yml:2: rules.agentless-blame: \"eror\" is no level. Write off",
        "rules:\\n  too-many-actions:\\n    most: many|.unrepeat.yml:3: rules.too-many-actions.most: a whole number",
        "rule:\\n  a: off|.unrepeat.yml:2: rule: nothing has this name. Did you mean \"rules\"? Known are",
        "vocabulary:\\n  persons: [a]|vocabulary.persons: nothing has this name.",
        "overrides:\\n  - rules: {a: off}|.unrepeat.yml:2: overrides.files: say for which files",
        "ignore: ['/etc/**']|.unrepeat.yml:1: ignore: \"/etc/**\": A pattern of paths begins",
        "rules: [a, b]|.unrepeat.yml:1: rules: names with values are expected",
        "rules:\\n  a: off\\n  a: on|.unrepeat.yml:3: rules.a: this is said twice",
        "rules:\\n  a: [|this is no YAML"
      })
  void saysWhereItIsWrongAndWhatToDo(String yaml, String said) {
    assertThatThrownBy(() -> read(yaml.replace("\\n", "\n"))).hasMessageContaining(said);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThatThrownBy(() -> read("rules:\n  a: x\n  b: y\n"))
        .hasMessageContaining(":2:")
        .hasMessageContaining(":3:");
  }

  @Test
  void knowsWhichRulesThereAre() {
    assertThat(read("rules:\n  agentles-blame: off\n").unknown(List.of("agentless-blame")))
        .singleElement()
        .asString()
        .startsWith(".unrepeat.yml:2: rules: there is no rule \"agentles-blame\". Did you mean");
  }

  @ParameterizedTest
  @CsvSource({
    "*.md, a.md, true",
    "*.md, x/a.md, true",
    "docs/*.md, docs/a.md, true",
    "docs/*.md, docs/x/a.md, false",
    "docs/**/*.md, docs/a.md, true",
    "docs/**, docs/x/a.md, true",
    "./docs/**, docs/x/a.md, true",
    "'{a,b}.md', b.md, true",
    "a?.md, ab.md, true",
    "a+b.md, aab.md, false"
  })
  void readsPatternsOfPaths(String glob, String path, boolean fits) {
    assertThat(Glob.of(glob).fits(path)).isEqualTo(fits);
  }
}
