package dev.unrepeat.faulttree.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of an Open-PSA model. What is public is known by its name everywhere; what is private
/// within its component, and elsewhere by the path to it: `Pumps.Motor.E1`.
final class Scope {
  private final Map<String, String> open = new HashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /// @param path of the component, empty outside of one
  /// @return the name the node bears in the tree; empty when it is taken
  Optional<String> define(String path, String name, boolean isPublic) {
    String full = join(path, name);
    String given = isPublic || path.isEmpty() ? name : full;
    if (!taken.add(given)) {
      return Optional.empty();
    }
    paths.put(full, given);
    if (isPublic || path.isEmpty()) {
      open.put(name, given);
    }
    return Optional.of(given);
  }

  /// The node meant by a name in a component: from there outwards, then by path, then in public. A
  /// name nobody defined stays as it is, and the tree refuses it.
  String resolve(String path, String name) {
    for (String at = path; !at.isEmpty(); at = parent(at)) {
      String near = paths.get(join(at, name));
      if (near != null) {
        return near;
      }
    }
    return Optional.ofNullable(paths.get(name)).orElse(open.getOrDefault(name, name));
  }

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String parent(String path) {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }
}
