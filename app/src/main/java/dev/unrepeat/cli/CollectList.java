package dev.unrepeat.cli;

import dev.unrepeat.model.PullKind;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Several sources in one YAML file, each by the name of its folder; secrets stand elsewhere:
///
///     shop-pagerduty: { kind: pagerduty, token-env: PD_TOKEN }
///     shop-logs: { kind: elasticsearch, address: "https://logs:9200", scope: "shop-*" }
final class CollectList {
  private static final int MOST_BYTES = 1 << 20;
  private static final Set<String> KNOWN =
      new TreeSet<>(
          List.of("kind", "address", "account", "scope", "query", "token-env", "token-file"));
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("sources")
          .setAllowDuplicateKeys(false)
          .setMaxAliasesForCollections(0)
          .build();

  private CollectList() {}

  /// A source as it is written.
  ///
  /// @param said by the words above
  record Entry(String name, PullKind kind, Map<String, String> said) {
    Entry {
      Refused.unless(
          name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,60}"),
          "\"%s\" is the name of a folder too: write it in letters, digits, dots and dashes."
              .formatted(name));
      said = Map.copyOf(said);
    }

    String word(String key) {
      return said.getOrDefault(key, "");
    }
  }

  static PullKind kind(String typed) {
    return Arrays.stream(PullKind.values())
        .filter(kind -> word(kind).equals(typed.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "\"%s\" is no system that can be asked. Known are %s.".formatted(typed, known())));
  }

  /// All systems that can be asked.
  static String known() {
    return Arrays.stream(PullKind.values())
        .map(CollectList::word)
        .collect(Collectors.joining(", "));
  }

  /// For example `incident-io`.
  static String word(PullKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<Entry> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Refused(
          Refused.Reason.NOT_FOUND, "There is no file \"" + file + "\" with sources.");
    }
    Refused.unless(Files.size(file) <= MOST_BYTES, "\"" + file + "\" is too large for sources.");
    Object yaml;
    try {
      yaml = new Load(SETTINGS).loadFromString(Files.readString(file));
    } catch (YamlEngineException e) {
      throw wrong(file, Page.cut(String.valueOf(e.getMessage()), 120));
    }
    if (!(yaml instanceof Map<?, ?> sources) || sources.isEmpty()) {
      throw wrong(file, "it names no source");
    }
    List<Entry> entries = new ArrayList<>();
    sources.forEach((name, said) -> {
      if (!(said instanceof Map<?, ?> words)) {
        throw wrong(file, "\"" + name + "\" says nothing");
      }
      Map<String, String> known = new HashMap<>();
      words.forEach((key, value) -> known.put(String.valueOf(key), String.valueOf(value)));
      Set<String> other = new TreeSet<>(known.keySet());
      other.removeAll(KNOWN);
      if (!other.isEmpty()) {
        throw wrong(
            file,
            "\"%s\" says %s, and known are %s"
                .formatted(name, String.join(", ", other), String.join(", ", KNOWN)));
      }
      entries.add(new Entry(String.valueOf(name), kind(known.getOrDefault("kind", "")), known));
    });
    return entries;
  }

  private static Refused wrong(Path file, String why) {
    return new Refused(
        Refused.Reason.INVALID,
        "The sources in \"%s\" cannot be read: %s. Write lines such as shop-pagerduty: { kind: pagerduty, token-env: PD_TOKEN }."
            .formatted(file, why));
  }
}
