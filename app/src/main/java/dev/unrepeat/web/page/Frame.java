package dev.unrepeat.web.page;

import dev.unrepeat.model.Role;
import dev.unrepeat.service.Viewer;
import java.util.Optional;
import java.util.Set;

/// What surrounds every page.
///
/// @param title of the page, without the name of the program
/// @param shape empty, `narrow` for forms, `reading` for documents or `door`
/// @param assets folder of the static files
/// @param part first word of the address, by which the bar marks where one is
/// @param said a sentence about what the last request did, or empty
/// @param visitor who is signed in
/// @param token by which the next change proves that it comes from this page
/// @param find where places are looked for, with the incident at hand
/// @param notice a sentence for everybody on every page, or empty
public record Frame(
    String title,
    String shape,
    Theme theme,
    String assets,
    String version,
    String part,
    String said,
    Optional<Viewer> visitor,
    String token,
    String find,
    String notice) {
  private static final Set<String> SETTINGS =
      Set.of(
          "settings",
          "people",
          "audit",
          "removals",
          "sources",
          "incoming",
          "chats",
          "trackers",
          "wikis",
          "webhooks",
          "imports",
          "account",
          "reminders",
          "services",
          "templates",
          "policy",
          "waivers");
  private static final Set<String> INCIDENTS =
      Set.of("incidents", "inbox", "batches", "search", "find", "export");

  public Frame {
    title = title.strip();
  }

  public Frame narrow() {
    return shaped("narrow");
  }

  public Frame reading() {
    return shaped("reading");
  }

  /// For pages before anybody is signed in.
  public Frame door() {
    return shaped("door");
  }

  private Frame shaped(String wanted) {
    return new Frame(
        title, wanted, theme, assets, version, part, said, visitor, token, find, notice);
  }

  /// The attribute of the root element; `null` leaves it out.
  public @org.jspecify.annotations.Nullable String scheme() {
    return theme == Theme.SYSTEM ? null : theme.word();
  }

  /// The address of a form for files, with the token.
  public String signed(String action) {
    return action + "?_csrf=" + Places.parameter(token);
  }

  public boolean signedIn() {
    return visitor.isPresent();
  }

  /// The tab of the bar that this page belongs to; empty for a page before anybody is signed in.
  public String tab() {
    if (INCIDENTS.contains(part)) {
      return "incidents";
    }
    return switch (part) {
      case "patterns" -> "metrics";
      case "rules" -> "findings";
      case "practice" -> "handbook";
      default -> settings() ? "settings" : part;
    };
  }

  /// Whether this is the page of all settings, or one that it lists.
  public boolean settings() {
    return SETTINGS.contains(part);
  }

  public boolean administrator() {
    return is(Role.ADMINISTRATOR);
  }

  public boolean author() {
    return is(Role.AUTHOR);
  }

  /// The name of who is signed in; empty for nobody.
  public String name() {
    return visitor.map(Viewer::name).orElse("");
  }

  private boolean is(Role role) {
    return visitor.filter(viewer -> viewer.is(role)).isPresent();
  }
}
