package dev.unrepeat.time;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// The names of zones as people half remember them: `Berlin`, `new york`, `utc`.
public final class ZoneNames {
  private ZoneNames() {}

  /// ` Did you mean Europe/Berlin?`, where one place of the world is called so; nothing where none
  /// or several are.
  public static String meant(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    if (name.isEmpty()) {
      return "";
    }
    List<String> found =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> like(id.toLowerCase(Locale.ROOT), name))
            .sorted()
            .toList();
    return found.size() == 1 ? " Did you mean " + found.getFirst() + "?" : "";
  }

  private static boolean like(String id, String name) {
    return id.equals(name) || (id.endsWith("/" + name) && !id.startsWith("etc/"));
  }
}
