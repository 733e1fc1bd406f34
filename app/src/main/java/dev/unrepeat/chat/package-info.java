/// Chats: what is said to them and asked of them over their own interfaces.
@NullMarked
package dev.unrepeat.chat;

import org.jspecify.annotations.NullMarked;
