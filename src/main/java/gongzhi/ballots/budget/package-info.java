/** Participatory budgets (参与式预算): which projects a budget pays for, by the ballots of residents. */
@NullMarked
package gongzhi.ballots.budget;

import org.jspecify.annotations.NullMarked;
