package dev.unrepeat.web.writing;

import dev.unrepeat.web.page.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of a part on the page.
///
/// @param id unique on the page
/// @param control `area`, `line`, `lines` or `choice`
/// @param value what the field holds
/// @param seen what the record says, so that a change can be told from what somebody else changed
/// @param choices of a `choice`
/// @param refusal what is wrong with it; empty where nothing is
public record FieldView(
    String id,
    String name,
    String label,
    String hint,
    String control,
    boolean needed,
    String value,
    String seen,
    List<Choice> choices,
    String refusal) {

  public FieldView withHint(String words) {
    return new FieldView(id, name, label, words, control, needed, value, seen, choices, refusal);
  }

  public FieldView withChoices(List<Choice> others) {
    return new FieldView(id, name, label, hint, control, needed, value, seen, others, refusal);
  }

  FieldView refused(String sentence) {
    return new FieldView(id, name, label, hint, control, needed, value, seen, choices, sentence);
  }

  public boolean wrong() {
    return !refusal.isEmpty();
  }

  /// What is told of it to whoever does not see the page; null for nothing.
  public @Nullable String describedBy() {
    return wrong() ? id + "-r" : hint.isEmpty() ? null : id + "-h";
  }
}
