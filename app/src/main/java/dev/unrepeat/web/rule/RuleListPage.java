package dev.unrepeat.web.rule;

import dev.unrepeat.lint.Family;
import dev.unrepeat.lint.rules.RuleBook;
import dev.unrepeat.lint.rules.RuleTexts;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Printing;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// All rules, by what they watch over.
public final class RuleListPage {
  private final Pages pages;

  public RuleListPage(Pages pages) {
    this.pages = pages;
  }

  public ServerResponse get(ServerRequest request) {
    List<RuleListView.Group> groups =
        Arrays.stream(Family.values())
            .map(RuleListPage::group)
            .filter(group -> !group.rules().isEmpty())
            .toList();
    return pages.show(
        "rule/RuleListPage", new RuleListView(pages.frame(request, "Rules").narrow(), groups));
  }

  private static RuleListView.Group group(Family family) {
    return new RuleListView.Group(
        family.word(),
        Printing.capital(family.word()),
        RuleBook.ALL.stream()
            .filter(rule -> rule.family() == family)
            .map(rule ->
                new RuleListView.Row(
                    rule.id(),
                    "/rules/" + rule.id(),
                    rule.level().word(),
                    RulePage.glyph(rule.level()),
                    RuleTexts.of(rule).title()))
            .toList());
  }
}
