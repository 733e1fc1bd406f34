package dev.unrepeat.web.document;

import dev.unrepeat.web.page.Frame;

/// The postmortem as text.
public record MarkdownView(Frame frame, DocumentHead head, String name, String markdown) {}
