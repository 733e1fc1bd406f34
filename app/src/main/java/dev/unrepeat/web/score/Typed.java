package dev.unrepeat.web.score;

import dev.unrepeat.model.Criterion;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import java.util.List;
import java.util.Optional;

/// What a person typed and was not saved, to be shown again.
///
/// @param criterion whose form it was; empty for that of the answers
/// @param form empty when nothing was typed
/// @param conflict what somebody else did meanwhile; empty for nothing
record Typed(Optional<Criterion> criterion, Optional<Form> form, String conflict) {
  static final Typed NOTHING = new Typed(Optional.empty(), Optional.empty(), "");

  /// The form of a criterion, when it was that one.
  Optional<Form> of(Criterion asked) {
    return criterion.filter(asked::equals).flatMap(c -> form);
  }

  /// The form of the answers, when it was that one.
  Optional<Form> answers() {
    return criterion.isPresent() ? Optional.empty() : form;
  }

  List<Field> refusals() {
    return form.map(Form::refusals).orElse(List.of());
  }
}
