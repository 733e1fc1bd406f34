package dev.unrepeat.render;

/// The chart in the parts a page puts together: the names of the lanes, which stay in place, and
/// the plot, which scrolls beside them. Both are SVG of one height, without style of their own; the
/// page holds the symbols of [TimelineSvg#symbols].
public record TimelinePicture(String lanes, String plot) {}
