package dev.unrepeat.bench;

import dev.unrepeat.cause.Fishbone;
import dev.unrepeat.faulttree.FaultTree;
import dev.unrepeat.faulttree.IncidentTree;
import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.FactorCategory;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.FactorKind;
import dev.unrepeat.model.Gate;
import dev.unrepeat.model.GateKind;
import dev.unrepeat.model.Incident;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.render.FaultTreeSvg;
import dev.unrepeat.render.FishboneSvg;
import dev.unrepeat.render.WhyTreeSvg;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it takes to draw the causes, beside what it takes only to write the same elements with the
/// JDK's own XML writer once all places are known.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DrawingBenchmark {
  @Param({"100", "2000"})
  int nodes = 100;

  @Param({"whys", "fishbone", "fault-tree"})
  String view = "whys";

  private Postmortem record =
      Postmortem.draft(Incident.named(new IncidentId("INC-2026-001"), "Drawn", Instant.EPOCH));
  private Optional<FaultTree> tree = Optional.empty();
  private List<XMLEvent> events = List.of();

  @Setup
  public void make() throws XMLStreamException {
    List<ContributingFactor> factors = new ArrayList<>();
    List<Because> whys = new ArrayList<>();
    List<Gate> gates = new ArrayList<>();
    boolean gated = view.equals("fault-tree");
    List<String> row = new ArrayList<>();
    for (int i = 1; factors.size() + gates.size() < nodes; i++) {
      factors.add(
          ContributingFactor.stated(
              new FactorId(i),
              "Condition number " + i + " was there and nobody had looked at it",
              FactorCategory.values()[i % FactorCategory.values().length],
              FactorKind.CONTRIBUTING));
      if (i > 1 && !gated) {
        whys.add(new Because(new FactorId(Math.max(1, i / 3)), new FactorId(i)));
      }
      row.add("F" + i);
      if (gated && row.size() > i % 5 + 1) {
        gates.add(new Gate("G" + i, GateKind.OR, 1, row));
        row = new ArrayList<>(List.of("G" + i));
      }
    }
    record =
        record.withCauses(
            new CauseGraph(
                Optional.empty(),
                factors,
                whys,
                gates,
                gates.isEmpty() ? "" : gates.getLast().name()));
    tree = gated ? Optional.of(IncidentTree.of("drawn", record.causes())) : Optional.empty();
    XMLEventReader reader =
        XMLInputFactory.newFactory().createXMLEventReader(new StringReader(draw()));
    List<XMLEvent> read = new ArrayList<>();
    while (reader.hasNext()) {
      read.add(reader.nextEvent());
    }
    events = read;
  }

  /// Lays the drawing out and writes it.
  @Benchmark
  public String draw() {
    return switch (view) {
      case "whys" -> WhyTreeSvg.draw(record, Integer.MAX_VALUE);
      case "fishbone" -> FishboneSvg.draw(record, Fishbone.STANDARD);
      default -> FaultTreeSvg.draw(tree.orElseThrow(), Integer.MAX_VALUE);
    };
  }

  /// Only writes the same elements.
  @Benchmark
  public String writeOnly() throws XMLStreamException {
    StringWriter out = new StringWriter();
    XMLEventWriter writer = XMLOutputFactory.newFactory().createXMLEventWriter(out);
    for (XMLEvent event : events) {
      writer.add(event);
    }
    writer.close();
    return out.toString();
  }
}
