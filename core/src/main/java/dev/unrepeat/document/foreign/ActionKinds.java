package dev.unrepeat.document.foreign;

import dev.unrepeat.document.foreign.ActionFact.Nearly;
import dev.unrepeat.document.foreign.ActionFact.Ranked;
import dev.unrepeat.document.foreign.ActionFact.Typed;
import dev.unrepeat.model.ActionType;
import dev.unrepeat.model.Horizon;
import dev.unrepeat.model.Priority;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words for the type, priority and horizon of an action: `prevent`, `P1`, `High`, `short-term`.
final class ActionKinds {
  private static final Map<String, ActionType> TYPES = new HashMap<>();
  private static final Map<String, ActionType> NEARLY = new HashMap<>();
  private static final Map<String, Priority> PRIORITIES = new HashMap<>();

  static {
    type(
        ActionType.PREVENT,
        "prevent, prevention, preventive, preventative, preventing, prevents, 予防, 再発防止, "
            + "vorbeugen, prävention, vorbeugend");
    type(
        ActionType.DETECT,
        "detect, detection, detective, detecting, detects, 検知, erkennen, erkennung");
    type(
        ActionType.MITIGATE,
        "mitigate, mitigation, mitigative, mitigating, mitigates, 緩和, mildern, eindämmen");
    type(
        ActionType.RESPOND,
        "respond, response, responding, responsive, incident response, 対応, reaktion");
    type(ActionType.PROCESS, "process, procedure, プロセス, prozess");
    type(ActionType.DOCUMENTATION, "documentation, docs, doc, document, ドキュメント, dokumentation");
    type(ActionType.TESTING, "testing, test, tests, テスト, testen");
    type(
        ActionType.INVESTIGATE,
        "investigate, investigation, investigative, 調査, untersuchen, untersuchung");
    nearly(
        ActionType.MITIGATE,
        "repair, repairs, reduce, corrective, correct, recover, recovery, remediate, "
            + "remediation, fix");
    nearly(ActionType.DETECT, "monitor, monitoring, alert, alerting, observability");
    nearly(ActionType.PROCESS, "training, communication, communications, policy, people");
    nearly(ActionType.INVESTIGATE, "research, analysis, explore, spike");
    nearly(ActionType.PREVENT, "harden, hardening, eliminate");
    nearly(ActionType.DOCUMENTATION, "runbook, playbook, runbooks, playbooks");
    priority(
        Priority.P0,
        "p0, critical, urgent, highest, blocker, kritisch, 緊急, immediate priority, prio 0");
    priority(Priority.P1, "p1, high, major, hoch, 高, high priority, prio 1, important, high prio");
    priority(
        Priority.P2,
        "p2, medium, normal, moderate, med, mittel, 中, medium priority, prio 2, medium prio");
    priority(
        Priority.P3,
        "p3, p4, p5, low, minor, lowest, niedrig, 低, low priority, prio 3, low prio, trivial, "
            + "nice to have");
  }

  private static final Pattern NOW =
      horizon("immediate|immediately|sofort|right away|即時|quick wins?");
  private static final Pattern SOON =
      horizon("short(?:er)?[- ]?term|near[- ]?term|kurzfristig\\p{L}*|短期\\S*");
  private static final Pattern LATER =
      horizon(
          "(?:long|medium|mid)(?:er)?[- ]?term|langfristig\\p{L}*|mittelfristig\\p{L}*|[長中]期\\S*");

  private ActionKinds() {}

  private static Pattern horizon(String words) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static void type(ActionType type, String words) {
    for (String word : words.split(", ", -1)) {
      TYPES.put(word, type);
    }
  }

  private static void nearly(ActionType type, String words) {
    for (String word : words.split(", ", -1)) {
      NEARLY.put(word, type);
    }
  }

  private static void priority(Priority priority, String words) {
    for (String word : words.split(", ", -1)) {
      PRIORITIES.put(word, priority);
    }
  }

  private static final Pattern SURE = Pattern.compile("p[0-5]|.* prio(?:rity)?|prio \\d");

  /// The type that a whole cell or bracket says.
  static Optional<ActionFact> type(String text) {
    String word = plain(text);
    if (TYPES.containsKey(word)) {
      return Optional.ofNullable(TYPES.get(word)).map(type -> new Typed(type, text.strip()));
    }
    return Optional.ofNullable(NEARLY.get(word)).map(type -> new Nearly(type, text.strip()));
  }

  /// The priority that a whole cell says.
  static Optional<ActionFact> priority(String text) {
    return Optional.ofNullable(PRIORITIES.get(plain(text)))
        .map(priority -> new Ranked(priority, text.strip()));
  }

  /// A priority that is one wherever it stands: `P1`, `high priority`, not a bare `High`.
  static Optional<ActionFact> surePriority(String text) {
    String word = plain(text);
    return SURE.matcher(word).matches() ? priority(text) : Optional.empty();
  }

  /// How far off the actions under a heading are.
  static Optional<Horizon> findHorizon(String heading) {
    if (NOW.matcher(heading).find()) {
      return Optional.of(Horizon.IMMEDIATE);
    }
    return SOON.matcher(heading).find()
        ? Optional.of(Horizon.SHORT)
        : LATER.matcher(heading).find() ? Optional.of(Horizon.LONG) : Optional.empty();
  }

  private static String plain(String text) {
    return Bare.without(text, "*`_[]()").strip().toLowerCase(Locale.ROOT);
  }
}
