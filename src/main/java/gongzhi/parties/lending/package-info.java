/**
 * Lending (借权): a further right for a role on some ground, for a while. It ends by its own date,
 * whether or not anybody takes it back.
 */
@NamedInterface("lending")
@NullMarked
package gongzhi.parties.lending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
