package dev.unrepeat.web.score;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Field;
import java.util.List;

/// One criterion with its level, the evidence, and the form to overrule it.
///
/// @param id of its row, for example `c-impact`
/// @param below what the gate asks for, when the level is below it; else empty
/// @param reason why it could not be judged; else empty
/// @param set who overruled it, with the reason; empty when nobody did
/// @param computed the level that was computed, when somebody set another
/// @param held what was found, the latest last
/// @param missing what the next level asks for and is not there
/// @param seen when the overruling was made that the page shows; empty for none
/// @param typing whether the form is open
public record CriterionRow(
    String id,
    String name,
    Meter meter,
    String weight,
    String below,
    String reason,
    String set,
    String computed,
    List<SignRow> held,
    List<SignRow> missing,
    String action,
    String withdrawal,
    String seen,
    List<Choice> levels,
    Field level,
    Field why,
    boolean typing) {
  public CriterionRow {
    held = List.copyOf(held);
    missing = List.copyOf(missing);
    levels = List.copyOf(levels);
  }
}
