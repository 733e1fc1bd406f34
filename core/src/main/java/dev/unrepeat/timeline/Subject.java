package dev.unrepeat.timeline;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What a symptom is about, so that "connections normal" does not end an incident that was alerted
/// for latency.
enum Subject {
  LATENCY("latenc\\w*|p9[059]|slow\\w*|response times?|duration"),
  ERRORS("errors?|5\\d\\ds?|5xx|fail\\w*|exceptions?|success rate|availability"),
  CONNECTIONS("connections?|pools?|sockets?"),
  PROCESSOR("cpu|processors?|load average"),
  MEMORY("memory|heap|oom\\w*|swap"),
  DISK("disks?|storage|file ?systems?|inodes?"),
  QUEUE("queues?|backlog|lag|consumers?"),
  TRAFFIC("traffic|requests? per|throughput"),
  NODES("nodes?|pods?|replicas?|instances?"),
  CERTIFICATE("certificates?|tls|ssl"),
  DNS("dns|name resolution");

  private final Pattern words;

  Subject(String words) {
    this.words = Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  static Set<Subject> of(String text) {
    Set<Subject> found = EnumSet.noneOf(Subject.class);
    for (Subject subject : values()) {
      if (subject.words.matcher(text).find()) {
        found.add(subject);
      }
    }
    return found;
  }

  /// Whether a statement about one can be about the other: they share a subject, or one names none.
  static boolean compatible(Set<Subject> one, Set<Subject> other) {
    return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
  }
}
