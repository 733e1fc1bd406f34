package dev.unrepeat.web.setting;

import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import java.util.Map;

/// What the fields of a form hold: what is kept, or what was typed with what is wrong about it.
public interface Values {
  Field field(String name);

  /// Whether a box is ticked.
  boolean has(String name);

  static Values typed(Form form) {
    return new Values() {
      @Override
      public Field field(String name) {
        return form.field(name);
      }

      @Override
      public boolean has(String name) {
        return form.has(name);
      }
    };
  }

  /// @param kept each by its name; a box that is ticked holds anything but nothing
  static Values kept(Map<String, String> kept) {
    return new Values() {
      @Override
      public Field field(String name) {
        return Field.of(name, kept.getOrDefault(name, ""));
      }

      @Override
      public boolean has(String name) {
        return !kept.getOrDefault(name, "").isEmpty();
      }
    };
  }

  /// A box, as [#kept] takes it.
  static String box(boolean ticked) {
    return ticked ? "yes" : "";
  }
}
