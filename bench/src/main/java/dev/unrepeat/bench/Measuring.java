package dev.unrepeat.bench;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs measurements and tells how far they are on the error stream: the output holds results
/// alone.
final class Measuring {
  private Measuring() {}

  static Collection<RunResult> run(Options options) throws RunnerException {
    return new Runner(
            options, OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL))
        .run();
  }
}
