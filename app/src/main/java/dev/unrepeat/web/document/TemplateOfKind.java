package dev.unrepeat.web.document;

import dev.unrepeat.document.Template;
import dev.unrepeat.document.Templates;
import dev.unrepeat.model.Postmortem;

/// The template that fits the kind of incident.
final class TemplateOfKind {
  private TemplateOfKind() {}

  static Template of(Postmortem postmortem) {
    return switch (postmortem.incident().kind()) {
      case SECURITY -> Templates.get("security");
      case NEAR_MISS -> Templates.get("near-miss");
      case OUTAGE, PRODUCT, PROJECT, PROCESS -> Templates.full();
    };
  }
}
