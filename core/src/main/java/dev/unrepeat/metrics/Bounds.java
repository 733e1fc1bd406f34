package dev.unrepeat.metrics;

/// Between what and what a figure lies with a confidence of 95 %.
public record Bounds(double low, double high) {}
