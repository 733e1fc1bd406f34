package dev.unrepeat;

import dev.unrepeat.job.Round;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.backup.Backups;
import dev.unrepeat.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Backups that the server makes by itself, where `unrepeat.backup.to` names a folder.
@Configuration(proxyBeanMethods = false)
class BackupWiring {
  private static final Logger LOG = LoggerFactory.getLogger(BackupWiring.class);
  private static final Duration LOOK = Duration.ofMinutes(5);
  private static final int USUAL = 14;

  /// One a day, or as often as `unrepeat.backup.every` says (`PT6H`, `P7D`); the newest
  /// `unrepeat.backup.keep` stay.
  ///
  /// Read here and not by a condition of Spring's, which would be answered when the program is
  /// built.
  @Bean
  Round backupRound(Environment settings, DataFolder folder, Clock clock) {
    if (!settings.containsProperty("unrepeat.backup.to")) {
      return new Round("backup", LOOK, () -> {});
    }
    if (settings.containsProperty("unrepeat.database.url")) {
      throw Refused.state(
          "unrepeat.backup.to keeps a database in the data folder, and this one is PostgreSQL. Take the setting away and keep it by pg_dump.");
    }
    Backups backups =
        new Backups(
            folder.path(),
            Path.of(settings.getRequiredProperty("unrepeat.backup.to")),
            Version.ours(),
            clock);
    Duration every =
        settings.getProperty("unrepeat.backup.every", Duration.class, Duration.ofDays(1));
    int keep = settings.getProperty("unrepeat.backup.keep", Integer.class, USUAL);
    return new Round("backup", LOOK, () -> round(backups, every, keep, clock));
  }

  private static void round(Backups backups, Duration every, int keep, Clock clock) {
    try {
      boolean due =
          backups.newest().filter(last -> last.plus(every).isAfter(clock.instant())).isEmpty();
      if (due) {
        LOG.info(
            "backup {} made and checked", backups.make(false, keep, Backups.Progress.NONE).file());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no backup was made", e);
    }
  }
}
