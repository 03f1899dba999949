/** Polls (表决): questions put to a roll, as other modules may ask about them. */
@NamedInterface
@NullMarked
package gongzhi.ballots.polls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
