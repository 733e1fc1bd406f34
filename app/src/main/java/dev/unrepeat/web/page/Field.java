package dev.unrepeat.web.page;

/// A field of a form as the page shows it.
///
/// @param refusal what is wrong with what was typed; empty when nothing is
public record Field(String name, String value, String refusal) {
  /// A field that nobody has filled in wrongly yet.
  public static Field of(String name, String value) {
    return new Field(name, value, "");
  }

  public boolean wrong() {
    return !refusal.isEmpty();
  }

  /// The id of its hint or refusal, for `aria-describedby`.
  public String describedBy() {
    return name + (wrong() ? "-r" : "-h");
  }
}
