package dev.unrepeat.cli;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A file of settings, `unrepeat.conf`: on each line `mail.host = smtp.example.com`, or the variable
/// of the environment in its place. What stands behind the first `=` counts to the end of the line,
/// without quotes and without escapes, so that any password can stand there.
///
/// @param set each setting that stands in the file
record SettingsFile(Path path, Map<ServerSetting, Line> set) {
  static final String NAME = "unrepeat.conf";

  private static final long MOST = 1_000_000;
  private static final String PREFIX = "unrepeat.";

  SettingsFile {
    set = Map.copyOf(set);
  }

  /// What one line says.
  record Line(int number, String value) {}

  /// Reads a file; refuses one that says what nobody reads, with the line.
  static SettingsFile read(Path path) {
    Map<ServerSetting, Line> set = new EnumMap<>(ServerSetting.class);
    List<String> lines = lines(path);
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      int number = at + 1;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      Refused.unless(
          equals > 0,
          "%s: this is no setting. Write it as mail.host = smtp.example.com, and comments behind #."
              .formatted(Place.of(path.toString(), number)));
      ServerSetting setting = setting(path, number, line.substring(0, equals).strip());
      Line said = new Line(number, line.substring(equals + 1).strip());
      Line before = set.put(setting, said);
      Refused.unless(
          before == null,
          "%s: %s is set on line %d already. Take one of them away."
              .formatted(
                  Place.of(path.toString(), number),
                  key(setting),
                  before == null ? 0 : before.number()));
    }
    return new SettingsFile(path, set);
  }

  /// Refuses one that lies in the data folder and names another.
  SettingsFile withoutFolder() {
    Refused.unless(
        !set.containsKey(ServerSetting.DATA),
        "%s: this file lies in the data folder, so it cannot name one. Take the line away, or name the file with --config."
            .formatted(place(ServerSetting.DATA).orElse("")));
    return this;
  }

  /// How a setting is called in the file, for example `mail.host`.
  static String key(ServerSetting setting) {
    return setting.property().substring(PREFIX.length());
  }

  Optional<String> value(ServerSetting setting) {
    return Optional.ofNullable(set.get(setting)).map(Line::value);
  }

  /// Where a setting stands, for example `/etc/unrepeat.conf:3`; empty where it does not.
  Optional<String> place(ServerSetting setting) {
    return Optional.ofNullable(set.get(setting))
        .map(line -> Place.of(path.toString(), line.number()));
  }

  private static ServerSetting setting(Path path, int number, String written) {
    String plain = written.toLowerCase(Locale.ROOT).replace('-', '.').replace('_', '.');
    String name = plain.startsWith(PREFIX) ? plain.substring(PREFIX.length()) : plain;
    List<String> known = Arrays.stream(ServerSetting.values()).map(SettingsFile::key).toList();
    return Arrays.stream(ServerSetting.values())
        .filter(one -> key(one).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "%s: %s is no setting.%s unrepeat config lists all of them."
                    .formatted(
                        Place.of(path.toString(), number),
                        written,
                        NearestWord.hint(name, known))));
  }

  private static List<String> lines(Path path) {
    try {
      Refused.unless(
          Files.size(path) <= MOST, path + " is too large to be a file of settings.");
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new Refused(
          Refused.Reason.INVALID,
          "The settings in %s cannot be read (%s). Name another file with --config."
              .formatted(path, e.getClass().getSimpleName()));
    }
  }
}
