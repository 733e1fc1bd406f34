package dev.unrepeat.web.template;

/// The pages of templates, together.
public record TemplatePages(
    TemplateListPage list,
    TemplatePage template,
    TemplateTextPage text,
    TemplateVersionsPage versions,
    TemplateOfferPage offer) {}
