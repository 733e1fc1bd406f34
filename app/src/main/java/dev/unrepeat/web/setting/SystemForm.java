package dev.unrepeat.web.setting;

import dev.unrepeat.model.PullAsks.Ask;
import dev.unrepeat.web.page.Field;
import java.util.List;

/// The fields of a connected system of some kind, as a form shows them.
///
/// @param kind as the form sends it
/// @param words its name, as people say it
/// @param token what opens it, and what that has to be allowed; empty where there is none
public record SystemForm(
    String kind, String words, List<Input> inputs, List<Check> checks, String token) {
  public SystemForm {
    inputs = List.copyOf(inputs);
    checks = List.copyOf(checks);
  }

  /// One field to be filled in.
  ///
  /// @param type as HTML names it; `area` for several lines
  public record Input(
      Field field,
      String label,
      String type,
      String placeholder,
      int most,
      String hint,
      boolean optional) {

    public static Input name(Values values, String example) {
      return new Input(
          values.field("name"), "Name", "text", example, 100, "As people here call it.", false);
    }

    public static Input address(Values values, String hint) {
      return new Input(values.field("address"), "Address", "url", "https://", 500, hint, false);
    }

    /// What a kind asks for.
    public static Input asked(Field field, Ask ask, int most, boolean optional) {
      return new Input(field, ask.label(), "text", "", most, ask.hint(), optional);
    }

    public static Input zone(Values values) {
      return new Input(
          values.field("zone"),
          "Zone of times that name none",
          "text",
          "Europe/Vienna",
          60,
          "Most systems name it. Without one, such events are kept and the incident asks.",
          true);
    }

    /// The same, with room for several lines.
    public Input area() {
      return new Input(field, label, "area", placeholder, most, hint, optional);
    }

    public boolean lines() {
      return type.equals("area");
    }
  }

  /// Something that is so or not.
  ///
  /// @param says what that means; empty where it is clear
  public record Check(String name, String label, String says, boolean chosen) {
    public static Check of(Values values, String name, String label, String says) {
      return new Check(name, label, says, values.has(name));
    }

    public static Check enabled(Values values) {
      return of(values, "enabled", "It is on", "");
    }
  }
}
