package dev.unrepeat.lint.format;

/// Findings as a test report: a file is a suite, a finding a case that fails when it fails the run.
/// A file without findings is one case that passed.
final class JunitReport {
  private JunitReport() {}

  static String print(LintReport report) {
    StringBuilder suites = new StringBuilder();
    long tests = 0;
    long failures = 0;
    for (FileFindings file : report.files()) {
      long failed = file.findings().stream().filter(found -> fails(report, found)).count();
      int cases = Math.max(1, file.findings().size());
      tests += cases;
      failures += failed;
      suites.append(
          "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\">\n"
              .formatted(XmlText.of(file.path()), cases, failed));
      if (file.findings().isEmpty()) {
        suites.append(
            "    <testcase classname=\"%s\" name=\"no findings\"/>\n"
                .formatted(XmlText.of(file.path())));
      }
      file.findings().forEach(found -> suites.append(testCase(report, file.path(), found)));
      suites.append("  </testsuite>\n");
    }
    return XmlText.HEAD
        + "<testsuites name=\"unrepeat lint\" tests=\"%d\" failures=\"%d\" errors=\"0\">\n"
            .formatted(tests, failures)
        + suites
        + "</testsuites>\n";
  }

  private static boolean fails(LintReport report, PlacedFinding found) {
    return found.level().atLeast(report.failing());
  }

  private static String testCase(LintReport report, String path, PlacedFinding found) {
    String place = path + ":" + found.region().line() + ":" + found.region().column();
    String words = XmlText.of(place + ": " + found.level().word() + ": " + found.whole());
    String inside =
        fails(report, found)
            ? "<failure type=\"%s\" message=\"%s\">%s</failure>"
                .formatted(found.level().word(), XmlText.of(found.finding().message()), words)
            : "<system-out>%s</system-out>".formatted(words);
    return "    <testcase classname=\"%s\" name=\"%s line %d column %d\">%s</testcase>\n"
        .formatted(
            XmlText.of(path),
            XmlText.of(found.finding().rule()),
            found.region().line(),
            found.region().column(),
            inside);
  }
}
