import com.marcnuri.helm.Helm;
import java.nio.file.Files;
import java.nio.file.Path;

/// Lints the chart with Helm itself, and renders it with each file of values into a folder:
///
/// `java Rendered.java <chart> <folder of values> <folder to write to>`
///
/// A file of values whose name begins with `refused-` has to be refused.
class Rendered {
  private final Path chart;

  private Rendered(Path chart) {
    this.chart = chart;
  }

  public static void main(String[] args) throws Exception {
    Rendered rendered = new Rendered(Path.of(args[0]));
    boolean fine = true;
    try (var values = Files.list(Path.of(args[1]))) {
      for (Path one : values.sorted().toList()) {
        fine &= rendered.with(one, Path.of(args[2]));
      }
    }
    System.exit(fine ? 0 : 1);
  }

  private boolean with(Path values, Path out) throws Exception {
    String name = values.getFileName().toString();
    boolean refused = name.startsWith("refused-");
    String told;
    try {
      String yaml = new Helm(chart).template().withName("pm").withValuesFile(values).call();
      if (!refused) {
        Files.writeString(out.resolve(name), yaml);
      }
      told = "rendered";
    } catch (IllegalStateException e) {
      told = "refused: " + e.getMessage().strip().lines().reduce((first, last) -> last).orElse("");
    }
    boolean fine = refused == told.startsWith("refused");
    System.out.println((fine ? "ok      " : "FAILED  ") + name + "  " + told);
    return fine;
  }
}
