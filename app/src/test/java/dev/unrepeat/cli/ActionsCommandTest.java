package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsCommandTest {
  private static final String DOCUMENT =
      """
      # Checkout fails

      ## Timeline

      - 2026-09-02 14:02 UTC alert fired

      ## Action items

      | Action | Owner | Due | Status |
      |---|---|---|---|
      | Close the connection in a finally block | Ravi Menon | 2026-10-09 | In progress |
      | Alert on a full pool | Ines Okafor | 2026-11-30 | TODO |
      | Raise the pool to 200 | Ines Okafor | 2026-09-10 | Done |
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("checkout.md"), DOCUMENT);
    Files.writeString(folder.resolve("README.md"), "# Notes\n\nNothing here.\n");
  }

  @Test
  void listsWhatIsOwedIn80Columns() {
    CommandRun run = CommandRun.of("actions", folder.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().filter(line -> !line.contains("/")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(run.out()).doesNotContain("\u001b").doesNotContain("Raise the pool");
    assertThat(run.said())
        .contains(
            "2 actions", "Alert on a full pool", "Ines Okafor", "checkout.md:A2", "2026-11-30");
  }

  @Test
  void choosesByOwnerAndState() {
    assertThat(CommandRun.of("actions", folder.toString(), "--owner", "ravi").said())
        .contains("1 action,", "finally block")
        .doesNotContain("full pool");
    assertThat(CommandRun.of("actions", folder.toString(), "--state", "all").said())
        .contains("3 actions");
    CommandRun wrong = CommandRun.of("actions", folder.toString(), "--state", "sleeping");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.said()).contains("There is no state \"sleeping\". Known are all, proposed");
  }

  @Test
  void saysHowManyArePastTheirDayAndAcceptedByNobody() throws IOException {
    Files.writeString(
        folder.resolve("checkout.md"),
        DOCUMENT.replace("2026-11-30 | TODO", "2026-09-30 | open")
            + "\n- [ ] Write the runbook for restarts, due 2026-01-10\n");
    CommandRun late = CommandRun.of("actions", folder.toString(), "--overdue");
    assertThat(late.out()).contains("1 action, 1 overdue").doesNotContain("full pool", "runbook");
    assertThat(late.err())
        .contains("2 more actions are past their day too", "imported as open", "--unaccepted");
    CommandRun all = CommandRun.of("actions", folder.toString());
    assertThat(all.err()).isEmpty();
    assertThat(all.said())
        .contains("3 actions, 1 overdue", "; 2 past their day", "Past their day, and accepted by");
    CommandRun both = CommandRun.of("actions", folder.toString(), "--overdue", "--unaccepted");
    assertThat(both.err()).isEmpty();
    assertThat(both.said()).contains("finally block", "full pool", "runbook");
    CommandRun some = CommandRun.of("actions", folder.toString(), "--unaccepted", "--json");
    assertThat(some.code()).isZero();
    assertThat(some.out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"unaccepted\":true"));
    CommandRun one =
        CommandRun.of("actions", folder.toString(), "--overdue", "--owner", "Ines", "--json");
    assertThat(one.out()).isEmpty();
    assertThat(one.err()).contains("1 more action is past its day too, and nobody accepted it");
  }

  @Test
  void endsWithOneWhenSomethingIsOverdue() throws IOException {
    Path workspace = folder.resolve("data");
    assertThat(
            CommandRun.of(
                    "import",
                    folder.resolve("checkout.md").toString(),
                    "--data",
                    workspace.toString())
                .code())
        .isIn(0, 3);
    CommandRun all = CommandRun.of("actions", "--data", workspace.toString(), "--json");
    assertThat(all.out().lines()).hasSize(2);
    assertThat(all.out().lines().toList().getFirst())
        .contains(
            "\"action\":\"checkout/A1\"", "\"owner\":\"Ravi Menon\"", "\"due\":\"2026-10-09\"");
    assertThat(all.code()).isEqualTo(1);
    CommandRun late = CommandRun.of("actions", folder.toString(), "--overdue");
    assertThat(late.code()).as(late.said()).isEqualTo(1);
    assertThat(late.said()).contains("1 overdue", "6 days late");
    assertThat(CommandRun.of("actions", "--data", folder.resolve("none").toString()).code())
        .isEqualTo(2);
    assertThat(CommandRun.of("actions", ".", "--data", workspace.toString()).said())
        .contains("not both at once");
  }
}
