package dev.unrepeat.web.chat;

/// The pages about chats, for the table of routes.
public record ChatPages(ChatListPage list, ChatPage chat, CollectionPage collection) {}
