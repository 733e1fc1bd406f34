package dev.unrepeat.web.rule;

import dev.unrepeat.web.page.Frame;
import java.util.List;

/// All rules.
public record RuleListView(Frame frame, List<Group> groups) {
  /// The rules of one family.
  public record Group(String id, String name, List<Row> rules) {}

  /// One rule.
  ///
  /// @param on whether documents here are held to it
  public record Row(
      String id, String address, String level, String glyph, String title, boolean on) {}
}
