package dev.unrepeat.web.rule;

import dev.unrepeat.lint.Level;
import dev.unrepeat.lint.Rule;
import dev.unrepeat.lint.RuleText;
import dev.unrepeat.model.Refused;
import dev.unrepeat.render.DocumentHtml;
import dev.unrepeat.service.lint.WorkspaceRules;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Pages;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One rule: its page in `docs/rules`, with what it finds underlined in the examples.
public final class RulePage {
  private final Pages pages;
  private final WorkspaceRules rules;

  public RulePage(Pages pages, WorkspaceRules rules) {
    this.rules = rules;
    this.pages = pages;
  }

  public ServerResponse get(ServerRequest request) {
    String id = request.pathVariable("id");
    Rule rule =
        rules
            .find(id)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "There is no rule \"" + id + "\". The list of all is at /rules."));
    Level level = rules.level(rule);
    return pages.show(
        "rule/RulePage",
        new RuleView(
            pages.frame(request, "Rule " + id).reading(),
            List.of(new Crumb("Rules", "/rules"), new Crumb(id, "")),
            id,
            level.word(),
            glyph(level),
            rule.family().word(),
            rules.on(rule),
            html(rules.text(rule), level)));
  }

  static String glyph(Level level) {
    return switch (level) {
      case ERROR -> "i-stop";
      case WARNING -> "i-warn";
      case SUGGESTION -> "i-info";
    };
  }

  /// Without its title and the line of its family and level, which the head of the page says.
  private static String html(RuleText text, Level level) {
    String body = text.page().replaceFirst("^# .*\\R", "").replaceFirst("(?m)^Family: .*\\R", "");
    return DocumentHtml.render(body)
        .html()
        .replace("⟦", "<mark class=\"lint\" data-level=\"" + level.word() + "\">")
        .replace("⟧", "</mark>");
  }
}
