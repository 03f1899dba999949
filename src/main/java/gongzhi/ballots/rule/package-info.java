/**
 * Vote rules (表决规则): what takes part and what agrees, as a share of what, by which law, from when
 * on.
 */
@NamedInterface("rule")
@NullMarked
package gongzhi.ballots.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
