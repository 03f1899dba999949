/**
 * Elections and participatory budgets (选举、参与式预算) as they are held: open proposals, review with
 * reasons and remedy, a posted slate, choices apart from voters.
 */
@NullMarked
@NamedInterface("contests")
package gongzhi.ballots.contests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
