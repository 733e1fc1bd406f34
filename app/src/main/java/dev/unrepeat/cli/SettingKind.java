package dev.unrepeat.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/// What may stand as the value of a setting; most take any text.
enum SettingKind {
  TEXT("text"),
  PORT("a number from 0 to 65535"),
  COUNT("a number from 1 upwards"),
  NUMBER("a number from 0 upwards"),
  PERIOD("a time such as PT6H or P7D"),
  PAUSE("a time such as PT5S"),
  SWITCH("true or false");

  private final String words;

  SettingKind(String words) {
    this.words = words;
  }

  static SettingKind of(ServerSetting setting) {
    return switch (setting) {
      case PORT, MAIL_PORT -> PORT;
      case BACKUP_KEEP, KNOCKS -> COUNT;
      case API_CALLS, PROXIES -> NUMBER;
      case BACKUP_EVERY -> PERIOD;
      case DRAIN -> PAUSE;
      case ACCESS_LOG, OIDC_ONLY, OIDC_TRUST_ADDRESSES -> SWITCH;
      default -> TEXT;
    };
  }

  /// What is wrong with a value, as the end of a sentence; empty where nothing is.
  Optional<String> complaint(String value) {
    return fits(value) ? Optional.empty() : Optional.of("Write " + words + ".");
  }

  private boolean fits(String value) {
    return switch (this) {
      case TEXT -> true;
      case PORT -> value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535;
      case COUNT -> value.matches("[1-9]\\d{0,8}");
      case NUMBER -> value.matches("\\d{1,9}");
      case PERIOD -> time(value).filter(Duration::isPositive).isPresent();
      case PAUSE -> time(value).filter(time -> !time.isNegative()).isPresent();
      case SWITCH -> value.equals("true") || value.equals("false");
    };
  }

  private static Optional<Duration> time(String value) {
    try {
      return Optional.of(Duration.parse(value));
    } catch (DateTimeException no) {
      return Optional.empty();
    }
  }
}
