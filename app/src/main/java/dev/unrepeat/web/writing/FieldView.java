package dev.unrepeat.web.writing;

import dev.unrepeat.web.page.Choice;
import java.util.List;

/// A field of a part on the page.
///
/// @param id unique on the page
/// @param control `area`, `line`, `lines` or `choice`
/// @param value what the field holds
/// @param seen what the record says, so that a change can be told from what somebody else changed
/// @param choices of a `choice`
public record FieldView(
    String id,
    String name,
    String label,
    String hint,
    String control,
    boolean needed,
    String value,
    String seen,
    List<Choice> choices) {

  public FieldView withHint(String words) {
    return new FieldView(id, name, label, words, control, needed, value, seen, choices);
  }

  public FieldView withChoices(List<Choice> others) {
    return new FieldView(id, name, label, hint, control, needed, value, seen, others);
  }
}
