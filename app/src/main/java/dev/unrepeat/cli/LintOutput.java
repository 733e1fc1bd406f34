package dev.unrepeat.cli;

import dev.unrepeat.cli.LintRun.Done;
import dev.unrepeat.evidence.git.LineDiff;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Fixes;
import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.format.Baseline;
import dev.unrepeat.lint.format.FileFindings;
import dev.unrepeat.service.lint.WholeFile;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Takes what came of each document: keeps what is to be told, writes what was fixed.
final class LintOutput {
  private final Terminal terminal;
  private final Level shown;
  private final Optional<Baseline> baseline;
  private final Fixing fixing;
  private final Consumer<FileFindings> told;
  private final List<FileFindings> files = new ArrayList<>();
  private long known;
  private int ignored;
  private boolean failed;
  private boolean changes;

  /// What is done with fixes.
  enum Fixing {
    NONE,
    WRITTEN,
    /// Printed as a diff.
    SHOWN
  }

  /// @param told is called for each file whose findings are told
  LintOutput(
      Terminal terminal,
      Level shown,
      Optional<Baseline> baseline,
      Fixing fixing,
      Consumer<FileFindings> told) {
    this.terminal = terminal;
    this.shown = shown;
    this.baseline = baseline;
    this.fixing = fixing;
    this.told = told;
  }

  void take(Done done) {
    switch (done) {
      case Done.Ignored one -> ignored++;
      case Done.Failed one -> {
        failed = true;
        Page.wrap(one.input().shown() + " is not linted: " + one.sentence(), Terminal.WIDTH)
            .forEach(terminal.err()::println);
      }
      case Done.Linted one -> {
        one.fixed().ifPresent(fixes -> fixed(one, fixes));
        FileFindings findings = one.findings().only(found -> found.level().atLeast(shown));
        if (baseline.isPresent()) {
          int all = findings.findings().size();
          findings = baseline.get().without(findings);
          known += all - findings.findings().size();
        }
        files.add(findings);
        if (fixing != Fixing.SHOWN) {
          told.accept(findings);
        }
      }
    }
  }

  private void fixed(Done.Linted one, Fixes fixes) {
    changes = true;
    PrintStream out = terminal.out();
    if (fixing == Fixing.SHOWN) {
      out.print(LineDiff.unified(one.input().shown(), one.before(), fixes.source()));
      out.flush();
      return;
    }
    if (!one.input().changeable()) {
      out.print(fixes.source());
      out.flush();
      return;
    }
    try {
      WholeFile.write(one.input().place(), fixes.source());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String made = words(fixes.made());
    Page.wrap("Fixed %s: %s.".formatted(one.input().shown(), made), Terminal.WIDTH)
        .forEach(terminal.err()::println);
  }

  /// For example `add UTC (3), take the comment away`.
  private static String words(List<Finding> made) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    made.forEach(finding -> counts.merge(LintRun.words(finding), 1, Integer::sum));
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
            .toList());
  }

  List<FileFindings> files() {
    return files;
  }

  /// How many findings the baseline knows.
  long known() {
    return known;
  }

  int ignored() {
    return ignored;
  }

  ExitCode code(Optional<Level> failing) {
    if (failed) {
      return ExitCode.FAULT;
    }
    if (fixing == Fixing.SHOWN) {
      return changes ? ExitCode.FINDINGS : ExitCode.FINE;
    }
    boolean heavy =
        failing.isPresent()
            && files.stream()
                .flatMap(file -> file.findings().stream())
                .anyMatch(found -> found.level().atLeast(failing.get()));
    return heavy ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
