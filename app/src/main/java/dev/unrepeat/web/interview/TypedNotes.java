package dev.unrepeat.web.interview;

import dev.unrepeat.service.Interviews;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.TypedTime;
import java.util.Optional;

/// Notes as a form sends them.
final class TypedNotes {
  private TypedNotes() {}

  static Interviews.Said read(Form form) {
    return new Interviews.Said(
        form.text("text"),
        form.read("day", Optional.empty(), () -> TypedTime.date(form.text("day"))),
        form.read("zone", Optional.empty(), () -> TypedTime.zone(form.text("zone"))));
  }
}
