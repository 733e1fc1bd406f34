package dev.unrepeat.cli;

import dev.unrepeat.cli.LintInputs.Input;
import dev.unrepeat.evidence.git.ChangedLines;
import dev.unrepeat.lint.Finding;
import dev.unrepeat.lint.Fixes;
import dev.unrepeat.lint.LintedDocument;
import dev.unrepeat.lint.Linter;
import dev.unrepeat.lint.format.FileFindings;
import dev.unrepeat.lint.format.PlacedFinding;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.lint.LintProject;
import dev.unrepeat.service.lint.LintProjects;
import dev.unrepeat.service.lint.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Lints documents on all processors and hands over what was found in their order.
final class LintRun {
  private final LintProjects projects;
  private final Optional<ChangedLines> since;
  private final boolean fix;
  private final int jobs;

  /// @param since where only changed lines are wanted
  /// @param fix whether to make the fixes before
  LintRun(LintProjects projects, Optional<ChangedLines> since, boolean fix, int jobs) {
    this.projects = projects;
    this.since = since;
    this.fix = fix;
    this.jobs = jobs;
  }

  /// What came of one document.
  sealed interface Done {
    Input input();

    /// @param fixed the text after its fixes, where they change it
    record Linted(Input input, FileFindings findings, String before, Optional<Fixes> fixed)
        implements Done {}

    record Ignored(Input input) implements Done {}

    record Failed(Input input, String sentence) implements Done {}
  }

  /// @param taker is called in the order of the inputs
  void run(List<Input> inputs, Consumer<Done> taker) {
    if (inputs.size() <= 1 || jobs == 1) {
      inputs.forEach(input -> taker.accept(work(input)));
      return;
    }
    Deque<Future<Done>> window = new ArrayDeque<>();
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(jobs, inputs.size()));
    try {
      int sent = 0;
      for (int at = 0; at < inputs.size(); at++) {
        while (sent < inputs.size() && window.size() < 4 * jobs) {
          Input next = inputs.get(sent++);
          window.add(workers.submit(() -> work(next)));
        }
        taker.accept(get(window.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Done get(Future<Done> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(Refused.Reason.STATE, "Interrupted. Start again to go on.");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refused refused
          ? refused
          : new IllegalStateException("a worker failed", e.getCause());
    }
  }

  private Done work(Input input) {
    LintProject project;
    Path file = input.place();
    try {
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
      project = projects.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (project.ignores(file)) {
      return new Done.Ignored(input);
    }
    try {
      return lint(input, project.linter(file));
    } catch (AccessDeniedException denied) {
      return new Done.Failed(input, "this account may not read it; change its permissions");
    } catch (IOException e) {
      return new Done.Failed(input, "it cannot be read: " + e.getMessage());
    } catch (Refused refused) {
      return new Done.Failed(input, refused.sentence());
    } catch (RuntimeException | StackOverflowError fault) {
      StackTraceElement[] trace = fault.getStackTrace();
      String where =
          trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
      return new Done.Failed(
          input,
          "the program failed on it (%s%s); this is its fault, please report it"
              .formatted(fault.getClass().getSimpleName(), where));
    }
  }

  private Done lint(Input input, Linter linter) throws IOException {
    SourceText source;
    try (InputStream in = input.opening().open()) {
      source = SourceText.read(in);
    }
    String text = source.text();
    Optional<Fixes> fixed = Optional.empty();
    if (fix && source.exact()) {
      Fixes fixes = Fixes.of(input.shown(), text, linter);
      if (!fixes.source().equals(text)) {
        fixed = Optional.of(fixes);
      }
    }
    String now = fixed.map(Fixes::source).orElse(text);
    LintedDocument document = LintedDocument.of(input.shown(), now);
    FileFindings found = FileFindings.of(input.shown(), document, linter.judge(document));
    if (since.isPresent() && input.changeable()) {
      BitSet changed = since.get().of(input.place(), source.bytes());
      found = found.only(one -> touches(changed, one));
    }
    return new Done.Linted(input, found, text, fixed);
  }

  private static boolean touches(BitSet changed, PlacedFinding found) {
    int next = changed.nextSetBit(found.region().line());
    return next >= 0 && next <= found.region().endLine();
  }

  /// What fixes did, for example `add UTC (time-without-zone)`.
  static String words(Finding made) {
    return made.proposal()
        .map(proposal ->
            proposal instanceof dev.unrepeat.lint.Proposal.Fix fix ? fix.words() : made.rule())
        .orElse(made.rule());
  }
}
