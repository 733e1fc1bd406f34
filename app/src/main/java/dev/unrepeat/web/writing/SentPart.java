package dev.unrepeat.web.writing;

import dev.unrepeat.service.PartEdit;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads what a form sends of a part: each field, and beside it as `seen:` what it said before.
public final class SentPart {
  static final String SEEN = "seen:";

  private SentPart() {}

  public static PartEdit read(Form form) {
    PartId part = PartId.parse(form.text("part"));
    Map<String, String> typed = new LinkedHashMap<>();
    Map<String, String> seen = new LinkedHashMap<>();
    for (FieldDesign design : FieldDesign.of(part.sort())) {
      if (form.sent(design.name())) {
        typed.put(design.name(), form.typed(design.name()));
      }
      if (form.sent(SEEN + design.name())) {
        seen.put(design.name(), form.typed(SEEN + design.name()));
      }
    }
    return new PartEdit(part, seen, typed);
  }

  /// The fields of a new part; those left empty are not said.
  public static Map<String, String> fresh(Form form, PartSort sort) {
    Map<String, String> typed = new LinkedHashMap<>();
    FieldDesign.of(sort).stream()
        .map(FieldDesign::name)
        .filter(form::has)
        .forEach(name -> typed.put(name, form.typed(name)));
    if (form.has("heading")) {
      typed.put("heading", form.text("heading"));
    }
    return typed;
  }
}
