package dev.unrepeat.lint;

import java.util.Locale;

/// One thing that is looked for. Its class has the name of its page in `docs/rules`, and its id is
/// that name with dashes: `NamedPerson` is `named-person`.
public sealed interface Rule permits SentenceRule, ActionRule, DocumentRule, SuppressionRule {
  Family family();

  /// The level of its findings where the settings and the rule itself say no other.
  Level level();

  default String id() {
    String name = getClass().getSimpleName();
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && !id.isEmpty()) {
        id.append('-');
      }
      id.append(c);
    }
    return id.toString().toLowerCase(Locale.ROOT);
  }
}
