/**
 * Who sits in the bodies of a place (议事主体的成员): terms, members and part-time members, held against
 * what the place says about their composition.
 */
@NamedInterface
@NullMarked
package gongzhi.procedures.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
