package dev.unrepeat.document.foreign;

import dev.unrepeat.model.TrackerLink;
import dev.unrepeat.text.Glance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tickets in a text: links to issues and pull requests, `SHOP-812`, `#123`, `tidewater/shop#123`.
final class TicketText {
  private static final String ADDRESS = "https?://[^\\s<>()\\[\\]|\"'`]{4,300}";
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{0,200})]\\((" + ADDRESS + ")\\)");
  private static final Pattern ANY =
      Pattern.compile(
          LINK.pattern()
              + "|<?(?<![\\p{L}\\p{N}])("
              + ADDRESS
              + ")>?"
              + "|(?<![\\w/-])([A-Z][A-Z0-9]{1,9}-\\d{1,7})(?![\\w-])"
              + "|(?<![\\w/&#])((?:[\\w.-]{1,60}/[\\w.-]{1,60})?[#!]\\d{1,7})(?![\\w-])");
  private static final Pattern ON_A_FORGE =
      Pattern.compile(
          "https?://([^/]+)/(.{1,200}?)/(?:-/)?(issues|pull|pulls|merge_requests|pull-requests"
              + "|work_items)/(\\d+).*");
  private static final Pattern IN_JIRA =
      Pattern.compile(
          "https?://[^/]+/(?:.{0,200}/)?(?:browse|issue|issues|ticket"
              + "|tickets)/([A-Z][A-Z0-9]{1,9}-\\d{1,7})(?:[/?#].*)?");

  /// They look like keys of tickets and are none.
  private static final Set<String> NO_PROJECTS =
      Set.of(
          "UTF", "SHA", "ISO", "CVE", "RFC", "AES", "TLS", "SSL", "HTTP", "UTC", "GMT", "MD", "IPV",
          "P", "SEV", "CWE", "EC", "S", "TCP", "PEP", "JDK", "RSA", "BASE", "COVID", "IEEE", "ANSI",
          "GPT", "US", "EU", "AP", "H", "Q", "V", "Q1", "Q2", "Q3", "Q4", "ASN", "GHSA", "CIS",
          "NIST", "OWASP", "PCI", "ADR", "AI", "ACT", "ACTION", "FU", "CAPA");

  /// Words that say "ticket" and nothing else.
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:see|ticket|tickets|issue|issues|pr|prs|mr|pull request|pull|merge request|jira"
              + "|github|gitlab|github issue"
              + "|github pr|gitlab issue|bug|story|task|epic|tracked in|tracked by|tracking"
              + "|tracking issue|follow along"
              + "|tracked|link|ref|via|in|id|チケット|課題|siehe|[,;:&#()\\[\\]./–—-])",
          Pattern.CASE_INSENSITIVE);

  private TicketText() {}

  /// @param text of the link, empty for a bare one
  record Found(TrackerLink ticket, int start, int end, String text) {}

  static List<Found> all(String text) {
    List<Found> all = new ArrayList<>();
    if (!Glance.holdsOneOf(text, "#!") && !text.contains("://") && !numbered(text)) {
      return all;
    }
    Matcher matcher = ANY.matcher(text);
    while (matcher.find()) {
      found(text, matcher).ifPresent(all::add);
    }
    return all;
  }

  /// Whether a digit stands behind a dash, as in the key of a ticket.
  private static boolean numbered(String text) {
    int dash = text.indexOf('-');
    while (dash >= 0 && dash + 1 < text.length() && !Character.isDigit(text.charAt(dash + 1))) {
      dash = text.indexOf('-', dash + 1);
    }
    return dash >= 0 && dash + 1 < text.length();
  }

  private static Optional<Found> found(String text, Matcher m) {
    if (m.group(2) != null || m.group(3) != null) {
      String address = trimmed(m.group(2) != null ? m.group(2) : m.group(3));
      String shown = m.group(1) == null ? "" : m.group(1);
      int end = m.group(3) == null ? m.end() : m.start(3) + address.length();
      end = end < text.length() && text.charAt(end) == '>' ? end + 1 : end;
      int last = end;
      return ofAddress(address).map(ticket -> new Found(ticket, m.start(), last, shown));
    }
    if (m.group(4) != null) {
      String key = m.group(4);
      String project = key.substring(0, key.indexOf('-'));
      boolean incident = project.equals("INC") && text.startsWith("-", m.end());
      boolean counted =
          key.startsWith("0", project.length() + 1) && !says(text.substring(0, m.start()));
      return NO_PROJECTS.contains(project) || incident || counted
          ? Optional.empty()
          : Optional.of(new Found(new TrackerLink("jira", key, ""), m.start(), m.end(), ""));
    }
    boolean ordinal = text.regionMatches(true, Math.max(0, m.start() - 4), "the ", 0, 4);
    String key = m.group(5);
    return ordinal || (key.startsWith("!") && key.length() < 3)
        ? Optional.empty()
        : Optional.of(new Found(new TrackerLink("", key, ""), m.start(), m.end(), ""));
  }

  /// Whether a letter or digit stands before it: `CA-001: …` begins with the number of the action.
  private static boolean says(String before) {
    return before.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static String trimmed(String address) {
    int end = address.length();
    while (end > 0 && ".,;:!?*".indexOf(address.charAt(end - 1)) >= 0) {
      end--;
    }
    return address.substring(0, end);
  }

  /// The ticket behind an address; empty for an address of anything else.
  static Optional<TrackerLink> ofAddress(String address) {
    Matcher forge = ON_A_FORGE.matcher(address);
    if (forge.matches()) {
      String mark = forge.group(3).startsWith("merge") ? "!" : "#";
      return Optional.of(
          new TrackerLink(
              tracker(forge.group(1), mark), forge.group(2) + mark + forge.group(4), address));
    }
    Matcher jira = IN_JIRA.matcher(address);
    return jira.matches()
        ? Optional.of(new TrackerLink("jira", jira.group(1), address))
        : Optional.empty();
  }

  private static String tracker(String host, String mark) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.contains("gitlab") || mark.equals("!")
        ? "gitlab"
        : lower.contains("github") ? "github" : lower;
  }

  /// The tickets of a text that holds nothing else, such as `see #123 and SHOP-812`; none when it
  /// says more.
  static List<TrackerLink> only(String text) {
    List<Found> all = all(text);
    if (all.isEmpty()) {
      return List.of();
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Found found : all) {
      rest.append(text, from, found.start()).append(' ').append(shown(found)).append(' ');
      from = found.end();
    }
    rest.append(text.substring(from));
    String left = rest.toString().replaceAll("[*`_]", " ");
    String said = ABOUT.matcher(left).replaceAll(" ").replaceAll("(?i)\\b(?:and|und)\\b", " ");
    return said.isBlank() && !letters(left) ? all.stream().map(Found::ticket).toList() : List.of();
  }

  /// What the link shows beyond the key of its ticket.
  private static String shown(Found found) {
    String key = found.ticket().key();
    String number = key.substring(Math.max(key.lastIndexOf('#'), key.lastIndexOf('!')) + 1);
    String shown = found.text();
    if (shown.equals(found.ticket().address()) || shown.isEmpty()) {
      return "";
    }
    return shown.replace(key, " ").replaceAll("[#!]?\\b" + Pattern.quote(number) + "\\b", " ");
  }

  /// Whether words are glued to what [#ABOUT] knows, so that taking it out would cut a word.
  private static boolean letters(String text) {
    for (String word : text.split("[\\s,;:&#()\\[\\]./–—-]+", -1)) {
      boolean known =
          word.isEmpty()
              || ABOUT.matcher(word).matches()
              || PART.contains(word.toLowerCase(Locale.ROOT));
      if (!known) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> PART =
      Set.of("request", "merge", "tracked", "by", "follow", "along", "and", "und", "to", "here");
}
