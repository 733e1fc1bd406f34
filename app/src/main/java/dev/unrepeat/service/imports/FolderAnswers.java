package dev.unrepeat.service.imports;

import dev.unrepeat.document.foreign.ForeignReading;
import dev.unrepeat.intake.OpenQuestion;
import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.MissingPart;
import dev.unrepeat.service.DocumentReading;
import dev.unrepeat.time.Answers;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is answered for each path: by options, by a sheet, and by the person at the terminal, who
/// is asked once for each folder and may say the same for all.
public final class FolderAnswers {
  private final Answers said;
  private final Sheet sheet;
  private final Set<MissingPart> askable;
  private final Map<String, Answers> typed = new HashMap<>();
  private final Set<OpenTimes.Key> asked = new HashSet<>();
  private final Map<MissingPart, Answers> forAll = new HashMap<>();

  /// What is answered for some paths each.
  public interface Sheet {
    /// @param known what holds where it says nothing
    Answers answers(String path, Answers known);
  }

  /// Somebody who can be asked while documents are read.
  public interface Person {
    Answers ask(OpenQuestion question, Answers known) throws IOException;

    /// Whether the answer just given holds for the other folders too.
    boolean sameForAll(long others) throws IOException;
  }

  /// Answers that hold for all documents, where nobody can be asked.
  public static FolderAnswers given(Answers said) {
    return new FolderAnswers(said, (path, known) -> known, false, false);
  }

  /// @param ask whether somebody is there to answer
  /// @param alone whether there is one document, whose day can be asked for
  public FolderAnswers(Answers said, Sheet sheet, boolean ask, boolean alone) {
    this.said = said;
    this.sheet = sheet;
    this.askable = EnumSet.noneOf(MissingPart.class);
    if (ask) {
      askable.addAll(EnumSet.of(MissingPart.ZONE, MissingPart.YEAR, MissingPart.DAY_ORDER));
    }
    if (ask && alone) {
      askable.add(MissingPart.DATE);
    }
  }

  synchronized Answers of(String path) {
    Answers known = said;
    for (Map.Entry<MissingPart, Answers> all : forAll.entrySet()) {
      known = with(known, all.getValue(), all.getKey());
    }
    Answers own = typed.getOrDefault(OpenTimes.folder(path), Answers.NONE);
    for (MissingPart part : askable) {
      known = with(known, own, part);
    }
    return sheet.answers(path, known);
  }

  /// Whether the person can still be asked for something this document waits for.
  synchronized boolean wouldAsk(String path, DocumentReading document) {
    String folder = OpenTimes.folder(path);
    for (ForeignReading.Event line : document.reading().events()) {
      if (line.event().time() instanceof EventTime.Undated undated
          && askable.contains(undated.missing())
          && !forAll.containsKey(undated.missing())
          && !asked.contains(new OpenTimes.Key(undated.missing(), folder))) {
        return true;
      }
    }
    return false;
  }

  /// Asks for all that waits, each folder once.
  void ask(OpenTimes open, Person asking) throws IOException {
    List<OpenTimes.Key> keys =
        open.keys().stream().filter(key -> askable.contains(key.missing())).toList();
    for (OpenTimes.Key key : keys) {
      if (forAll.containsKey(key.missing()) || !asked.add(key)) {
        continue;
      }
      Answers answer = asking.ask(open.question(key), Answers.NONE);
      long others =
          keys.stream()
              .filter(other -> other.missing() == key.missing() && !asked.contains(other))
              .count();
      boolean same = others > 0 && asking.sameForAll(others);
      synchronized (this) {
        if (same) {
          forAll.put(key.missing(), answer);
        } else {
          String folder = key.folder();
          typed.merge(folder, answer, (known, more) -> with(known, more, key.missing()));
        }
      }
    }
  }

  private static Answers with(Answers known, Answers more, MissingPart part) {
    return switch (part) {
      case ZONE -> more.zone().map(known::withZone).orElse(known);
      case DATE -> more.date().map(known::withDate).orElse(known);
      case YEAR -> more.year().map(known::withYear).orElse(known);
      case DAY_ORDER -> more.order().map(known::withOrder).orElse(known);
      case TIME, TWO_INSTANTS, NO_INSTANT -> known;
    };
  }
}
