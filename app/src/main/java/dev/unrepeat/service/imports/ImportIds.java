package dev.unrepeat.service.imports;

import dev.unrepeat.document.foreign.ForeignId;
import dev.unrepeat.document.foreign.Twins;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.service.DocumentReading;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Sees to it that no two documents get one id. A document that names its id keeps it or is not
/// taken; one whose id comes from its file's name gets a longer one when another document has it,
/// always the same for the same path.
public final class ImportIds {
  private static final int MOST_WORDS = 8;

  /// So many records whose twin may follow are kept, so that few documents are read twice.
  private static final int MOST_RECENT = 32;

  private final ImportTarget target;
  private final Reader reader;
  private final Map<String, String> paths = new HashMap<>();
  private final Set<String> inTwoFormats = new HashSet<>();
  private final Map<String, Postmortem> recent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Postmortem> eldest) {
          return size() > MOST_RECENT;
        }
      };

  ImportIds(ImportTarget target, Reader reader) {
    this.target = target;
    this.reader = reader;
  }

  /// Reads a document of this import once more.
  interface Reader {
    Optional<Postmortem> read(String path) throws IOException;
  }

  /// What is to be done with a document.
  sealed interface Verdict {
    /// @param reason why it is not the id that the document has first; empty when it is
    record Take(IncidentId id, String reason) implements Verdict {}

    record Twin(String sentence) implements Verdict {}

    record Conflict(String sentence) implements Verdict {}
  }

  /// @param path of the document that has an id; empty when it was made of none
  private record Holder(String path, Optional<Postmortem> record) {}

  /// Is told all paths before the first document.
  void expect(Collection<String> all) {
    Map<String, String> endings = new HashMap<>();
    for (String path : all) {
      String before = endings.putIfAbsent(bare(path), ending(path));
      if (before != null && !before.equals(ending(path))) {
        inTwoFormats.add(bare(path));
      }
    }
  }

  /// A document that is there already has this id.
  void known(String id, String path) {
    paths.putIfAbsent(id.toLowerCase(Locale.ROOT), path);
  }

  Verdict judge(DocumentReading document, String path) throws IOException {
    IncidentId own = document.reading().postmortem().incident().id();
    List<IncidentId> longer = document.reading().named() ? List.of() : ForeignId.others(own, path);
    String other = "";
    for (IncidentId id : Stream.concat(Stream.of(own), longer.stream()).toList()) {
      Optional<Holder> holder = holder(id, document, path);
      if (holder.isEmpty()) {
        paths.put(id.value().toLowerCase(Locale.ROOT), path);
        if (inTwoFormats.contains(bare(path))) {
          recent.put(path, document.reading().postmortem());
        }
        return new Verdict.Take(
            id, id.equals(own) ? "" : "%s is the id of %s, another incident".formatted(own, other));
      }
      Optional<Verdict> twin = twin(holder.get(), document, path);
      if (twin.isPresent()) {
        return twin.get();
      }
      other = other.isEmpty() ? holder.get().path() : other;
    }
    return other.isEmpty()
        ? new Verdict.Take(own, "")
        : new Verdict.Conflict(
            "%s is the id of %s too, which was taken. If they are two incidents, give this one an id of its own in its front matter: id: INC-2026-042"
                .formatted(own, other));
  }

  private Optional<Holder> holder(IncidentId id, DocumentReading document, String path)
      throws IOException {
    Optional<String> here =
        Optional.ofNullable(paths.get(id.value().toLowerCase(Locale.ROOT)))
            .filter(other -> !other.equals(path));
    if (here.isPresent()) {
      return here.map(other -> new Holder(other, Optional.empty()));
    }
    if (document.isOurs()) {
      return Optional.empty();
    }
    return target
        .record(id.value())
        .map(record -> new Holder(origin(record), Optional.of(record)))
        .filter(there -> !same(there.path(), document.file().path()));
  }

  private static String origin(Postmortem record) {
    return record.evidence().stream()
        .filter(piece -> piece.source().equals(DocumentReading.SOURCE))
        .map(piece -> piece.name().replace('\\', '/'))
        .findFirst()
        .orElse("");
  }

  /// Whether two paths may be those of one file, read from one folder or from one above it.
  private static boolean same(String one, String other) {
    return !one.isEmpty()
        && (one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one));
  }

  /// Whether the two are one incident in two formats, such as `a.html` and `a.md`; where they are
  /// nearly so, a person has to say.
  private Optional<Verdict> twin(Holder holder, DocumentReading document, String path)
      throws IOException {
    boolean named = bare(holder.path()).equals(bare(path));
    if (!named || ending(holder.path()).equals(ending(path))) {
      return Optional.empty();
    }
    Optional<Postmortem> other = Optional.ofNullable(recent.get(holder.path()));
    other = other.isPresent() ? other : reader.read(holder.path());
    other = other.isPresent() ? other : holder.record();
    if (other.isEmpty()) {
      return Optional.empty();
    }
    Twins twins = Twins.of(other.get(), document.reading().postmortem());
    if (twins.same()) {
      return Optional.of(
          new Verdict.Twin(
              "the same incident as %s, which was taken; %s"
                  .formatted(holder.path(), besides(twins.besides()))));
    }
    return twins.differing().contains("title")
        ? Optional.empty()
        : Optional.of(
            new Verdict.Conflict(
                "it has the title of %s, which was taken, and %s. If it is the same incident, keep one of them; if not, give this one an id of its own in its front matter: id: INC-2026-042"
                    .formatted(holder.path(), differs(twins))));
  }

  private static String besides(List<String> words) {
    return words.isEmpty() ? "it says nothing else" : "beyond that it says only: " + shown(words);
  }

  private static String differs(Twins twins) {
    return twins.differing().isEmpty()
        ? "says more: " + shown(twins.besides())
        : "differs in its " + String.join(", ", twins.differing());
  }

  private static String shown(List<String> words) {
    boolean all = words.size() <= MOST_WORDS;
    return String.join(" ", all ? words : words.subList(0, MOST_WORDS)) + (all ? "" : " …");
  }

  private static String bare(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.length() - ending(path).length()).toLowerCase(Locale.ROOT);
  }

  private static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }
}
