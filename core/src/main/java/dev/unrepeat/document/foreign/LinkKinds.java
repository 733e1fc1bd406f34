package dev.unrepeat.document.foreign;

import dev.unrepeat.model.LinkKind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a link leads to, by the words it stands under and by the shape of its address.
final class LinkKinds {
  private static final Map<LinkKind, Pattern> WORDS = new EnumMap<>(LinkKind.class);
  private static final Map<LinkKind, Pattern> ADDRESSES = new EnumMap<>(LinkKind.class);

  /// Words beside the one that names the kind.
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\b(?:the|our|main|incident|related|relevant|similar|original|tracking|public|internal"
              + "|github|gitlab|linked|follow up|previous|earlier|past|prior|parent|link|links|url"
              + "|page|to|and|for)\\b|[^\\p{L}]");

  static {
    word(LinkKind.TICKET, "tickets?|issues?|jira|bugs?|prs?|pull requests?|merge requests?|mrs?");
    word(LinkKind.DASHBOARD, "dashboards?|grafana|kibana|graphs?");
    word(LinkKind.RUNBOOK, "run ?books?|play ?books?");
    word(
        LinkKind.CHAT,
        "(?:slack|chat|(?:ms |microsoft )?teams|discord|gitter|mattermost|zulip)"
            + " (?:channels?|threads?|rooms?|logs?|messages?)|slack|chat|channels?|threads?");
    word(LinkKind.STATUS_PAGE, "status ?pages?|status page (?:incident|update)s?|status updates?");
    word(
        LinkKind.POSTMORTEM,
        "post ?mortems?|incident (?:report|review)s?|retrospectives?|incidents|outages");
    address(
        LinkKind.CHAT,
        "[^/]*\\bslack\\.com/archives/.*|[^/]*\\bslack\\.com/app_redirect.*"
            + "|teams\\.(?:microsoft|live)\\.com/.*|(?:app\\.)?gitter\\.im/.*"
            + "|(?:www\\.)?discord(?:app)?\\.com/channels/.*|chat\\.google\\.com/.*"
            + "|[^/]*\\.zulipchat\\.com/.*|mattermost\\.[^/]*/.*|matrix\\.to/.*");
    address(
        LinkKind.DASHBOARD,
        "(?:[^/]*[.-])?(?:grafana|kibana)(?:[.-][^/]*)?/.*|[^/]+/d(?:-solo)?/[\\w-]{6,}/.*"
            + "|[^/]*\\bdatadoghq\\.[a-z]+/(?:dash|dashboard)/.*|one\\.newrelic\\.com/.*"
            + "|[^/]+/(?:.*/)?dashboards?(?:[/?#].*)?");
    address(LinkKind.STATUS_PAGE, "status\\.[^/]+(?:/.*)?|[^/]+\\.statuspage\\.io(?:/.*)?");
    address(LinkKind.RUNBOOK, "(?:.*/)?(?:run|play)-?books?/.*|(?:.*[/_-])?run-?book\\b.*");
    address(
        LinkKind.POSTMORTEM,
        "(?:.*/)?(?:post-?mortems?|incident-reports?|retrospectives?)/.*|.*\\bpost-?mortem\\b.*");
    address(
        LinkKind.TICKET,
        ".*/show_bug\\.cgi\\?.*|trello\\.com/c/.*|linear\\.app/[^/]+/issue/.*"
            + "|app\\.asana\\.com/0/.*");
  }

  private LinkKinds() {}

  private static void word(LinkKind kind, String words) {
    WORDS.put(kind, Pattern.compile("\\b(?:" + words + ")\\b"));
  }

  private static void address(LinkKind kind, String shape) {
    ADDRESSES.put(kind, Pattern.compile(shape));
  }

  /// The kind that a label names and beside which it says nothing else: `Slack thread`.
  static Optional<LinkKind> named(String label) {
    String words = spaced(label);
    if (words.length() > 60) {
      return Optional.empty();
    }
    for (Map.Entry<LinkKind, Pattern> kind : WORDS.entrySet()) {
      Matcher named = kind.getValue().matcher(words);
      if (named.find() && BESIDE.matcher(named.replaceAll(" ")).replaceAll("").isEmpty()) {
        return Optional.of(kind.getKey());
      }
    }
    return Optional.empty();
  }

  /// @param label what stands before the link
  /// @param words all that is said with it
  /// @param heading that it stands under
  static LinkKind of(String label, String words, String heading, String address) {
    return named(label)
        .or(() -> shaped(address))
        .or(() -> only(words))
        .or(() -> named(heading))
        .orElse(LinkKind.OTHER);
  }

  private static Optional<LinkKind> shaped(String address) {
    if (TicketText.ofAddress(address).isPresent()) {
      return Optional.of(LinkKind.TICKET);
    }
    String plain = address.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    return ADDRESSES.entrySet().stream()
        .filter(shape -> shape.getValue().matcher(plain).matches())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The kind that the words name, when they name one alone.
  private static Optional<LinkKind> only(String words) {
    String plain = spaced(words);
    Optional<LinkKind> found = Optional.empty();
    for (Map.Entry<LinkKind, Pattern> kind : WORDS.entrySet()) {
      if (kind.getValue().matcher(plain).find()) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(kind.getKey());
      }
    }
    return found;
  }

  private static String spaced(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[-_*`:]+", " ").strip();
  }
}
