package dev.unrepeat.source.log;

import java.util.List;
import java.util.stream.Stream;

/// Words for which a line matters although its level does not say so: something started, stopped,
/// was deployed, ran out or timed out; a deploy, a release or the like that came to an end; a node
/// or the like that went down; and requests that were answered with a status of 500 to 599.
final class TellingWords {
  private static final List<String> ALWAYS =
      List.of(
          "started",
          "stopped",
          "stopping",
          "shutdown",
          "shutting down",
          "shut down",
          "ready to accept connections",
          "ready for connections",
          "waiting for connections",
          "server is ready",
          "resuming normal operations",
          "listening on",
          "listening at",
          "starting as process",
          "terminated",
          "killed",
          "deployed",
          "deploying",
          "deployment",
          "rollback",
          "rolled back",
          "rolling back",
          "rolling out",
          "rolled out",
          "reverted",
          "reverting",
          "restarting",
          "restarted",
          "crashed",
          "crashloopbackoff",
          "oom",
          "oomkilled",
          "outofmemory",
          "out of memory",
          "timeout",
          "timed out",
          "failover",
          "unhealthy",
          "exhausted",
          "unavailable",
          "no server available",
          "panic",
          "deadlock",
          "deadlocked",
          "circuit breaker",
          "reloaded",
          "promoted",
          "degraded",
          "recovered",
          "configuration changed",
          "changed state",
          "configured from",
          "maxmemory changed",
          "config changed",
          "feature flag",
          "migration",
          "released",
          "scaled",
          "evicted",
          "segfault",
          "fatal",
          "die",
          "died",
          "elected",
          "demoting",
          "demoted",
          "promoting",
          "state transition",
          "stepping down",
          "stepped down",
          "switchover");
  private static final List<String> WITHOUT_LEVELS =
      List.of(
          "error",
          "errors",
          "fail",
          "failed",
          "failure",
          "failing",
          "exception",
          "denied",
          "refused",
          "warn",
          "warning",
          "critical",
          "alert",
          "changed",
          "abort",
          "aborted",
          "unreachable",
          "lost",
          "down");

  /// What is done to a system; as a name alone, as in `/release/notes`, it tells nothing.
  private static final List<String> STEPS =
      List.of("deploy", "release", "rollout", "revert", "restart", "hotfix", "upgrade");

  private static final List<String> OUTCOMES =
      List.of(
          "finished",
          "completed",
          "complete",
          "succeeded",
          "successful",
          "done",
          "failed",
          "aborted",
          "cancelled",
          "canceled",
          "begun",
          "began",
          "rejected");

  /// What is missed when it goes: `rabbit on node rabbit@b down`.
  private static final List<String> PARTS =
      List.of(
          "node",
          "host",
          "server",
          "broker",
          "replica",
          "master",
          "primary",
          "leader",
          "peer",
          "member",
          "link",
          "interface",
          "neighbor",
          "backend",
          "upstream");

  private static final List<String> GONE =
      List.of("down", "lost", "unreachable", "dead", "failing", "not responding");

  private static final String[][] PARTS_BY_PAIR = byPair(PARTS);
  private static final String[][] GONE_BY_PAIR = byPair(GONE);

  /// The words by their first two letters.
  private static final String[][] STEPS_BY_PAIR = byPair(STEPS);

  private static final String[][] OUTCOMES_BY_PAIR = byPair(OUTCOMES);
  private static final String[][] BY_PAIR = byPair(ALWAYS);
  private static final String[][] MORE_BY_PAIR = byPair(WITHOUT_LEVELS);

  /// Whether any word begins with three letters; most words of a log end here.
  private static final boolean[] ANY = any();

  private static final boolean[] WORD = word();

  private TellingWords() {}

  private static String[][] byPair(List<String> words) {
    String[][] table = new String[1 << 10][];
    for (int pair = 0; pair < table.length; pair++) {
      int wanted = pair;
      table[pair] =
          words.stream()
              .filter(word -> pair(word.charAt(0), word.charAt(1)) == wanted)
              .toArray(String[]::new);
    }
    return table;
  }

  private static boolean[] any() {
    boolean[] any = new boolean[1 << 15];
    Stream.of(ALWAYS, WITHOUT_LEVELS, STEPS, OUTCOMES, PARTS, GONE)
        .flatMap(List::stream)
        .forEach(word -> any[three(word.charAt(0), word.charAt(1), word.charAt(2))] = true);
    return any;
  }

