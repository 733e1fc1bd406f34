package dev.unrepeat.source;

import java.util.regex.Pattern;

/// Why a file that no source took was not read, and what can be handed in instead.
final class UnknownFormat {
  static final String UNKNOWN =
      "No format was recognised: no line begins with a time. Name it with --source.";
  private static final String UNKNOWN_JSON =
      "No format was recognised: the JSON is of no tool that is known, and its first record has no single field that holds a time, with something to say beside it. A mapping file beside it says where `time` and `text` stand.";
  private static final String ONLY_AGES =
      "The table says how long ago, not when. Hand in what `kubectl get events -o json` prints.";
  private static final String SINCE_BOOT =
      "The times count from when the machine was started. Print them with `dmesg --time-format iso`, or take the kernel's lines with `journalctl -k -o short-iso`.";
  private static final String FIGURES =
      "These are figures of Prometheus and no events. They belong to the impact; for the timeline hand in the alerts.";

  private static final Pattern AGES = Pattern.compile("(?:NAMESPACE +)?LAST SEEN +.*");
  private static final Pattern BOOT = Pattern.compile("(?:<\\d+>)?\\[ *\\d{1,7}\\.\\d{6}\\] .*");
  private static final Pattern SERIES =
      Pattern.compile(
          "\\{[^\\[]*\"resultType\"\\s*:\\s*\"(?:matrix|vector|scalar)\".*", Pattern.DOTALL);

  private UnknownFormat() {}

  static String reason(FileHead head) {
    String text = head.text().strip();
    if (text.startsWith("{") || (text.startsWith("[") && text.contains("\""))) {
      return SERIES.matcher(text).matches() ? FIGURES : UNKNOWN_JSON;
    }
    String first = text.lines().findFirst().orElse("");
    return AGES.matcher(first).matches()
        ? ONLY_AGES
        : BOOT.matcher(first).matches() ? SINCE_BOOT : UNKNOWN;
  }
}
