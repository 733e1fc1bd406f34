package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.unrepeat.model.Refused;
import dev.unrepeat.walls.House;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ServerSettingsTest {
  private static final Pattern READ =
      Pattern.compile(
          "\"(unrepeat\\.[a-z][a-z.-]*[a-z])\"|(?:read|flag)\\(settings, \"([a-z-]+)\"");

  /// Files that happen to begin so, and what the program tells itself.
  private static final Set<String> NONE =
      Set.of(
          "unrepeat.db",
          "unrepeat.lock",
          "unrepeat.conf",
          "unrepeat.data",
          "unrepeat.url",
          "unrepeat.request.id", // a field of traces
          "unrepeat.demo");

  @Test
  void eachThatIsReadIsListedAndEachThatIsListedIsRead() {
    Set<String> read = new TreeSet<>();
    for (var file : House.files(".java", "app/src/main/java")) {
      Matcher found = READ.matcher(House.text(file));
      while (found.find()) {
        String name = found.group(1) == null ? "unrepeat.oidc." + found.group(2) : found.group(1);
        if (!NONE.contains(name)) {
          read.add(name.replace('-', '.'));
        }
      }
    }
    assertThat(
            Arrays.stream(ServerSetting.values())
                .filter(one -> one.group() != ServerSetting.Group.LISTENING) // read by serve
                .map(ServerSetting::property))
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @Test
  void eachStandsInAGuide() {
    String guides =
        String.join("", House.files(".md", "docs/guide").stream().map(House::text).toList());
    assertThat(Arrays.stream(ServerSetting.values()).map(ServerSetting::variable))
        .allMatch(guides::contains);
  }

  @Test
  void oneThatNobodyReadsIsRefused() {
    assertThatNoException()
        .isThrownBy(
            new ServerSettings(
                    Map.of("UNREPEAT_MAIL_HOST", "a", "UNREPEAT_TUNE", "no", "HOME", "/"))
                ::check);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(new ServerSettings(Map.of("UNREPEAT_MAIL_HOSTS", "a"))::check)
        .withMessageContaining("UNREPEAT_MAIL_HOSTS is no setting.")
        .withMessageContaining("\"UNREPEAT_MAIL_HOST\"?");
  }

  @Test
  void listsWhatIsSetAndTellsNoSecret() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ConfigCommand command =
        new ConfigCommand(
            new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false),
            new ServerSettings(
                Map.of(
                    "UNREPEAT_MAIL_HOST", "smtp.lumen.example",
                    "UNREPEAT_MAIL_PASSWORD", "a-password",
                    "UNREPEAT_MAIL_PORTS", "25")));
    assertThat(command.call()).isEqualTo(1);
    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(said)
        .contains("UNREPEAT_MAIL_HOST = smtp.lumen.example")
        .contains("UNREPEAT_MAIL_PASSWORD is set, and not shown")
        .contains("Default: 587")
        .doesNotContain("a-password");
    assertThat(said.lines()).allMatch(line -> line.length() <= 80);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("UNREPEAT_MAIL_PORTS is no setting.");
  }

  @Test
  void aDataFolderThatIsNotThereIsSaid() {
    CommandRun run = CommandRun.of("config", "--data", "nowhere/to-be-found");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.said()).contains("There is no data folder \"nowhere/to-be-found\".");
  }

  @Test
  void theCompletionScriptCompletes() throws Exception {
    String script = CommandRun.of("completion").out();
    Process bash =
        new ProcessBuilder(
                List.of(
                    "bash",
                    "-c",
                    "source /dev/stdin; COMP_WORDS=(unrepeat ba); COMP_CWORD=1; _complete_unrepeat; echo \"${COMPREPLY[*]}\""))
            .start();
    bash.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
    bash.getOutputStream().close();
    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo("backup");
  }
}
