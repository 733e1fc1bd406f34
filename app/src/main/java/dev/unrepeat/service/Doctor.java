package dev.unrepeat.service;

import dev.unrepeat.mail.MailServer;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.backup.Backups;
import dev.unrepeat.service.vault.Vault;
import dev.unrepeat.store.SqliteCopy;
import dev.unrepeat.text.Counted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks at an installation from outside, whether its server runs or not, changes nothing, and says
/// of each thing how it is and what to do.
public final class Doctor {
  private static final long MUCH = 1L << 30;
  private static final long LITTLE = 100L << 20;
  private static final Duration OFF = Duration.ofMinutes(2);
  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path data;
  private final Clock clock;
  private final List<Finding> findings = new ArrayList<>();

  public Doctor(Path data, Clock clock) {
    this.data = data;
    this.clock = clock;
  }

  /// How a thing is.
  public enum State {
    FINE,
    WORTH_A_LOOK,
    BROKEN
  }

  /// @param thing that was looked at, for example `disk`
  /// @param says how it is, and what to do where it is not fine
  public record Finding(State state, String thing, String says) {}

  /// Where letters go.
  ///
  /// @param security none, starttls or tls
  public record MailPlan(String host, int port, String user, String password, String security) {
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /// Where backups are made by the server itself.
  public record BackupPlan(Path to, Duration every) {}

  /// @param key the key of stored secrets where it is set; else it lies in the data folder
  /// @param mail where letters go
  public List<Finding> look(
      boolean postgres, Optional<String> key, Optional<MailPlan> mail, Optional<BackupPlan> plan)
      throws IOException {
    if (folder()) {
      disk();
      if (!postgres) {
        database();
      }
      key(key, postgres);
    }
    mail.ifPresent(this::mail);
    if (plan.isPresent()) {
      backup(plan.get());
    }
    return List.copyOf(findings);
  }

  private void found(State state, String thing, String says) {
    findings.add(new Finding(state, thing, says));
  }

  private boolean folder() {
    if (!Files.isDirectory(data)) {
      found(
          State.BROKEN,
          "data folder",
          "There is no folder %s. Name it with --data, or start the server once.".formatted(data));
      return false;
    }
    if (Files.isWritable(data)) {
      found(State.FINE, "data folder", data + " can be written.");
    } else {
      found(
          State.BROKEN,
          "data folder",
          "%s cannot be written by this user. Run the server as its owner.".formatted(data));
    }
    return true;
  }

  private void disk() throws IOException {
    long free = Files.getFileStore(data).getUsableSpace();
    String says = "%,d MB are free.".formatted(free >> 20);
    if (free < LITTLE) {
      found(State.BROKEN, "disk", says + " Make room, or nothing can be saved soon.");
    } else if (free < MUCH) {
      found(State.WORTH_A_LOOK, "disk", says + " Large evidence needs more.");
    } else {
      found(State.FINE, "disk", says);
    }
  }

  private void database() throws IOException {
    Path file = data.resolve("unrepeat.db");
    if (!Files.exists(file)) {
      found(
          State.WORTH_A_LOOK,
          "database",
          "There is no unrepeat.db yet; the first start of the server makes it.");
      return;
    }
    Instant changed = Files.getLastModifiedTime(file).toInstant();
    if (changed.isAfter(clock.instant().plus(OFF))) {
      found(
          State.BROKEN,
          "clock",
          "The database was changed at %s, and the clock of this machine says %s. Set the clock, or times of changes go back."
              .formatted(changed, clock.instant()));
    }
    try {
      SqliteCopy database = new SqliteCopy(file);
      database.check();
      found(
          State.FINE,
          "database",
          "SQLite finds it whole: %s, form %s."
              .formatted(
                  Counted.of(database.rows().getOrDefault("incident", 0L), "incident"),
                  database.form()));
      evidence(database.evidence());
    } catch (Refused broken) {
      found(
          State.BROKEN,
          "database",
          broken.sentence()
              + " Stop the server, keep the folder, and restore the last backup into another one: unrepeat restore.");
    }
  }

