package dev.unrepeat.cli;

import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.TreeNode;
import dev.unrepeat.faulttree.analysis.Analysis;
import dev.unrepeat.faulttree.bdd.Budget;
import dev.unrepeat.faulttree.format.DiagramText;
import dev.unrepeat.faulttree.format.GalileoWriter;
import dev.unrepeat.faulttree.format.OpenPsaWriter;
import dev.unrepeat.model.Refused;
import dev.unrepeat.render.FaultTreeOutline;
import dev.unrepeat.render.FaultTreeSvg;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `unrepeat fta`: which conditions together were enough, how likely that was, and on which of them
/// it hangs most.
@Command(
    name = "fta",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Computes a fault tree: minimal cut sets, probability, importance, what-if. It takes a"
            + " postmortem with gates, an Open-PSA model (XML) or a Galileo text.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  unrepeat fta postmortem.md",
      "  unrepeat fta pumps.xml --cut-sets 50 --order 2 --importance",
      "  unrepeat fta pumps.xml --without valve-1,valve-2",
      "  unrepeat fta postmortem.md --svg -o tree.svg",
      "",
      "Exit codes: 0 computed, 1 something could not be computed and the report",
      "says what is known, 2 the model is refused or the command line is wrong,",
      "3 it must be said which gate is the top."
    })
final class FtaCommand implements Callable<Integer> {
  private static final long BYTES_PER_NODE = 100;
  private static final int DEEPEST = 200;
  private static final int MOST_NODES = 20_000_000;

  private static final Endings ENDINGS =
      Endings.of(
          ".txt text outline",
          ".json json",
          ".md outline",
          ".svg svg",
          ".xml open-psa",
          ".opsa open-psa",
          ".dft galileo",
          ".mmd mermaid",
          ".dot dot",
          ".gv dot");

  private final Surroundings surroundings;

  @Parameters(paramLabel = "MODEL", description = "A file; - is standard input.")
  private String model = "-";

  @Mixin private FtaOptions options = new FtaOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, outline, svg, open-psa, galileo, mermaid or dot. Default: text")
  private @Nullable String format;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  @Option(names = "--svg", description = "The same as --format svg: draw the tree.")
  private boolean svg;

  @Option(
      names = "--depth",
      paramLabel = "LEVELS",
      defaultValue = "4",
      description = "Levels drawn; what is deeper becomes a triangle. 0: all, to 200. Default: 4")
  private int depth = 4;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "-",
      description = "Where to write it. Default: standard output")
  private String output = "-";

  @Option(names = "--force", description = "Overwrite a file that is there.")
  private boolean force;

  FtaCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Terminal terminal = surroundings.terminal();
    FtaFormat form = form();
    Refused.unless(
        options.cutSets >= 0 && options.order >= 0 && depth >= 0 && options.seconds > 0,
        "--cut-sets, --order and --depth take 0 or more, --seconds 1 or more.");
    Refused.unless(options.missionTime >= 0, "--mission-time takes hours, 0 or more.");
    Target target = Target.of(output, force);
    FtaModel read =
        FtaModel.read(model, terminal.in(), Optional.ofNullable(options.top), options.missionTime);
    for (String note : read.notes()) {
      Page.wrap(note, Terminal.WIDTH).forEach(terminal.err()::println);
    }
    if (form == FtaFormat.TEXT || form == FtaFormat.JSON) {
      FtaReport report = report(read);
      boolean colours = terminal.colours() && target.isStandardOutput();
      String text =
          form == FtaFormat.JSON ? FtaJson.print(report) : new FtaText(report, colours).print();
      target.write(text, terminal.out());
      return (report.complete() ? ExitCode.FINE : ExitCode.FINDINGS).number();
    }
    target.write(drawn(changed(read.tree()), form), terminal.out());
    return ExitCode.FINE.number();
  }

  private FtaFormat form() {
    Refused.unless(
        (json ? 1 : 0) + (svg ? 1 : 0) + (format == null ? 0 : 1) <= 1,
        "Say one of --json, --svg and --format.");
    Optional<String> said =
        json ? Optional.of("json") : svg ? Optional.of("svg") : Optional.ofNullable(format);
    return FtaFormat.read(ENDINGS.format(output, said, "text"));
  }

  private String drawn(FaultTree tree, FtaFormat form) {
    int levels = depth == 0 ? DEEPEST : Math.min(depth, DEEPEST);
    return switch (form) {
      case SVG -> FaultTreeSvg.draw(tree, levels);
      case OUTLINE -> FaultTreeOutline.print(tree, levels);
      case OPEN_PSA -> OpenPsaWriter.write(tree);
      case GALILEO -> GalileoWriter.write(tree);
      case MERMAID -> DiagramText.mermaid(tree);
      case DOT -> DiagramText.dot(tree);
      case TEXT, JSON -> throw new IllegalStateException("a report is no drawing");
    };
  }

  private FtaReport report(FtaModel read) {
    Budget budget = budget();
    List<String> happened = new ArrayList<>(read.happened());
    options.happened.forEach(name -> {
      event(read.tree(), name);
      if (!happened.contains(name)) {
        happened.add(name);
      }
    });
    FaultTree changed = changed(read.tree());
    Analysis analysis = Analysis.of(read.tree(), budget);
    Optional<Analysis> whatIf =
        changed == read.tree() ? Optional.empty() : Optional.of(Analysis.of(changed, budget));
    return FtaReport.of(analysis, whatIf, happened, options);
  }

  private Budget budget() {
    long room = Runtime.getRuntime().maxMemory() / BYTES_PER_NODE;
    int nodes = options.nodes > 0 ? options.nodes : (int) Math.min(room, MOST_NODES);
    Instant end = surroundings.clock().instant().plusSeconds(options.seconds);
    return Budget.of(nodes, () -> surroundings.clock().instant().isAfter(end));
  }

  private FaultTree changed(FaultTree tree) {
    List<TreeNode> set = new ArrayList<>();
    options.without.forEach(name -> set.add(new TreeNode.House(name, event(tree, name), false)));
    options.given.forEach(name -> set.add(new TreeNode.House(name, event(tree, name), true)));
    return set.isEmpty() ? tree : tree.with(set);
  }

  private static String event(FaultTree tree, String name) {
    TreeNode node = tree.get(name);
    Refused.unless(
        !(node instanceof TreeNode.Gate),
        "\"%s\" is a gate; name the events below it.".formatted(name));
    return node.label();
  }
}
