package dev.unrepeat.service.arrival;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the labels of a call name: the values of fields of some names, wherever they stand, and of
/// tags such as `service:checkout`.
final class Labels {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST = 50;
  private static final int LONGEST = 200;

  /// By which of its fields an object is known, the first that it has.
  private static final List<String> NAMING = List.of("name", "summary", "slug", "full_name");

  private final Set<String> names;
  private final Set<String> found = new LinkedHashSet<>();

  private Labels(Set<String> names) {
    this.names = names;
  }

  /// @param text lines of JSON
  /// @param names of the fields, in any case
  static Set<String> of(String text, List<String> names) {
    Set<String> wanted = new LinkedHashSet<>();
    names.forEach(name -> wanted.add(name.toLowerCase(Locale.ROOT)));
    Labels labels = new Labels(wanted);
    text.lines().forEach(line -> labels.walk(JSON.readTree(line), false));
    return labels.found;
  }

  private void walk(JsonNode node, boolean named) {
    if (node.isObject()) {
      if (named) {
        NAMING.stream()
            .map(node::get)
            .filter(one -> one != null && one.isString())
            .findFirst()
            .ifPresent(one -> add(one.asString()));
      }
      node.properties()
          .forEach(field ->
              walk(field.getValue(), names.contains(field.getKey().toLowerCase(Locale.ROOT))));
    } else if (node.isArray()) {
      node.forEach(element -> walk(element, named));
    } else if (node.isString()) {
      String text = node.asString();
      int colon = text.indexOf(':');
      if (named) {
        add(text);
      } else if (colon > 0 && names.contains(text.substring(0, colon).toLowerCase(Locale.ROOT))) {
        add(text.substring(colon + 1));
      }
    }
  }

  private void add(String value) {
    String one = value.strip().toLowerCase(Locale.ROOT);
    if (!one.isEmpty() && one.length() <= LONGEST && found.size() < MOST) {
      found.add(one);
    }
  }
}
