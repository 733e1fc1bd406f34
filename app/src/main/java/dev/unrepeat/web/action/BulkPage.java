package dev.unrepeat.web.action;

import dev.unrepeat.model.Refused;
import dev.unrepeat.service.ActionBatch;
import dev.unrepeat.service.Turn;
import dev.unrepeat.service.TurnNote;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.RefusedStatus;
import dev.unrepeat.web.page.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The same change to the chosen actions, with what became of each.
public final class BulkPage {
  private final Pages pages;
  private final ActionBatch batch;

  public BulkPage(Pages pages, ActionBatch batch) {
    this.pages = pages;
    this.batch = batch;
  }

  /// @param refusal why nothing was done at all; empty otherwise
  public record View(Frame frame, String refusal, List<ActionBatch.Result> results, long done) {}

  public ServerResponse post(ServerRequest request) {
    Form form = Form.of(request);
    try {
      List<ActionBatch.Result> results =
          batch.change(Visitor.of(request), form.all("action"), change(form));
      return show(request, HttpStatus.OK, "", results);
    } catch (Refused refused) {
      return show(request, RefusedStatus.of(refused), refused.sentence(), List.of());
    }
  }

  private static ActionBatch.Change change(Form form) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String field : List.of("owner", "due", "priority")) {
      if (form.has(field)) {
        texts.put(field, form.text(field));
      }
    }
    return new ActionBatch.Change(
        form.has("turn") ? Optional.of(turn(form.text("turn"))) : Optional.empty(),
        new TurnNote(form.text("reason"), ActionPage.day(form.text("day")), ""),
        texts);
  }

  private static Turn turn(String word) {
    return Asked.word(Turn.class, word)
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.INVALID,
                "An action takes no step \"%s\". Choose one of the list.".formatted(word)));
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, String refusal, List<ActionBatch.Result> results) {
    return pages.show(
        status,
        "action/BulkPage",
        new View(
            pages.frame(request, "Several actions").narrow(),
            refusal,
            results,
            results.stream().filter(ActionBatch.Result::done).count()));
  }
}