  private static int three(char first, char second, char third) {
    return (pair(first, second) << 5) | (third & 31);
  }

  /// Two letters of any case as a number below 1024; other characters may share one with letters.
  private static int pair(char first, char second) {
    return ((first & 31) << 5) | (second & 31);
  }

  /// @param levels whether the log names levels, so that a mere "error" in a line of INFO tells
  ///   nothing
  static boolean any(char[] line, int from, int to, boolean levels) {
    boolean request = false;
    boolean step = false;
    boolean part = false;
    int at = from;
    while (at < to) {
      char c = line[at];
      if (!isWord(c)) {
        at++;
        continue;
      }
      if (c > '9' && c != '_') {
        if (at + 2 < to && ANY[three(c, line[at + 1], line[at + 2])] && !isRequest(line, at, to)) {
          int pair = pair(c, line[at + 1]);
          if (any(BY_PAIR[pair], line, at, to)
              || (!levels && any(MORE_BY_PAIR[pair], line, at, to))
              || (step && any(OUTCOMES_BY_PAIR[pair], line, at, to))
              || (part && any(GONE_BY_PAIR[pair], line, at, to))) {
            return true;
          }
          part |= any(PARTS_BY_PAIR[pair], line, at, to);
          step |= any(STEPS_BY_PAIR[pair], line, at, to);
        }
        request |= (c == 'G' || c == 'P' || c == 'H' || c == 'D') && method(line, at, to);
      } else if (request && c >= '2' && c <= '5' && status(line, from, at, to)) {
        if (c == '5') {
          return true;
        }
        request = false;
      } else if (c == '5' && status(line, from, at, to) && isBehindTimers(line, from, at)) {
        return true;
      }
      do {
        at++;
      } while (at < to && isWord(line[at]));
    }
    return false;
  }

  /// `Started GET "/" for 10.0.0.1`, as Rails writes of each request.
  private static boolean isRequest(char[] line, int at, int to) {
    return (line[at] | 0x20) == 's'
        && starts("tarted ", line, at + 1, to)
        && method(line, at + 8, to);
  }

  private static boolean isWord(char c) {
    return c < 128 && WORD[c];
  }

  private static boolean[] word() {
    boolean[] word = new boolean[128];
    for (char c = 0; c < 128; c++) {
      word[c] = c == '_' || Character.isLetterOrDigit(c);
    }
    return word;
  }

  private static boolean any(String[] words, char[] line, int at, int to) {
    for (String word : words) {
      if (at + word.length() <= to && same(word, line, at) && ends(line, at + word.length(), to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(char[] line, int at, int to) {
    return at >= to || !Character.isLetterOrDigit(line[at]);
  }

  private static boolean same(String word, char[] line, int at) {
    for (int k = 1; k < word.length(); k++) {
      char w = word.charAt(k);
      char c = line[at + k];
      if ((w == ' ' ? c : (char) (c | 0x20)) != w) {
        return false;
      }
    }
    return true;
  }

  private static boolean method(char[] line, int at, int to) {
    return starts("GET ", line, at, to)
        || starts("POST ", line, at, to)
        || starts("PUT ", line, at, to)
        || starts("PATCH ", line, at, to)
        || starts("HEAD ", line, at, to)
        || starts("DELETE ", line, at, to);
  }

  private static boolean starts(String word, char[] line, int at, int to) {
    if (at + word.length() > to) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (line[at + k] != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a number stands behind the five times of HAProxy, `10/0/30/-1/2010 504`.
  private static boolean isBehindTimers(char[] line, int from, int at) {
    int slashes = 0;
    for (int i = at - 2;
        i >= from && (Character.isDigit(line[i]) || "/-+".indexOf(line[i]) >= 0);
        i--) {
      slashes += line[i] == '/' ? 1 : 0;
    }
    return slashes == 4;
  }

  /// Three digits that stand alone behind a blank or `status=`: `500`, not `5000`, `/500` or
  /// `500ms`; the first ones behind a request are its status.
  private static boolean status(char[] line, int from, int at, int to) {
    return at > from
        && at + 3 <= to
        && (line[at - 1] == ' ' || (at > from + 1 && line[at - 1] == '=' && line[at - 2] == 's'))
        && Character.isDigit(line[at + 1])
        && Character.isDigit(line[at + 2])
        && (at + 3 == to || (!Character.isLetterOrDigit(line[at + 3]) && line[at + 3] != '.'));
  }
}