  private void evidence(Set<String> named) {
    long gone =
        named.stream()
            .filter(sha -> !Files.exists(data.resolve("evidence").resolve(sha + ".zip")))
            .count();
    if (gone > 0) {
      found(
          State.BROKEN,
          "evidence",
          "%s not in %s. Bring them back from a backup."
              .formatted(
                  Counted.part(gone, named.size(), "piece", "is", "are"),
                  data.resolve("evidence")));
    } else {
      found(
          State.FINE,
          "evidence",
          switch (named.size()) {
            case 0 -> "None is kept yet.";
            case 1 -> "Its one piece is there.";
            default -> "All %,d pieces are there.".formatted(named.size());
          });
    }
  }

  private void key(Optional<String> given, boolean postgres) throws IOException {
    Path file = data.resolve("secret.key");
    String where = given.isPresent() ? "UNREPEAT_SECRET_KEY" : file.toString();
    try {
      if (given.isPresent()) {
        Vault.check(given.get(), where);
        found(State.FINE, "secret key", "UNREPEAT_SECRET_KEY is a key.");
        secrets(given, where, postgres);
      } else if (!Files.exists(file)) {
        found(
            State.WORTH_A_LOOK,
            "secret key",
            "There is none yet; the first start of the server makes it.");
        secrets(Optional.empty(), where, postgres);
      } else {
        String key = Files.readString(file);
        Vault.check(key, where);
        boolean others =
            file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !OWNER.containsAll(Files.getPosixFilePermissions(file));
        if (others) {
          found(
              State.BROKEN,
              "secret key",
              "Others than its owner may read it. Take that away: chmod 600 " + file);
        } else {
          found(State.FINE, "secret key", "Its owner alone may read it. Keep a copy elsewhere.");
        }
        secrets(Optional.of(key), where, postgres);
      }
    } catch (Refused wrong) {
      found(State.BROKEN, "secret key", wrong.sentence());
    }
  }

  /// Opens what is stored, as the server will: after a restore the key may be another.
  private void secrets(Optional<String> key, String where, boolean postgres) {
    Path file = data.resolve("unrepeat.db");
    if (postgres || !Files.exists(file)) {
      return;
    }
    List<SqliteCopy.Kept> kept;
    try {
      kept = new SqliteCopy(file).secrets();
    } catch (Refused unreadable) {
      found(State.BROKEN, "secrets", unreadable.sentence());
      return;
    }
    List<String> shut =
        kept.stream()
            .filter(one ->
                key.filter(is -> Vault.opens(is, where, one.place(), one.locked())).isEmpty())
            .map(SqliteCopy.Kept::place)
            .toList();
    if (shut.isEmpty()) {
      found(
          State.FINE,
          "secrets",
          kept.isEmpty()
              ? "No credential of a connected tool is stored."
              : "The key opens all %,d that are stored.".formatted(kept.size()));
      return;
    }
    String named = String.join(", ", shut.subList(0, Math.min(5, shut.size())));
    found(
        State.BROKEN,
        "secrets",
        "%s be opened %s (%s%s). They were kept under another key. Put the secret.key of that time into %s (a backup has it only when made with --with-key), or set UNREPEAT_SECRET_KEY to it; else set these credentials again in the settings of the server."
            .formatted(
                Counted.part(shut.size(), kept.size(), "stored credential", "cannot", "cannot"),
                key.isPresent() ? "with the key in " + where : "without a key",
                named,
                shut.size() > 5 ? " …" : "",
                data));
  }

  private void mail(MailPlan plan) {
    try {
      new MailServer(
              plan.host(),
              plan.port(),
              plan.user(),
              plan.password(),
              MailServer.Security.read(plan.security()))
          .check();
      found(State.FINE, "mail", "%s:%d takes letters.".formatted(plan.host(), plan.port()));
    } catch (Refused refused) {
      found(State.BROKEN, "mail", refused.sentence());
    }
  }

  private void backup(BackupPlan plan) throws IOException {
    Optional<Instant> newest = new Backups(data, plan.to(), "", clock).newest();
    if (newest.isEmpty()) {
      found(
          State.WORTH_A_LOOK,
          "backup",
          "None lies in %s yet; the server makes the first within minutes of its start."
              .formatted(plan.to()));
    } else if (newest.get().plus(plan.every().multipliedBy(2)).isBefore(clock.instant())) {
      found(
          State.BROKEN,
          "backup",
          "The newest in %s is of %s. Look into the log of the server for the reason."
              .formatted(plan.to(), newest.get()));
    } else {
      found(State.FINE, "backup", "The newest is of %s.".formatted(newest.get()));
    }
  }
}
