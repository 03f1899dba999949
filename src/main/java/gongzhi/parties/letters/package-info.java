/**
 * Letters (信函): what is told on paper. A notice becomes a letter, letters become a batch that an
 * office prints once and posts; what comes back closes the way.
 */
@NamedInterface("letters")
@NullMarked
package gongzhi.parties.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
