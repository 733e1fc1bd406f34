package dev.unrepeat.document;

import dev.unrepeat.model.IncidentKind;
import dev.unrepeat.model.Section;

/// What is typical of a kind of incident: what to measure, which conditions to look for, what
/// helps. A hint is a question to think about, never an answer.
public final class KindHint {
  private KindHint() {}

  /// One line for a section; empty where the kind has nothing of its own to say.
  public static String of(IncidentKind kind, Section section) {
    return switch (section) {
      case IMPACT -> impact(kind);
      case CAUSES, CONTRIBUTING_FACTORS -> causes(kind);
      case ACTION_ITEMS -> measures(kind);
      case SUMMARY,
          METRICS,
          OBSERVATIONS,
          TIMELINE,
          WHAT_HAPPENED,
          TRIGGER,
          DETECTION,
          RESPONSE,
          LESSONS,
          WORKAROUNDS,
          RELATED,
          EVIDENCE ->
          "";
    };
  }

  private static String impact(IncidentKind kind) {
    return switch (kind) {
      case OUTAGE ->
          "requests or transactions failed, users and their share, minutes, error budget, SLA, revenue, support tickets";
      case SECURITY ->
          "records and people exposed, kinds of data, systems reached, time until it was known, duties to notify with their deadlines";
      case PRODUCT ->
          "users who left or complained, use against expectation, returns, NPS, revenue, effort that was lost";
      case PROJECT ->
          "delay, cost over plan, scope that is missing, rework, other work that waited, benefit that came late";
      case PROCESS ->
          "cases handled late or wrongly, people who waited, effort to put it right, duties that were not met";
      case NEAR_MISS ->
          "what was in reach: who, how many and for how long, had it not been caught; nothing was harmed";
    };
  }

  private static String causes(IncidentKind kind) {
    return switch (kind) {
      case OUTAGE ->
          "a change without a test of that path, a limit nobody sees, a part without a second one, an alert that waits too long, a runbook that is out of date";
      case SECURITY ->
          "secrets in reach of more than need them, rights wider than the task, a known hole without a date, logs nobody reads, an input that is trusted";
      case PRODUCT ->
          "a need that was assumed and not seen, a test with too few users, a measure of success that came late, feedback without a place to go";
      case PROJECT ->
          "a date before the scope was known, the same people in two plans, estimates of tasks known and not of tasks found, a sign that had no place to be said";
      case PROCESS ->
          "a hand-over without a receipt, a step that lives in one head, two rules that contradict, an exception that became usual";
      case NEAR_MISS ->
          "the conditions that stood ready, and the barrier that held: was it built for this, or was it luck?";
    };
  }

  private static String measures(IncidentKind kind) {
    return switch (kind) {
      case OUTAGE ->
          "a test of the failing path, a limit that is watched, a release in steps, a way back that is practised";
      case SECURITY ->
          "short-lived secrets, rights by task, a scan before storing, an alert on unusual use, a rehearsed rotation";
      case PRODUCT ->
          "a trial with few users and a number to stop at, a measure of success from the first day, a place for feedback with an owner";
      case PROJECT ->
          "a point at which to stop, tasks found beside tasks done, one plan for shared people, a date that follows the scope";
      case PROCESS ->
          "a receipt for each hand-over, a check by the system and not by memory, one owner from end to end";
      case NEAR_MISS -> "the lucky catch as a barrier that is always there, and one more before it";
    };
  }
}
