package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unrepeat.model.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void aFileSetsWhatTheEnvironmentDoesNot() throws IOException {
    Path file =
        file(
            """
            # The mail server of Lumen.
            mail.host = smtp.lumen.example
            UNREPEAT_MAIL_PASSWORD = a = "b" # c\\d

            unrepeat.oidc.client-id=unrepeat
            mail.port = 25
            """);
    ServerSettings settings =
        new ServerSettings(Map.of("UNREPEAT_MAIL_PORT", "465"))
            .with(Optional.of(file), Optional.empty());
    assertThat(settings.value(ServerSetting.MAIL_HOST)).hasValue("smtp.lumen.example");
    assertThat(settings.origin(ServerSetting.MAIL_HOST)).hasValue(file + ":2");
    assertThat(settings.value(ServerSetting.MAIL_PASSWORD)).hasValue("a = \"b\" # c\\d");
    assertThat(settings.value(ServerSetting.OIDC_CLIENT_ID)).hasValue("unrepeat");
    assertThat(settings.value(ServerSetting.MAIL_PORT)).hasValue("465");
    assertThat(settings.origin(ServerSetting.MAIL_PORT)).hasValue("the environment");
    assertThat(settings.fromFile())
        .containsOnlyKeys("UNREPEAT_MAIL_HOST", "UNREPEAT_MAIL_PASSWORD", "UNREPEAT_OIDC_CLIENT_ID");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mail.hots = a | :2: mail.hots is no setting. Did you mean \"mail.host\"?",
        "mail.host | :2: this is no setting",
        "= a | :2: this is no setting",
        "knocks = 7 | :2: knocks is set on line 1 already"
      })
  void whatNobodyReadsIsRefusedWithItsLine(String line, String sentence) throws IOException {
    Path file = file("knocks = 5\n" + line + "\n");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> SettingsFile.read(file))
        .withMessageContaining(file + sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL_PORT,mail,a number from 0 to 65535",
    "PORT,70000,a number from 0 to 65535",
    "KNOCKS,0,a number from 1",
    "BACKUP_EVERY,daily,PT6H or P7D",
    "OIDC_ONLY,yes,true or false"
  })
  void aValueThatIsNoneIsRefusedWithItsPlace(ServerSetting setting, String value, String hint)
      throws IOException {
    Path file = file(SettingsFile.key(setting) + " = " + value);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            new ServerSettings(Map.of()).with(Optional.of(file), Optional.empty())::check)
        .withMessageContaining(setting.variable() + " is \"" + value + "\" in " + file + ":1.")
        .withMessageContaining(hint);
  }

  @Test
  void theFileInTheDataFolderIsReadUnlessAnotherIsNamed() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("unrepeat.conf"), "knocks = 3\n");
    Path other = file("knocks = 4\n");
    ServerSettings none = new ServerSettings(Map.of());
    ServerSettings named = new ServerSettings(Map.of("UNREPEAT_CONFIG", other.toString()));
    Optional<Path> option = Optional.of(data);
    assertThat(none.with(Optional.empty(), option).value(ServerSetting.KNOCKS)).hasValue("3");
    assertThat(none.with(Optional.of(other), option).value(ServerSetting.KNOCKS)).hasValue("4");
    assertThat(named.with(Optional.empty(), option).value(ServerSetting.KNOCKS)).hasValue("4");
    assertThat(named.unknown()).isEmpty();
    Files.writeString(data.resolve("unrepeat.conf"), "data = elsewhere\n");
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> none.with(Optional.empty(), option))
        .withMessageContaining("unrepeat.conf:1: this file lies in the data folder");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> SettingsFile.read(folder.resolve("none.conf")))
        .withMessageContaining("none.conf cannot be read")
        .withMessageContaining("--config");
  }

  @Test
  void optionsGoBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    Path file =
        file("port = 7001\naddress = 192.0.2.1\ndata = from-file\nurl = https://pm.lumen.example\n");
    Asked asked = new Asked(new ArrayList<>());
    ServeCommand serve =
        new ServeCommand(
            asked,
            new ServerSettings(Map.of("UNREPEAT_PORT", "7002", "UNREPEAT_ADDRESS", "192.0.2.2")));
    int code =
        new CommandLine(serve)
            .execute("--config", file.toString(), "--port", "7003", "--data", "from-option");
    assertThat(code).isZero();
    assertThat(asked.places())
        .containsExactly(
            new ServerPlace(
                "192.0.2.2",
                7003,
                Path.of("from-option"),
                Optional.of(URI.create("https://pm.lumen.example")),
                Map.of("UNREPEAT_DATA", "from-file", "UNREPEAT_URL", "https://pm.lumen.example")));
  }

  @Test
  void configSaysWhereEachValueComesFromAndTellsNoSecret() throws IOException {
    Path file = file("mail.host = smtp.lumen.example\nmail.password = a-password\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            false,
            false);
    ConfigCommand command =
        new ConfigCommand(terminal, new ServerSettings(Map.of("UNREPEAT_MAIL_PORT", "25")));
    int code = new CommandLine(command).execute("--set", "--config", file.toString());
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "UNREPEAT_MAIL_HOST = smtp.lumen.example\n      From " + file + ":1",
            "UNREPEAT_MAIL_PASSWORD is set, and not shown\n      From " + file + ":2",
            "UNREPEAT_MAIL_PORT = 25\n      From the environment")
        .doesNotContain("a-password");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("lumen.conf"), text);
  }

  /// Remembers where it was asked to serve.
  private record Asked(List<ServerPlace> places) implements ServerDoor {
    @Override
    public void serve(ServerPlace place, Optional<String> lost, Consumer<ServerUp> whenUp) {
      places.add(place);
    }

    @Override
    public void demo(ServerPlace place, Consumer<String> progress, Consumer<URI> whenUp) {
      throw new IllegalStateException("nobody asked for the demo");
    }

    @Override
    public void rehearse() {
      throw new IllegalStateException("nobody asked for the rehearsal");
    }
  }
}
