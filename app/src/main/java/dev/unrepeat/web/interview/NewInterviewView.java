package dev.unrepeat.web.interview;

import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The form of a new interview.
///
/// @param roles parts in a response that can be chosen; others may be typed
public record NewInterviewView(
    Frame frame,
    List<Crumb> crumbs,
    String base,
    List<Field> refusals,
    String refusal,
    Field person,
    Field role,
    Field held,
    Field text,
    Field day,
    Field zone,
    List<String> roles,
    List<Known> known) {
  /// Somebody with an account.
  public record Known(String name, String address) {}
}
