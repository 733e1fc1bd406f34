package dev.unrepeat.web.page;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What a form on a page of an incident asks for.
@FunctionalInterface
public interface IncidentWork {
  void run(Viewer viewer, IncidentId id, Form form);

  /// The page once more, with what was typed and, where it stands beside no field, why it was
  /// refused.
  @FunctionalInterface
  interface Again {
    ServerResponse show(HttpStatus status, Form typed, String refusal);
  }

  /// Does it for whoever sent the form.
  ///
  /// @param done where to go then
  default ServerResponse answer(
      ServerRequest request, Function<IncidentId, ServerResponse> done, Again again) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    try {
      run(viewer, id, form);
    } catch (Refused refused) {
      return again.show(RefusedStatus.of(refused), form, refused.sentence());
    }
    return form.refused() ? again.show(HttpStatus.UNPROCESSABLE_CONTENT, form, "") : done.apply(id);
  }
}
