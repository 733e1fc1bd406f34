/// Calls of chats.
@NullMarked
package dev.unrepeat.hook.chat;

import org.jspecify.annotations.NullMarked;
