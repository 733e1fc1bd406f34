package dev.unrepeat.source.alertmanager;

import dev.unrepeat.source.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The labels of an alert, which tell it from all others.
record Labels(JsonObject values) {
  static final String NAMELESS = "An alert without a name";

  String title() {
    String name = values.textIfAny("alertname").strip();
    return name.isEmpty() ? NAMELESS : name;
  }

  /// The word of the team, such as `critical` or `page`.
  String severity() {
    return values.firstText("severity", "priority");
  }

  /// The labels that only some alerts of the group have, for example `instance=search-1`, in the
  /// order of their names.
  String apartFrom(Labels common) {
    if (!common.values.hasTexts()) {
      return "";
    }
    SortedMap<String, String> own = new TreeMap<>();
    values.eachText((name, value) -> {
      if (!common.values.hasText(name) && !name.equals("alertname") && !name.equals("severity")) {
        own.put(name, value);
      }
    });
    return own.entrySet().stream()
        .map(label -> label.getKey() + "=" + label.getValue())
        .collect(Collectors.joining(", "));
  }

  /// Stands for the fingerprint that older versions do not send.
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new TreeMap<>(values.allTexts())
          .forEach((name, value) ->
              digest.update((name + "\u0000" + value + "\u0000").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }
}
