package dev.unrepeat.web.page;

/// A field of a form as the page shows it.
///
/// @param refusal what is wrong with what was typed; empty when nothing is
/// @param again whether a secret was typed that has to be typed again, as it is never sent back
public record Field(String name, String value, String refusal, boolean again) {
  public Field(String name, String value, String refusal) {
    this(name, value, refusal, false);
  }

  /// A field that nobody has filled in wrongly yet.
  public static Field of(String name, String value) {
    return new Field(name, value, "");
  }

  public boolean wrong() {
    return !refusal.isEmpty();
  }

  /// The ids of its hint or refusal, and of what is said of a secret, for `aria-describedby`.
  public String describedBy() {
    return name + (wrong() ? "-r" : "-h") + (again ? " " + name + "-a" : "");
  }
}
