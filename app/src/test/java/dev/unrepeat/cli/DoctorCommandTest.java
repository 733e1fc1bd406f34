package dev.unrepeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.unrepeat.model.Webhook;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.DataFolder;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.WebhookStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {
  private static final String KEY = "A".repeat(43) + "=";

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    try (DataFolder taken = DataFolder.open(data);
        Database database = Database.open(taken.database())) {
      assertThat(database.read(() -> 1)).isEqualTo(1);
    }
    Files.writeString(data.resolve("secret.key"), KEY);
    Files.setPosixFilePermissions(
        data.resolve("secret.key"), PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void findsNothingWhereAllIsFine() {
    GreenMail mail = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    mail.start();
    try {
      CommandRun run =
          look(
              Map.of(
                  "UNREPEAT_MAIL_HOST", "127.0.0.1",
                  "UNREPEAT_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()),
                  "UNREPEAT_MAIL_SECURITY", "none"));
      assertThat(run.code()).as(run.out()).isZero();
      assertThat(run.said())
          .contains("SQLite finds it whole: 0 incidents", "None is kept yet", "takes letters");
      assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    } finally {
      mail.stop();
    }
  }

  @Test
  void saysWhatIsBrokenAndWhatToDo() throws IOException {
    Files.setPosixFilePermissions(
        data.resolve("secret.key"), PosixFilePermissions.fromString("rw-r--r--"));
    Files.createDirectories(folder.resolve("kept"));
    Files.writeString(folder.resolve("kept/unrepeat-20200101T000000Z.zip"), "");
    byte[] bytes = Files.readAllBytes(data.resolve("unrepeat.db"));
    for (int i = 5_000; i < bytes.length; i += 11) {
      bytes[i] ^= 0x5a;
    }
    Files.write(data.resolve("unrepeat.db"), bytes);
    Files.setLastModifiedTime(
        data.resolve("unrepeat.db"),
        FileTime.from(Clock.systemUTC().instant().plus(Duration.ofHours(3))));
    CommandRun run =
        look(
            Map.of(
                "UNREPEAT_MAIL_HOST", "127.0.0.1",
                "UNREPEAT_MAIL_PORT", "1",
                "UNREPEAT_BACKUP_TO", folder.resolve("kept").toString(),
                "UNREPEAT_BACKUPS_TO", "typo"));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said())
        .contains(
            "UNREPEAT_BACKUPS_TO is no setting",
            "Set the clock",
            "unrepeat restore",
            "chmod 600",
            "127.0.0.1:1 does not take letters",
            "is of 2020-01-01T00:00:00Z");
  }

  @Test
  void triesTheKeyOnWhatIsStored() throws IOException {
    String other = "B".repeat(43) + "=";
    keepASecret(KEY);
    assertThat(look(Map.of()).said()).contains("The key opens all 1 that are stored");

    CommandRun run = look(Map.of("UNREPEAT_SECRET_KEY", other));
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.said())
        .contains("1 of 1 stored credential cannot be opened with the key in UNREPEAT_SECRET_KEY")
        .contains(
            "(webhook/", "Put the secret.key of that time into", "set these credentials again");

    Files.delete(data.resolve("secret.key"));
    assertThat(look(Map.of()).said()).contains("cannot be opened without a key");
  }

  private void keepASecret(String key) throws IOException {
    try (DataFolder taken = DataFolder.open(data);
        Database database = Database.open(taken.database())) {
      WebhookStore webhooks = new WebhookStore(database);
      database.write(() -> {
        Webhook webhook =
            new Webhook(
                0,
                "tickets",
                "https://tickets.example/in",
                List.of(),
                false,
                true,
                "ines",
                Instant.EPOCH);
        long id = webhooks.insert(webhook, "");
        Vault vault = Vault.of(key, "the test", new SecureRandom());
        webhooks.setSecret(id, vault.lock("webhook/" + id, "hush"));
        return id;
      });
    }
  }

  @Test
  void aFolderThatIsMissingIsSaid() {
    data = folder.resolve("none");
    assertThat(look(Map.of()).said()).contains("There is no folder");
  }

  private CommandRun look(Map<String, String> environment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            false,
            false);
    DoctorCommand command =
        new DoctorCommand(
            new Surroundings("test", Clock.systemUTC(), terminal, CommandRun.nobody()),
            new ServerSettings(environment));
    int code = new CommandLine(command).execute("--data", data.toString());
    return new CommandRun(code, out.toString(StandardCharsets.UTF_8), "");
  }
}
