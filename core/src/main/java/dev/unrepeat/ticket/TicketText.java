package dev.unrepeat.ticket;

import dev.unrepeat.model.ActionItem;
import dev.unrepeat.model.DueDate;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.NamedPerson;
import dev.unrepeat.model.Owner;
import dev.unrepeat.model.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Title and text of a new ticket, made of an action by a template with words such as `{what}`.
///
/// @param mark in the text, by which the ticket is found again
public record TicketText(String title, String body, String mark) {
  public static final String TITLE = "{what}";
  public static final String BODY =
      """
      {why}

      - Done when: {done-when}
      - Due: {due}
      - Owner: {owner}

      Promised after {incident}: {incident-title}
      {link}\
      """;

  /// What GitHub and GitLab take; Jira takes the same.
  private static final int LONGEST_TITLE = 255;

  private static final Pattern WORD = Pattern.compile("\\{([a-z-]+)}");
  private static final String NONE = "not said";

  /// Refuses a template with words that nothing is known of.
  public static void check(String template) {
    Map<String, String> known = words("", "", "", "", "", "", "", "", "");
    WORD.matcher(template)
        .results()
        .map(found -> found.group(1))
        .filter(word -> !known.containsKey(word))
        .findFirst()
        .ifPresent(word -> {
          throw new Refused(
              Refused.Reason.INVALID,
              "The template says {%s}, which means nothing. Known are %s."
                  .formatted(
                      word,
                      known.keySet().stream()
                          .map(one -> "{" + one + "}")
                          .collect(Collectors.joining(", "))));
        });
  }

  /// @param link the address of the action here
  /// @param mark that no other ticket has
  public static TicketText of(
      String title, String body, Incident incident, ActionItem action, String link, String mark) {
    Map<String, String> words =
        words(
            action.what(),
            action.why().isBlank() ? action.what() : action.why(),
            or(action.doneWhen()),
            action.due().map(DueDate::date).map(Object::toString).orElse(NONE),
            action.owner().equals(Owner.NOBODY) ? NONE : NamedPerson.name(action.owner().print()),
            incident.id() + "/" + action.id(),
            incident.title(),
            incident.severity().map(Enum::name).orElse(NONE),
            link);
    String one = fill(title, words).replaceAll("\\s+", " ").strip();
    return new TicketText(
        one.length() > LONGEST_TITLE ? one.substring(0, LONGEST_TITLE - 1) + "…" : one,
        fill(body, words).strip() + "\n\n(" + mark + ")",
        mark);
  }

  private static Map<String, String> words(
      String what,
      String why,
      String doneWhen,
      String due,
      String owner,
      String incident,
      String incidentTitle,
      String severity,
      String link) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("what", what);
    words.put("why", why);
    words.put("done-when", doneWhen);
    words.put("due", due);
    words.put("owner", owner);
    words.put("incident", incident);
    words.put("incident-title", incidentTitle);
    words.put("severity", severity);
    words.put("link", link);
    return words;
  }

  private static String fill(String template, Map<String, String> words) {
    return WORD.matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
  }

  private static String or(String text) {
    return text.isBlank() ? NONE : text;
  }
}
