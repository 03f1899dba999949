/**
 * Identity (身份): what identifies a person, sealed field by field with keys that never enter the
 * database, and the record of everybody who looked.
 */
@NamedInterface("identity")
@NullMarked
package gongzhi.parties.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
