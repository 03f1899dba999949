/**
 * Founding (建点): the organisations and people with which a place begins, from lists that its
 * administration signed. Afterwards two persons are needed for every post.
 */
@NamedInterface("founding")
@NullMarked
package gongzhi.parties.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
