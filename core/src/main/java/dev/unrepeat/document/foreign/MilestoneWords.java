package dev.unrepeat.document.foreign;

import dev.unrepeat.model.MilestoneKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words by which documents name milestones, where a label has nothing else in it: `Fault
/// occurs`, `Repaired`, `Time of detection`.
final class MilestoneWords {
  private static final Pattern BESIDES =
      Pattern.compile(
          "\\b(?:the|incident|issue|at|on|time of|time|date and|date|of|was|is|first)\\b|[^\\p{L} ]");
  private static final Map<MilestoneKind, Pattern> WORDS = words();

  private MilestoneWords() {}

  static Optional<MilestoneKind> find(String label) {
    if (label.length() > 60) {
      return Optional.empty();
    }
    String spaced = label.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
    String words = Bare.blanks(BESIDES.matcher(spaced).replaceAll(" ")).strip();
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(words).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<MilestoneKind, Pattern> words() {
    Map<MilestoneKind, Pattern> words = new EnumMap<>(MilestoneKind.class);
    put(
        words,
        MilestoneKind.IMPACT_STARTED,
        "fault occur(?:s|red)|start(?:s|ed)?|begin(?:s|ning)?|began|(?:impact|outage|fault|breach) (?:start(?:s|ed)?|began|begin|onset)|onset|start impact|beginn|störungsbeginn|発生");
    put(words, MilestoneKind.DETECTED, "detect(?:ed|ion)|noticed|discovered|erkannt|entdeckt|検知");
    put(words, MilestoneKind.ACKNOWLEDGED, "acknowledged?|acknowledgement|bestätigt");
    put(words, MilestoneKind.DECLARED, "declared|erklärt");
    put(
        words,
        MilestoneKind.DIAGNOSED,
        "diagnosed|diagnosis|root cause (?:found|identified)|cause (?:found|identified)");
    put(words, MilestoneKind.MITIGATION_STARTED, "mitigation start(?:ed|s)?");
    put(
        words,
        MilestoneKind.MITIGATED,
        "repaired|mitigated|mitigation|recovered|recovery|restored|service restored|(?:impact|outage|fault) end(?:s|ed)?|end impact|behoben|復旧");
    put(words, MilestoneKind.RESOLVED, "resolved|resolution|end(?:s|ed)?|closed|gelöst|解決|収束");
    return words;
  }

  private static void put(Map<MilestoneKind, Pattern> words, MilestoneKind kind, String pattern) {
    words.put(kind, Pattern.compile(pattern));
  }
}
