package dev.unrepeat.source;

import java.util.Set;

/// Words in a text by which another tool's telling of the same happening is found: an incident
/// number `#4821` or id, an alert name, a fingerprint or commit, a version `v2.3.1`, the number of
/// a deployment or run.
public final class References {
  private References() {}

  /// All words in what a program wrote.
  public static Set<String> inReport(String text) {
    return new ReferenceScan(text).all();
  }

  /// What a person pasted: only what addresses lead to, since "since v2.3.1" tells of another
  /// moment than the release itself.
  public static Set<String> inTalk(String text) {
    return text.contains("http") ? new ReferenceScan(text).inAddresses() : Set.of();
  }

  /// A commit by its whole name and by its first seven letters.
  public static Set<String> commit(String sha) {
    if (sha.isEmpty()) {
      return Set.of();
    }
    return sha.length() > 7 ? Set.of(sha, sha.substring(0, 7)) : Set.of(sha);
  }
}
