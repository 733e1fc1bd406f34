package dev.unrepeat.web.image;

/// The page of the pictures, and the pictures themselves.
public record ImagePages(ImagePage page, ImageFile file) {}
