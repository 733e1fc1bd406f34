package dev.unrepeat.document.foreign;

import dev.unrepeat.model.IncidentId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The id of an incident as a document or its name has it: `INC-42`, `PM2019-010`, else the name of
/// the file, so that the same file always gives the same id.
public final class ForeignId {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])([A-Z]{2,8}-?\\d{1,6}(?:-\\d{1,6}){0,2})(?![\\p{L}\\p{N}])");
  private static final Pattern WHOLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
  private static final List<String> NAMELESS =
      List.of("index", "readme", "postmortem", "report", "document");
  private static final int LONGEST = 64;

  private ForeignId() {}

  static IncidentId of(Optional<String> stated, String path) {
    Optional<IncidentId> whole = stated(stated);
    if (whole.isPresent()) {
      return whole.get();
    }
    String name = name(path);
    Matcher numbered = NUMBERED.matcher(name);
    return new IncidentId(numbered.find() ? numbered.group(1) : slug(name));
  }

  static Optional<IncidentId> stated(Optional<String> id) {
    return id.map(String::strip).filter(i -> WHOLE.matcher(i).matches()).map(IncidentId::new);
  }

  /// What else a document can be called when another one has the id that its name gives: its whole
  /// name, then its name with the folders it lies in, the nearest first.
  ///
  /// @param path as the report prints it, with `/` between folders
  public static List<IncidentId> others(IncidentId id, String path) {
    List<String> folders = new ArrayList<>(List.of(path.replace('\\', '/').split("/")));
    folders.removeLast();
    Set<String> others = new LinkedHashSet<>();
    others.add(slug(name(path)));
    String longer = id.value();
    for (String folder : folders.reversed()) {
      if (!slug(folder).equals("document") && !slug(folder).equals(longer)) {
        longer = slug(folder) + "-" + longer;
        others.add(slug(longer));
      }
    }
    others.remove(id.value());
    return others.stream().map(IncidentId::new).toList();
  }

  /// The file's name without its endings; the folder's where the file is only called `index`.
  static String name(String path) {
    List<String> parts = List.of(path.replace('\\', '/').split("/"));
    String file = parts.getLast();
    String bare = file.replaceFirst("(?:\\.[A-Za-z]{1,10}){1,3}$", "");
    boolean nameless = NAMELESS.contains(bare.toLowerCase(Locale.ROOT));
    return nameless && parts.size() > 1 ? parts.get(parts.size() - 2) : bare;
  }

  private static String slug(String name) {
    String slug = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^[._-]+|[._-]+$", "");
    if (slug.isEmpty()) {
      return "document";
    }
    return slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("[._-]+$", "");
  }
}
