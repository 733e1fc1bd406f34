package dev.unrepeat.api;

import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.CauseFile;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.writing.WhyMove;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The causes as a whole: what fits them, what they answer, their drawings, and how they hang
/// together. Factors and gates are written as parts.
public final class CauseResource implements Resource {
  private final Incidents incidents;
  private final Causes causes;

  public CauseResource(Incidents incidents, Causes causes) {
    this.incidents = incidents;
    this.causes = causes;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/causes";
    return List.of(
        ApiRoute.get(
                base,
                "getCauses",
                "Which technique fits, which ends are open, and what the fault tree answers.",
                CausesJson.class,
                call -> {
                  StoredRecord record = get(call);
                  List<String> without = call.query("without").map(List::of).orElse(List.of());
                  return Reply.of(json(record, without), record.versions().record());
                })
            .with("without", "a factor to think away: what would be left"),
        ApiRoute.get(
            base + "/{file}",
            "getCauseFile",
            "A drawing or a text of the causes: whys.svg, fishbone.svg, fault-tree.svg, .mmd, .dot, .dft, .xml.",
            Reply.Download.class,
            this::file),
        ApiRoute.post(
            base + "/order",
            "moveFactor",
            "Hangs a factor to another why, or moves it a step: up, down, in, out.",
            CausesJson.Move.class,
            CausesJson.class,
            this::move));
  }

  private StoredRecord get(Call call) {
    return incidents.get(call.viewer(), call.incident());
  }

  private CausesJson json(StoredRecord record, List<String> without) {
    boolean gates = !record.postmortem().causes().gates().isEmpty();
    return CausesJson.of(
        record.postmortem(),
        gates ? Optional.of(causes.tree(record, without)) : Optional.empty(),
        record.versions().record());
  }

  private Reply<Reply.Download> file(Call call) {
    StoredRecord record = get(call);
    CauseFile file = CauseFile.get(call.request().pathVariable("file"));
    byte[] text = causes.text(record.postmortem(), file).getBytes(StandardCharsets.UTF_8);
    return Reply.of(
        new Reply.Download(record.id() + "-" + file.file(), new ByteArrayInputStream(text)));
  }

  private Reply<CausesJson> move(Call call, CausesJson.Move typed) {
    get(call);
    FactorId factor = FactorId.parse(typed.factor());
    Optional<FactorId> below = typed.below().map(FactorId::parse);
    StoredRecord after =
        typed
            .step()
            .map(step -> causes.step(call.viewer(), call.incident(), factor, below, step))
            .orElseGet(() ->
                causes.move(
                    call.viewer(),
                    call.incident(),
                    new WhyMove(
                        factor,
                        below,
                        typed.to().map(FactorId::parse),
                        typed.before().map(FactorId::parse))));
    return Reply.of(json(after, List.of()), after.versions().record());
  }
}
