/// Pages about chats, and about channels that are read as evidence.
@NullMarked
package dev.unrepeat.web.chat;

import org.jspecify.annotations.NullMarked;
