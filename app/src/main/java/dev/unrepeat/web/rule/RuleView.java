package dev.unrepeat.web.rule;

import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// One rule.
///
/// @param on whether documents here are held to it
/// @param html its page, made safe by the core
public record RuleView(
    Frame frame,
    List<Crumb> crumbs,
    String id,
    String level,
    String glyph,
    String family,
    boolean on,
    String html) {}
