/**
 * Notices (通知): what the program tells a person, written with the change itself and sent afterwards
 * at least once.
 */
@NamedInterface("notices")
@NullMarked
package gongzhi.parties.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
