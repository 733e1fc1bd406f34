package dev.unrepeat.service.imports;

import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.text.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which times of which folder wait for which answer: counts and two examples, whatever the number
/// of documents.
public final class OpenTimes {
  private static final int EXAMPLES = 2;

  /// What no answer helps comes last.
  private static final Comparator<Key> ORDER =
      Comparator.comparing((Key key) -> key.missing() == MissingPart.TIME)
          .thenComparing(Key::missing)
          .thenComparing(Key::folder);

  private final Map<Key, Tally> tallies = new TreeMap<>(ORDER);

  /// @param folder of the documents; empty for the top
  public record Key(MissingPart missing, String folder) {}

  private static final class Tally {
    private long times;
    private long documents;
    private final List<OpenQuestion.Example> examples = new ArrayList<>();
  }

  static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash + 1);
  }

  public void add(String path, DocumentReading document) {
    Map<Key, Boolean> counted = new TreeMap<>(Comparator.comparing(Key::missing));
    for (ForeignReading.Event line : document.reading().events()) {
      if (line.event().time() instanceof EventTime.Undated undated) {
        Key key = new Key(undated.missing(), folder(path));
        Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
        tally.times++;
        if (counted.putIfAbsent(key, true) == null) {
          tally.documents++;
        }
        if (tally.examples.size() < EXAMPLES) {
          tally.examples.add(
              new OpenQuestion.Example(
                  path, line.line(), undated.raw().text(), line.event().text()));
        }
      }
    }
  }

  public List<Key> keys() {
    return List.copyOf(tallies.keySet());
  }

  public OpenQuestion question(Key key) {
    Tally tally = tallies.getOrDefault(key, new Tally());
    String folder = key.folder().isEmpty() ? "" : " in " + key.folder();
    return new OpenQuestion(
        Counted.of(tally.documents, "document", "documents") + folder,
        List.of(key.missing()),
        tally.times,
        tally.examples);
  }
}
