package dev.unrepeat.web.page;

/// What surrounds every page.
///
/// @param title of the page, without the name of the program
/// @param shape empty, `narrow` for forms or `reading` for documents
/// @param assets folder of the static files
/// @param part first word of the address, by which the bar marks where one is
/// @param said a sentence about what the last request did, or empty
public record Frame(
    String title,
    String shape,
    Theme theme,
    String assets,
    String version,
    String part,
    String said) {
  public Frame {
    title = title.strip();
  }

  public Frame narrow() {
    return new Frame(title, "narrow", theme, assets, version, part, said);
  }

  public Frame reading() {
    return new Frame(title, "reading", theme, assets, version, part, said);
  }

  /// The attribute of the root element; `null` leaves it out.
  public @org.jspecify.annotations.Nullable String scheme() {
    return theme == Theme.SYSTEM ? null : theme.word();
  }
}
