package dev.unrepeat.source;

import java.util.ArrayList;
import java.util.List;

/// Counts what is read from one file; of its problems it keeps the first hundred.
final class FileTally {
  private static final int KEPT = 100;

  /// Behind so many a file says how many more there are.
  private static final int TOLD = 10_000;

  private final String path;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private String source = "";
  private long events;
  private long dropped;

  FileTally(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  void take(String name) {
    source = name;
  }

  void event() {
    events++;
  }

  void problem(Problem problem) {
    if (problems.size() < KEPT) {
      problems.add(problem);
    } else {
      dropped++;
    }
  }

  boolean hasTooManyProblems() {
    return dropped > TOLD - KEPT;
  }

  void note(String sentence) {
    if (notes.size() < KEPT) {
      notes.add(sentence);
    }
  }

  boolean isTaken() {
    return !source.isEmpty();
  }

  boolean isUntouched() {
    return source.isEmpty() && problems.isEmpty();
  }

  FileReading reading() {
    List<String> all = new ArrayList<>(notes);
    if (dropped > 0) {
      all.add(dropped + " further lines or records could not be read.");
    }
    return new FileReading(path, source, events, problems, all);
  }
}
