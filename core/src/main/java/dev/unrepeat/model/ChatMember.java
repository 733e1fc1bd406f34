package dev.unrepeat.model;

/// Which account a member of a chat has here.
///
/// @param member as the chat names it, for example `U012AB3CD`
/// @param by who said so, or that the confirmed mail address did
public record ChatMember(long chat, String member, AccountId account, String by) {}
