package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintValeTest {
  @TempDir Path folder;

  private LintFolder files;

  @BeforeEach
  void write() {
    files =
        new LintFolder(folder)
            .with(
                ".vale.ini",
                "StylesPath = styles\nMinAlertLevel = warning\nVocab = Shop\n\n[*.md]\n"
                    + "BasedOnStyles = Vale, House\nVale.Spelling = NO\nHouse.Hedges = error\n"
                    + "TokenIgnores = (\\{\\{[^}]*\\}\\})\n[drafts/*.md]\nBasedOnStyles = House\n")
            .with(
                "styles/House/Hedges.yml",
                "extends: existence\nmessage: \"Leave out '%s'.\"\ntokens: [basically, actually]\n")
            .with(
                "styles/House/Hints.yml",
                "extends: existence\nmessage: m\nlevel: suggestion\ntokens: [checkout]\n")
            .with("styles/Unused/Any.yml", "extends: existence\nmessage: m\ntokens: [checkout]\n")
            .with("styles/House/Program.yml", "extends: script\nmessage: m\nscript: x\n")
            .with("styles/config/vocabularies/Shop/accept.txt", "# terms\nNode.js\nActually\n")
            .with("styles/config/vocabularies/Shop/reject.txt", "blast radius\n[Ww]ar room\n");
  }

  private CommandRun lint(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "lint";
    all[1] = "--format";
    all[2] = "gitlab";
    System.arraycopy(words, 0, all, 3, words.length);
    return CommandRun.of(all);
  }

  @Test
  void asksTheStylesThatTheSectionNames() {
    files
        .with(".unrepeat.yml", "vale: .vale.ini\n")
        .with("d.md", "The checkout basically hung. The War room met on node.js and on on it.\n");

    CommandRun run = lint(files.path("d.md"));

    assertThat(run.out())
        .contains("House.Hedges", "Leave out 'basically'.")
        .contains("Vale.Avoid", "Avoid using 'War room'.")
        .contains("Vale.Terms", "Use 'Node.js' instead of 'node.js'.")
        .contains("Vale.Repetition", "'on' is repeated!")
        .doesNotContain("House.Hints", "Unused.Any");
    assertThat(run.said())
        .contains("House/Program.yml:1: House.Program is not asked")
        .doesNotContain("Vale.Spelling");
  }

  @Test
  void sparesAcceptedWordsAndWhatIsIgnored() {
    files.with("d.md", "Actually it hung, {{ basically }} so.\n");

    assertThat(lint("--vale", files.path(".vale.ini"), files.path("d.md")).out())
        .doesNotContain("House.", "Vale.");
    files.with("e.md", "It actually hung, {{ x }} basically.\n");
    assertThat(lint("--vale", files.path(".vale.ini"), files.path("e.md")).out())
        .contains("Leave out 'actually'.", "Leave out 'basically'.");
  }

  @Test
  void aLaterSectionHoldsForItsFiles() {
    files
        .with(".unrepeat.yml", "vale: .vale.ini\nrules:\n  House.Hedges: off\n")
        .with("drafts/deep/d.md", "The war room basically met.\n")
        .with("d.md", "The war room basically met.\n");

    assertThat(lint(files.path("drafts/deep/d.md")).out()).doesNotContain("Vale.", "House.Hedges");
    assertThat(lint(files.path("d.md")).out())
        .as("what .unrepeat.yml says counts over it")
        .contains("Vale.Avoid")
        .doesNotContain("House.Hedges");
  }

  @Test
  void namesItsFilesByPathsThatAreThere() {
    files
        .with(".unrepeat.yml", "vale: .vale.ini\n")
        .with(".vale.ini", "StylesPath = styles\nPackages = Google\n[*]\nBasedOnStyles = House\n")
        .with("d.md", "All is well.\n");
    assertThat(lint(files.path("d.md")).said())
        .contains(
            files.path("styles/House/Program.yml") + ":1: House.Program is not asked",
            files.path(".vale.ini") + ":2: Packages");
    assertThat(
            CommandRun.of("lint", "--vale", files.path(".vale.ini"), "--explain", "House.Hedges")
                .out())
        .contains("in styles/House/Hedges.yml")
        .doesNotContain(files.path("styles"));
  }

  @Test
  void saysWhatIsMissingOrNotAsked() {
    files
        .with("d.md", "All is well.\n")
        .with(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = Vale\nHouse.Nothing = NO\n");
    assertThat(lint("--vale", files.path(".vale.ini"), files.path("d.md")).said())
        .contains(".vale.ini:3: Vale.Spelling is not asked: no dictionary comes with Unrepeat")
        .contains(".vale.ini:4: there is no rule \"House.Nothing\"");

    files.with(".vale.ini", "StylesPath = styles\n[*]\nBasedOnStyles = Google\n");
    CommandRun run = lint("--vale", files.path(".vale.ini"), files.path("d.md"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.said()).contains("the style \"Google\" is no folder below StylesPath");

    files.with(".vale.ini", "StylesPath = styles\nVocab = ../x\n[*]\nBasedOnStyles = House\n");
    assertThat(lint("--vale", files.path(".vale.ini"), files.path("d.md")).said())
        .contains("\"../x\" is no name of a folder");
  }
}
