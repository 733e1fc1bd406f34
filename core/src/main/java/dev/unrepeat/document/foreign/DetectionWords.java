package dev.unrepeat.document.foreign;

import dev.unrepeat.model.Detection;
import dev.unrepeat.model.DetectionMeans;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What noticed the incident, where a document says it behind a label: `Detected by: an alert`.
/// Words that name two means, or none, say nothing certain.
final class DetectionWords {
  private static final Map<DetectionMeans, Pattern> WORDS = new EnumMap<>(DetectionMeans.class);
  private static final int LONGEST = 200;

  static {
    put(
        DetectionMeans.ALERT,
        "alerts?|alerting|alarms?|monitors?|monitoring|pagers?|pagerduty|opsgenie|prometheus"
            + "|alertmanager|nagios|pingdom|synthetic|probes?|health ?checks?");
    put(DetectionMeans.CUSTOMER, "customers?|clients?|users?|support tickets?");
    put(
        DetectionMeans.STAFF,
        "staff|employees?|engineers?|developers?|colleagues?|operators?|on-?call|internal|team"
            + "|testers?|qa");
    put(DetectionMeans.CHANCE, "chance|coincidence|luck|by accident|accidentally");
  }

  private DetectionWords() {}

  private static void put(DetectionMeans means, String words) {
    WORDS.put(means, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  static Optional<Detection> read(String value) {
    String plain = value.toLowerCase(Locale.ROOT);
    List<DetectionMeans> named =
        WORDS.entrySet().stream()
            .filter(words -> words.getValue().matcher(plain).find())
            .map(Map.Entry::getKey)
            .toList();
    boolean not =
        Pattern.compile("\\b(?:not?|never|without|instead of|before)\\b").matcher(plain).find();
    return named.size() == 1 && !not && value.length() <= LONGEST
        ? Optional.of(new Detection(named.getFirst(), value.strip()))
        : Optional.empty();
  }
}
