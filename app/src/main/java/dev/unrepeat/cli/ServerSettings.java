package dev.unrepeat.cli;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.model.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a server is set to: by the environment, and where that says nothing by a file. An option of
/// a command goes before both.
///
/// @param environment the variables of the process
/// @param file empty where there is none
record ServerSettings(Map<String, String> environment, Optional<SettingsFile> file) {
  /// The variable that names the file.
  static final String FILE = "UNREPEAT_CONFIG";

  /// What the launcher reads.
  private static final Set<String> LAUNCHER =
      Set.of(
          "UNREPEAT_JAVA_OPTS",
          "UNREPEAT_TUNE",
          "UNREPEAT_CACHE",
          "UNREPEAT_CHROME",
          "UNREPEAT_CHROMEDRIVER");

  /// Settings of an environment alone.
  ServerSettings(Map<String, String> environment) {
    this(environment, Optional.empty());
  }

  /// With the file that an option names; else the one of `UNREPEAT_CONFIG`, else `unrepeat.conf` in
  /// the data folder, where there is one.
  ///
  /// @param data the folder that an option names
  ServerSettings with(Optional<Path> named, Optional<Path> data) {
    Optional<Path> told = named.or(() -> Optional.ofNullable(environment.get(FILE)).map(Path::of));
    Path folder = data.orElseGet(() -> Path.of(or(ServerSetting.DATA)));
    return told.map(SettingsFile::read)
        .or(() ->
            Optional.of(folder.resolve(SettingsFile.NAME))
                .filter(Files::exists)
                .map(SettingsFile::read)
                .map(SettingsFile::withoutFolder))
        .map(read -> new ServerSettings(environment, Optional.of(read)))
        .orElse(this);
  }

  Optional<String> value(ServerSetting setting) {
    return Optional.ofNullable(environment.get(setting.variable()))
        .or(() -> file.flatMap(has -> has.value(setting)));
  }

  /// Its value, or what counts where none is set.
  String or(ServerSetting setting) {
    return value(setting).orElseGet(setting::usual);
  }

  /// Where its value comes from: `the environment` or `unrepeat.conf:3`; empty where none is set.
  Optional<String> origin(ServerSetting setting) {
    return environment.containsKey(setting.variable())
        ? Optional.of("the environment")
        : file.flatMap(has -> has.place(setting));
  }

  /// What the file sets and the environment does not, by variable.
  Map<String, String> fromFile() {
    Map<String, String> values = new TreeMap<>();
    file.ifPresent(has ->
        has.set()
            .forEach((setting, line) -> {
              if (!environment.containsKey(setting.variable())) {
                values.put(setting.variable(), line.value());
              }
            }));
    return values;
  }

  /// A sentence for each variable that looks like a setting and is none.
  List<String> unknown() {
    Set<String> known = new HashSet<>(LAUNCHER);
    known.add(FILE);
    Arrays.stream(ServerSetting.values()).map(ServerSetting::variable).forEach(known::add);
    return environment.keySet().stream()
        .filter(name -> name.startsWith("UNREPEAT_") && !known.contains(name))
        .sorted()
        .map(name -> name + " is no setting." + NearestWord.hint(name, known))
        .toList();
  }

  /// A sentence for each value that cannot be one; a secret is not repeated.
  List<String> wrong() {
    return Arrays.stream(ServerSetting.values())
        .flatMap(setting -> wrong(setting).stream())
        .toList();
  }

  private Optional<String> wrong(ServerSetting setting) {
    return value(setting)
        .flatMap(value ->
            SettingKind.of(setting)
                .complaint(value)
                .map(complaint ->
                    "%s is \"%s\" in %s. %s"
                        .formatted(
                            setting.variable(),
                            setting.secret() ? "…" : value,
                            origin(setting).orElse(""),
                            complaint)));
  }

  /// Refuses to go on with a setting that nobody reads, or whose value is none.
  void check() {
    List<String> complaints = Stream.concat(unknown().stream(), wrong().stream()).toList();
    Refused.unless(
        complaints.isEmpty(),
        String.join(" ", complaints) + " unrepeat config lists all settings and what is set.");
  }
}
