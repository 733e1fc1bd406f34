package dev.unrepeat.source;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words in a text by which another tool's telling of the same happening is found: an incident
/// number `#4821` or id, an alert name, a fingerprint or commit, a version `v2.3.1`, the number of
/// a deployment or run.
public final class References {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|\"'`)\\]]+");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/(?:incidents/([A-Z0-9]{6,32})|releases/tag/([^/?#]{1,80})|commits?/([0-9a-f]{7,40})|deployments/(\\d{1,20})|actions/runs/(\\d{1,20}))(?=[/?#.,;]|$)");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w/&])#(\\d{1,9})\\b");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?<![\\w.])v\\d{1,6}\\.\\d{1,6}(?:\\.\\d{1,6})?(?:[-+][0-9A-Za-z](?:[0-9A-Za-z.-]{0,40}[0-9A-Za-z])?)?(?![\\w])");
  private static final Pattern HEX = Pattern.compile("(?<![\\w-])[0-9a-f]{7,40}(?![\\w-])");
  private static final Pattern DEPLOYMENT =
      Pattern.compile(
          "\\b(?:deploy(?:ment)?|release|run)[ #:_-]{1,3}(\\d{3,20})\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ALERT_NAME =
      Pattern.compile("(?<![\\w./])(?:[A-Z][a-z0-9]+|[A-Z]{2,5}(?=[A-Z][a-z])){3,}(?![\\w/])");
  private static final Pattern MARKED_NAME =
      Pattern.compile(
          "(?:\\[(?:FIRING|RESOLVED)[^\\]]{0,8}\\]|alertname[=:]|\\balert:?)\\s*\"?([A-Z][A-Za-z0-9_]{3,80})");

  private References() {}

  /// All words in what a program wrote.
  public static Set<String> inReport(String text) {
    Set<String> found = new LinkedHashSet<>();
    addresses(text, found);
    if (text.indexOf('#') >= 0) {
      add(NUMBER.matcher(text), "#", found);
    }
    if (text.indexOf('v') >= 0) {
      add(VERSION.matcher(text), "", found);
    }
    addCommits(ADDRESS.matcher(text).replaceAll(" "), found);
    add(DEPLOYMENT.matcher(text), "", found);
    add(ALERT_NAME.matcher(text), "", found);
    add(MARKED_NAME.matcher(text), "", found);
    return found;
  }

  /// What a person pasted: only addresses, since "since v2.3.1" tells of another moment than the
  /// release itself.
  public static Set<String> inTalk(String text) {
    if (!text.contains("http")) {
      return Set.of();
    }
    Set<String> found = new LinkedHashSet<>();
    addresses(text, found);
    return found;
  }

  /// A commit by its whole name and by its first seven letters.
  public static Set<String> commit(String sha) {
    return sha.length() > 7
        ? Set.of(sha, sha.substring(0, 7))
        : sha.isEmpty() ? Set.of() : Set.of(sha);
  }

  private static void addresses(String text, Set<String> found) {
    if (!text.contains("http")) {
      return;
    }
    Matcher addresses = ADDRESS.matcher(text);
    while (addresses.find()) {
      Matcher part = IN_ADDRESS.matcher(addresses.group());
      while (part.find()) {
        for (int group = 1; group <= part.groupCount(); group++) {
          if (part.group(group) != null) {
            found.addAll(group == 3 ? commit(part.group(group)) : Set.of(part.group(group)));
          }
        }
      }
    }
  }

  private static void addCommits(String text, Set<String> found) {
    Matcher matcher = HEX.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      boolean digit = word.chars().anyMatch(c -> c <= '9');
      boolean letter = word.chars().anyMatch(c -> c >= 'a');
      if (digit && letter) {
        found.addAll(word.length() == 16 ? Set.of(word) : commit(word));
      }
    }
  }

  private static void add(Matcher matcher, String before, Set<String> found) {
    while (matcher.find()) {
      found.add(before + (matcher.groupCount() > 0 ? matcher.group(1) : matcher.group()));
    }
  }
}
