package dev.unrepeat.source.alertmanager;

import dev.unrepeat.source.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The labels of an alert, which tell it from all others.
record Labels(SortedMap<String, String> values) {
  static final String NAMELESS = "An alert without a name";

  static Labels of(JsonObject labels) {
    return new Labels(new TreeMap<>(labels.allTexts()));
  }

  String title() {
    String name = values.getOrDefault("alertname", "").strip();
    return name.isEmpty() ? NAMELESS : name;
  }

  /// The word of the team, such as `critical` or `page`.
  String severity() {
    return values.getOrDefault("severity", "");
  }

  /// The labels that only some alerts of the group have, for example `instance=search-1`.
  String apartFrom(Map<String, String> common) {
    List<String> own = new ArrayList<>();
    values.forEach((name, value) -> {
      if (!common.containsKey(name)
          && !name.equals("alertname")
          && !name.equals("severity")
          && !common.isEmpty()) {
        own.add(name + "=" + value);
      }
    });
    return String.join(", ", own);
  }

  /// Stands for the fingerprint that older versions do not send.
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      values.forEach((name, value) ->
          digest.update((name + "\u0000" + value + "\u0000").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
