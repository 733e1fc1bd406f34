package dev.unrepeat.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrepeat.RunningServer;
import dev.unrepeat.walls.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The guide says what is so: its example runs as it stands, and its reference names each
/// operation.
class GuideExampleTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

  private final RunningServer server = RunningServer.shared();

  @Test
  void theExampleOfTheGuideRuns(@TempDir Path folder) throws IOException, InterruptedException {
    Matcher block = BLOCK.matcher(House.text(House.root().resolve("docs/guide/rest.md")));
    assertThat(block.find()).isTrue();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-eu", "-c", block.group(1))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    shell.environment().put("UNREPEAT", server.address().toString().replaceFirst("/$", ""));
    shell.environment().put("TOKEN", server.token());
    Process run = shell.start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(said).isZero();
    assertThat(said)
        .contains(
            "\"accepted\":",
            "\"merged\":false",
            "\n- ",
            "\"text\":\"Do we stage releases anywhere?\"",
            "Checkout failed for 22 minutes after release v2.3.1; a rollback ended it.",
            "The release went to all regions at once");
  }

  @Test
  void theReferenceNamesEachOperation() {
    List<String> lines =
        server.bean(ApiRoutes.class).table().stream()
            .map(route ->
                "| `%s` | `%s` | %s | %s |"
                    .formatted(
                        route.method(),
                        route.path().substring(ApiRoute.ROOT.length()),
                        route.says(),
                        route.least().words()))
            .sorted()
            .toList();
    assertThat(
            House.text(House.root().resolve("docs/guide/reference-api.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .filter(line -> line.split("\\|").length == 5)
                .sorted()
                .toList())
        .isEqualTo(lines);
  }
}
