/**
 * Accounts (账号): how people prove who they are, and how long that lasts.
 *
 * <p>Promise: a password alone, or a phone alone, never opens a desk; a code works once; a session
 * that is ended is ended everywhere within a second.
 */
@NamedInterface("accounts")
@NullMarked
package gongzhi.parties.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
