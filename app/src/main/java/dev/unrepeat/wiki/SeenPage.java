package dev.unrepeat.wiki;

/// A page as it stands in a wiki.
///
/// @param key by which the wiki knows it
/// @param version in the words of the wiki; another one once anybody changes it
/// @param address where people read it
/// @param ours whether Unrepeat made the latest version
public record SeenPage(String key, String version, String address, boolean ours) {}
