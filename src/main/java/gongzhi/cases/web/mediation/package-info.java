/** The pages of a mediation: for the committee, and for the reporter. */
@NullMarked
package gongzhi.cases.web.mediation;

import org.jspecify.annotations.NullMarked;
